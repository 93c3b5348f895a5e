import { type Board, EMPTY_BOARD } from '@/domain/board/board';
import { fold } from '@/domain/board/fold';
import { readEntryText } from '@/domain/entries/entry';
import type { Tx } from '@/server/db/database';
import { readAfter } from '@/server/log/read-log';

/** The board of the wall and its position in the log. */
export type Wall = { epoch: string; seq: number; board: Board };

const PAGE = { entries: 500, bytes: 1_048_576 };

/**
 * The wall as the transaction sees it. This node's own board may be half a second old, so the newer entries of other nodes
 * are read from the log and folded on top. After a restore the log is a different one, and all of it is read.
 */
export async function readWall(tx: Tx, known: Wall): Promise<Board> {
  const [head] = await tx.$queryRaw<{ epoch: string; head: number }[]>`
    SELECT epoch, head FROM "Stream" WHERE name = 'wall'`;
  if (head === undefined) throw new Error('There is no stream wall: open it first');
  const isOurs = head.epoch === known.epoch && head.head >= known.seq;
  let board = isOurs ? known.board : EMPTY_BOARD;
  for (let seq = isOurs ? known.seq : 0; seq < head.head; ) {
    const entries = await readAfter(tx, { stream: 'wall', after: seq, bounds: PAGE });
    const last = entries.at(-1);
    if (!last) throw new Error(`The wall has no entry after ${seq}, and its head is ${head.head}`);
    board = entries.reduce((now, { seq, text }) => fold(now, { seq, body: readEntryText(text) }), board);
    seq = last.seq;
  }
  return board;
}
