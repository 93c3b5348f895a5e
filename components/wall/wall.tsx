'use client';

import './wall.css';
import './notice.css';
import { type Live, useLiveBoard } from '@/client/use-live-board';
import { BoardOnScreen } from '@/components/figures/board-context';
import { useNow } from '@/components/ui/use-now';
import { inOrder, type KeyFigure, keyFigures, leadOf } from '@/domain/board/key-figures';
import { figureAt, latestUpdates } from '@/domain/board/latest';
import { openNotices } from '@/domain/board/notices';
import type { Snapshot } from '@/domain/protocol/frames';
import { LostBanner, WallAlarm, WallNotice } from './banners';
import { Newest } from './newest';
import { isNight, shiftAt } from './screen-care';
import { tickerItems } from './ticker';
import { Ticker } from './ticker-bar';
import { WallChart } from './wall-chart';
import { WallFigure } from './wall-figure';
import { WallHeader } from './wall-header';

/** Enough updates for the ticker and for the newest tile. */
const LISTED = 6;

type Props = { snapshot: Snapshot; serverNow: number; theme: 'dark' | 'light' };

/** The board on one full screen. People read it from across the room. */
export function Wall({ snapshot, serverNow, theme }: Props) {
  const live = useLiveBoard(snapshot, serverNow);
  const now = useNow(live.now, 1_000);
  const { board, connection } = live;
  const [lead, second, third] = inOrder(keyFigures(board));
  const latest = latestUpdates(board, LISTED);
  const { x, y } = shiftAt(now);
  const lost = connection.status === 'lost';
  const propsOf = (figure: KeyFigure) => ({
    figure,
    now,
    connection,
    provisional: figure.current !== null && figureAt(board, figure.current)?.provisional === true,
  });
  return (
    <BoardOnScreen board={board} now={now}>
      <div
        className={`wall ${isNight(now) ? 'wall-dim' : ''} ${lost ? 'wall-lost' : ''}`}
        data-theme={theme}
        data-size="wall"
      >
        <div className="wall-stage" style={{ transform: `translate(${x}px, ${y}px)` }}>
          <WallHeader live={live} now={now} asOf={leadOf(lead)?.asOf ?? null} />
          <main className="wall-content">
            <WallFigure place="hero" {...propsOf(lead)} />
            <WallFigure place="second" {...propsOf(second)} />
            <WallFigure place="third" {...propsOf(third)} />
            <WallChart board={board} />
            <Newest update={latest[0] ?? null} />
          </main>
          <Foot live={live} now={now} />
        </div>
      </div>
    </BoardOnScreen>
  );
}

/** A screen without confirmation shows no news. A valid notice comes before everything else. */
function Foot({ live: { board, connection, alarms }, now }: { live: Live; now: number }) {
  if (connection.status === 'lost') return <LostBanner since={connection.since} />;
  const [alarm] = alarms;
  if (alarm === 'record.damaged') return <WallAlarm alarm={alarm} />;
  const [notice] = openNotices(board, now);
  if (notice) return <WallNotice notice={notice} />;
  return alarm ? <WallAlarm alarm={alarm} /> : <Ticker items={tickerItems(latestUpdates(board, LISTED), now)} />;
}
