import { type Board, EMPTY_BOARD } from '@/domain/board/board';
import { fold } from '@/domain/board/fold';
import { readEntryText } from '@/domain/entries/entry';
import type { Log } from '@/server/log/log';

/** Boards of earlier moments that stay in memory. Each is the state after one entry, so it is true for good within an epoch. */
const KEPT = 4;

type PastBoard = { epoch: string; board: Board };

/**
 * The board as it was known at an instant (ms): the log of all that was released, folded to the last entry of that instant or
 * before. It begins at the nearest board before it that it still has.
 */
export function createPastBoards({
  log,
}: {
  log: Pick<Log, 'head' | 'readAfter'>;
}): (instant: number) => Promise<Board> {
  let kept: (PastBoard & { until: number })[] = [];
  return async (instant) => {
    const { epoch } = await log.head('wall');
    const before = kept.filter((each) => each.epoch === epoch && each.until <= instant);
    const nearest = before.toSorted((a, b) => b.until - a.until)[0];
    const board = await foldUntil(log, nearest?.board ?? EMPTY_BOARD, instant);
    kept = [{ epoch, board, until: instant }, ...kept.filter((each) => each.epoch === epoch)].slice(0, KEPT);
    return board;
  };
}

async function foldUntil(log: Pick<Log, 'readAfter'>, from: Board, instant: number): Promise<Board> {
  let board = from;
  for (;;) {
    const entries = await log.readAfter('wall', board.seq);
    const known = entries.filter(({ committedAt }) => committedAt.getTime() <= instant);
    board = known.reduce((past, { seq, text }) => fold(past, { seq, body: readEntryText(text) }), board);
    if (known.length < entries.length || entries.length === 0) return board;
  }
}
