import type { Engine, Tx } from '@/server/db/database';
import type { Head } from './log';

export const HINT_CHANNEL = 'entries';

/** The head of a stream as it was, and as it is now. */
export type HeadMove = { from: Head; to: Head };

/**
 * Moves the head of a locked stream. On PostgreSQL the same statement leaves a hint for the other nodes, which they get when the
 * transaction is committed, and only then (N1).
 * @returns false when the stream had another head.
 */
export async function moveHead(tx: Tx, engine: Engine, { from, to }: HeadMove): Promise<boolean> {
  const { stream, seq: head } = from;
  if (engine === 'sqlite') {
    const count = await tx.$executeRaw`
      UPDATE "Stream" SET head = ${to.seq}, hash = ${to.hash} WHERE name = ${stream} AND head = ${head}`;
    return count === 1;
  }
  const moved = await tx.$queryRaw<unknown[]>`
    WITH moved AS (
      UPDATE "Stream" SET head = ${to.seq}, hash = ${to.hash} WHERE name = ${stream} AND head = ${head} RETURNING name)
    SELECT pg_notify(${HINT_CHANNEL}, name)::text FROM moved`;
  return moved.length === 1;
}
