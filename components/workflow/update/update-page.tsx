'use client';

import '@/components/ui/forms/forms.css';
import './update.css';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { useLiveBoard } from '@/client/use-live-board';
import { PageFrame } from '@/components/page/page-frame';
import { ConnectionChip } from '@/components/ui/connection-chip';
import { UpdateView } from '@/components/updates/update-view';
import type { Snapshot } from '@/domain/protocol/frames';
import type { ReleasedUpdate } from '@/domain/revisions';
import { RevisionList } from './revision-list';
import { StandingNotice } from './standing-notice';

type Props = {
  revisions: readonly ReleasedUpdate[];
  newest: ReleasedUpdate;
  snapshot: Snapshot;
  serverNow: number;
  /** The acts of the desk. */
  acts?: ReactNode;
};

/** One update with all its revisions. The page loads again when there is a new revision. */
export function UpdatePage({ revisions, newest, snapshot, serverNow, acts }: Props) {
  const { board, connection } = useLiveBoard(snapshot, serverNow);
  const { number, revision, standing } = newest;
  const router = useRouter();
  const known = board.updates.find((update) => update.number === number)?.revision ?? revision;
  const isBehind = known > revision;
  useEffect(() => {
    if (isBehind) router.refresh();
  }, [isBehind, router]);
  return (
    <PageFrame status={<ConnectionChip connection={connection} />}>
      <div className="mx-auto grid max-w-[1120px] grid-cols-[minmax(0,1fr)] gap-6">
        <StandingNotice standing={standing} />
        <div className={standing.status === 'withdrawn' ? 'update-withdrawn' : ''}>
          <UpdateView update={newest} />
        </div>
        {acts}
        {revisions.length > 1 ? <RevisionList revisions={revisions} /> : null}
      </div>
    </PageFrame>
  );
}
