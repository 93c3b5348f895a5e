'use client';

import '@/components/lookup/parts/lookup.css';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useRoom } from '@/components/briefing/parts/room';
import type { UsedText } from '@/components/briefing/parts/use-text-session';
import { ChangedFigures, ChangedRecord } from '@/components/lookup/changes/changed';
import { Button } from '@/components/ui/button';
import { KhmerText } from '@/components/ui/khmer-text';
import { useWording } from '@/components/ui/wording';
import { type ChangeBrief, isQuiet } from '@/domain/brief/change-brief';
import type { BriefingContent } from '@/domain/briefing/briefing';
import { DAY_MS } from '@/domain/when';
import { formatInstant } from '@/domain/wording/dates';

/** `brief`: as the page was read, since `since` of that moment; null: no moment was chosen. */
type Props = {
  brief: { since: string; lines: ChangeBrief } | null;
  /** The moment that the server has by now. */
  saved: string | null;
  used: UsedText<BriefingContent>;
};

const WAYS = [
  ['day', DAY_MS],
  ['week', 7 * DAY_MS],
] as const;

/** What stands otherwise than at a named moment, as on the page of changes. */
export function ChangePart({ brief, saved, used: { session, written } }: Props) {
  useReadBrief(brief?.since ?? null, saved);
  const t = useTranslations('Briefing.changes');
  const tChanges = useTranslations('Lookup.changes');
  const wording = useWording();
  const { may, now, board } = useRoom();
  const { since } = written.content;
  const isRead = brief !== null && brief.since === since;
  const title = () => {
    if (since === null) return t('unset');
    const moment = formatInstant(Date.parse(since), wording);
    return t(isRead && isQuiet(brief.lines) ? 'none' : 'title', { moment });
  };
  return (
    <details className="tile briefing-details" data-part="changes">
      <summary className="t-label">
        <KhmerText text={title()} />
      </summary>
      {may.write ? (
        <p className="form-actions">
          <span className="t-meta">{t('choose')}</span>
          {WAYS.map(([name, ago]) => (
            <Button
              key={name}
              className="button-small"
              onClick={() => session.put({ ...written.content, since: new Date(now() - ago).toISOString() })}
            >
              {t(name)}
            </Button>
          ))}
        </p>
      ) : null}
      {isRead ? (
        <>
          <ChangedFigures
            title={tChanges('figures')}
            lines={brief.lines.lines.filter(({ reason }) => reason !== 'confirmed')}
            board={board}
          />
          <ChangedRecord brief={brief.lines} />
        </>
      ) : null}
    </details>
  );
}

/** The brief is folded from the log by the server, so another moment is asked for there. */
function useReadBrief(read: string | null, saved: string | null): void {
  const router = useRouter();
  useEffect(() => {
    if (read !== saved) router.refresh();
  }, [read, saved, router]);
}
