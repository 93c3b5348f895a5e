import type { Snapshot } from '@/domain/protocol/frames';
import { openScreen, type TestScreen } from './live-screen';

type Moment = { at: number; says: string; seq: number; hash: string };

/** A screen that notes what it says of itself, and when. `at` is monotonic. */
export type WatchedScreen = Pick<TestScreen, 'view' | 'stop'> & {
  /** The machine's clock of this screen goes ahead by so much. */
  stepClock(ms: number): void;
  /** The first moment after `from` at which it said something else than that all is well; null: it has not. */
  doubtedAt(from: number): number | null;
  /** The first moment after `from` at which it named this alarm. */
  namedAt(alarm: string, from: number): number | null;
  /** Whether it ever said "live" after `from` at another position than this one, having doubted before. */
  clearedElsewhere(from: number, head: Pick<Snapshot, 'seq' | 'hash'>): boolean;
};

export function watchScreen(origin: string, initial: Snapshot): WatchedScreen {
  let ahead = 0;
  const screen = openScreen({ origin, initial, calendar: () => Date.now() + ahead });
  const moments: Moment[] = [];
  const note = () => {
    const { connection, alarms, position } = screen.view();
    moments.push({ at: performance.now(), says: [connection.status, ...alarms].join(' '), ...position });
  };
  screen.subscribe(note);
  const since = (from: number) => moments.filter(({ at }) => at >= from);
  return {
    ...screen,
    stepClock(ms) {
      ahead += ms;
    },
    doubtedAt: (from) => since(from).find(({ says }) => !says.startsWith('live'))?.at ?? null,
    namedAt: (alarm, from) => since(from).find(({ says }) => says.includes(alarm))?.at ?? null,
    clearedElsewhere(from, { seq, hash }) {
      const all = since(from);
      const doubted = all.findIndex(({ says }) => !says.startsWith('live'));
      const cleared = all.slice(doubted + 1).filter(({ says }) => says.startsWith('live'));
      return doubted !== -1 && cleared.some((moment) => moment.seq !== seq || moment.hash !== hash);
    },
  };
}
