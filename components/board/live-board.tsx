'use client';

import './board.css';
import { useTranslations } from 'next-intl';
import { memo, type ReactNode } from 'react';
import type { ConnectionStatus } from '@/client/use-live-board';
import { RemainingChart } from '@/components/charts/remaining-chart';
import { ServicesChart } from '@/components/charts/services/services-chart';
import { AgeChip } from '@/components/figures/age-chip';
import { BoardOnScreen } from '@/components/figures/board-context';
import { NextReportLine } from '@/components/figures/next-report-line';
import { PageFrame } from '@/components/page/page-frame';
import { LookBack } from '@/components/page/time/look-back';
import { PastTop } from '@/components/page/time/past-top';
import { usePageBoard } from '@/components/page/time/use-page-board';
import { LadderTable } from '@/components/provinces/ladder-table';
import { ProvinceView } from '@/components/provinces/province-view';
import { ConnectionChip } from '@/components/ui/connection-chip';
import { KhmerText } from '@/components/ui/khmer-text';
import { usePast } from '@/components/ui/past';
import { Shape } from '@/components/ui/shape';
import { useWording } from '@/components/ui/wording';
import type { Board } from '@/domain/board/board';
import { inOrder, keyFigures, leadOf } from '@/domain/board/key-figures';
import { latestEvents, latestReports } from '@/domain/board/latest';
import { villageLadder } from '@/domain/board/provinces/ladder';
import { provinceRows } from '@/domain/board/provinces/rows';
import type { Snapshot } from '@/domain/protocol/frames';
import { formatClock } from '@/domain/wording/dates';
import { NewsAlerts } from './alerts/news-alerts';
import { Announcer } from './announcer';
import { EventList } from './event-list';
import { KeyFigureTiles } from './key-figure-tiles';
import { Notices } from './notices';
import { ProvincesTable } from './provinces-table';
import { UpdateList } from './update-list';

type Props = {
  snapshot: Snapshot;
  serverNow: number;
  /** What is for those inside alone. */
  inside?: ReactNode;
};

const UPDATES_SHOWN = 8;
const EVENTS_SHOWN = 10;

/** The board as it is now, or at the moment of a page of the past. Everything on it is computed from the log. */
export function LiveBoard({ snapshot, serverNow, inside }: Props) {
  const t = useTranslations('Board');
  const { board, connection, alarms, time: now } = usePageBoard(snapshot, serverNow, 1_000);
  const isPast = usePast() !== null;
  const figures = keyFigures(board);
  const [lead] = inOrder(figures);
  const status = isPast ? null : (
    <>
      <AgeChip asOf={leadOf(lead)?.asOf ?? null} now={now} />
      <ConnectionChip connection={connection} />
    </>
  );
  return (
    <BoardOnScreen board={board} now={now}>
      <PageFrame status={status} alarms={alarms}>
        <PastTop />
        <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="t-title">{t(isPast ? 'pastTitle' : 'title')}</h1>
          <NextReportLine board={board} now={now} />
          {isPast ? null : <NewsAlerts board={board} />}
          <LookBack now={now} />
        </div>
        <LostNotice connection={connection} />
        {isPast ? null : <Announcer board={board} />}
        <Notices board={board} now={now} />
        {inside}
        <div className="board">
          <KeyFigureTiles figures={figures} board={board} now={now} connection={connection} />
          <Main board={board} />
          <Side board={board} />
        </div>
      </PageFrame>
    </BoardOnScreen>
  );
}

// These parts show no age. They draw when the board changes, not every second: that took a seventh of a processor.
const Main = memo(function Main({ board }: { board: Board }) {
  const [lead] = inOrder(keyFigures(board));
  return (
    <div className="board-main">
      <RemainingChart board={board} figure={lead} />
      <ServicesChart board={board} />
      <ProvinceView board={board} />
      <ProvincesTable rows={provinceRows(board)} />
      <LadderTable rows={villageLadder(board)} />
    </div>
  );
});

const Side = memo(function Side({ board }: { board: Board }) {
  return (
    <div className="board-side">
      <UpdateList updates={latestReports(board, UPDATES_SHOWN)} />
      <EventList events={latestEvents(board, EVENTS_SHOWN)} />
    </div>
  );
});

/** After a minute without confirmation the page says so, large enough that nobody misses it (C3). */
function LostNotice({ connection: { status, since } }: { connection: ConnectionStatus }) {
  const t = useTranslations('Board');
  const time = formatClock(since, useWording());
  if (status !== 'lost' && status !== 'revoked') return null;
  return (
    <p className="page-notice page-notice-bad t-label" role="alert">
      <Shape name="warning" />
      <span>
        <KhmerText text={status === 'lost' ? t('lost', { time }) : t('revoked')} />
      </span>
    </p>
  );
}
