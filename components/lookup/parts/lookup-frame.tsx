'use client';

import '@/components/charts/charts.css';
import '@/components/figures/figures.css';
import '@/components/updates/updates.css';
import './lookup.css';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ConnectionStatus } from '@/client/use-live-board';
import { BoardOnScreen } from '@/components/figures/board-context';
import { PageFrame } from '@/components/page/page-frame';
import { LookBack } from '@/components/page/time/look-back';
import { PastTop } from '@/components/page/time/past-top';
import { usePageBoard } from '@/components/page/time/use-page-board';
import { ConnectionChip } from '@/components/ui/connection-chip';
import { KhmerText } from '@/components/ui/khmer-text';
import { usePast } from '@/components/ui/past';
import type { Board } from '@/domain/board/board';
import type { Snapshot } from '@/domain/protocol/frames';
import { LookupNav } from './lookup-nav';
import { useReload } from './use-reload';

/** What each of these pages is rendered from. `snapshot` is never newer than what else the page was given. */
export type LookupProps = { snapshot: Snapshot; serverNow: number };
export type LookupView = { board: Board; now: number; connection: ConnectionStatus };

type Props = LookupProps & {
  title: string;
  intro?: string | ((board: Board) => string);
  /** Left out: the page can be seen at a moment of the past. */
  hasPast?: boolean;
  children: (shown: LookupView) => ReactNode;
};

/** Ages here count in hours and days. */
const EVERY_MS = 30_000;

/** Title, ways to the other pages, and the board as it is now; what is read besides comes again when that changes. */
export function LookupFrame({ snapshot, serverNow, title, intro, hasPast = true, children }: Props) {
  const t = useTranslations('Lookup');
  const { board, connection, alarms, time: now } = usePageBoard(snapshot, serverNow, EVERY_MS);
  const isPast = usePast() !== null;
  useReload(snapshot.seq, board.seq);
  return (
    <BoardOnScreen board={board} now={now}>
      <PageFrame status={isPast ? null : <ConnectionChip connection={connection} />} alarms={alarms}>
        <PastTop />
        <div className="lookup">
          <LookupNav />
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h1 className="t-title">
              <KhmerText text={title} />
            </h1>
            {hasPast ? <LookBack now={now} /> : null}
          </div>
          {intro ? (
            <p className="text-text-2">
              <KhmerText text={typeof intro === 'string' ? intro : intro(board)} />
            </p>
          ) : null}
          {connection.status === 'lost' || connection.status === 'revoked' ? (
            <p className="t-label" role="alert">
              {t('mayBeOld')}
            </p>
          ) : null}
          {children({ board, now, connection })}
        </div>
      </PageFrame>
    </BoardOnScreen>
  );
}
