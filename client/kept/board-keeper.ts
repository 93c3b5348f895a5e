import type { LiveView } from '@/client/view-scheduler';
import type { KeptBoard } from './kept-board';

/** How often the time of the confirmation is written again while the board stays the same. */
const AGAIN_MS = 60_000;

export type BoardKeeper = {
  /** Looks whether there is something to keep. `now`: server time. */
  look(view: Pick<LiveView, 'board' | 'position' | 'connection'>, now: number): void;
};

/** Keeps the newest confirmed board, one write at a time. A board in doubt is not kept: its age could not be told. */
export function createBoardKeeper(write: (kept: KeptBoard) => Promise<void>, calendar: () => number): BoardKeeper {
  let written = { seq: -1, epoch: '', at: Number.NEGATIVE_INFINITY };
  let isWriting = false;
  return {
    look({ board, position, connection }, now) {
      const isSame = written.seq === position.seq && written.epoch === position.epoch;
      if (connection.status !== 'live' || isWriting || (isSame && now - written.at < AGAIN_MS)) return;
      isWriting = true;
      const snapshot = { kind: 'snapshot', s: 'wall', ...position, board } as const;
      const { seq, epoch } = position;
      const finish = () => {
        written = { seq, epoch, at: now };
        isWriting = false;
      };
      // Without room the wall goes on, and has nothing after a power cut.
      write({ snapshot, confirmedAt: now, calendar: calendar() }).then(finish, finish);
    },
  };
}
