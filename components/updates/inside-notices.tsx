'use client';

import './updates.css';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useLiveStaff } from '@/client/use-live-board';
import { ConnectionChip } from '@/components/ui/connection-chip';
import { useNow } from '@/components/ui/use-now';
import type { BoardNotice } from '@/domain/board/board';
import { openNotices } from '@/domain/board/notices';
import type { Snapshot } from '@/domain/protocol/frames';
import type { SituationUpdate } from '@/domain/updates';
import { mergeUpdates } from './merge-updates';
import { UpdateEntry } from './update-entry';

/** `past`: the internal updates from before the page was loaded; null: only the notices that are open now. */
export type Inside = { past: SituationUpdate[] | null; staff: Snapshot<'staff'> };

/** The internal updates, newest first. A new one appears by itself. Only for people who may see them. */
export function InsideNotices({ past, staff, serverNow }: Inside & { serverNow: number }) {
  const t = useTranslations('Updates.inside');
  const live = useLiveStaff(staff, serverNow);
  const now = useNow(live.now, 10_000);
  const { notices } = live.staff;
  const shown = useMemo(() => {
    if (past === null) return openNotices({ notices }, now).map(toUpdate);
    return mergeUpdates(past, notices.map(toUpdate));
  }, [past, notices, now]);
  if (live.connection.status === 'revoked' || shown.length === 0) return null;
  return (
    <section className="mb-6 grid gap-3" aria-labelledby="inside-notices">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="inside-notices" className="t-label">
          {t('title')}
        </h2>
        <ConnectionChip connection={live.connection} />
      </div>
      <ol className="update-list" aria-live="polite">
        {shown.map((update) => (
          <li key={update.number}>
            <UpdateEntry update={update} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** This stream has no update for the public. */
function toUpdate(notice: BoardNotice): SituationUpdate {
  return { kind: 'notice', audience: 'staff', reference: null, ...notice };
}
