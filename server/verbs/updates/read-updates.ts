import type { ReleasedState } from '@/domain/entries/decide-correct';
import { parseUpdateText } from '@/domain/entries/schema';
import type { Refusal } from '@/domain/outcome';
import { FIRST_INTERNAL } from '@/domain/updates';
import type { Tx } from '@/server/db/database';

export const UNKNOWN_UPDATE: Refusal = { ok: false, status: 404, code: 'update.unknown' };

/** The largest number that a column of either engine holds. */
const LAST_NUMBER = 2 ** 31 - 1;

/** The next number of the stream's updates. It is safe because the caller holds the lock of that stream. */
export async function nextNumber(tx: Tx, stream: 'wall' | 'staff'): Promise<number> {
  const [first, end] = stream === 'wall' ? [1, FIRST_INTERNAL - 1] : [FIRST_INTERNAL, LAST_NUMBER];
  const [newest] = await tx.$queryRaw<{ number: number }[]>`
    SELECT number FROM "Update" WHERE number BETWEEN ${first} AND ${end} ORDER BY number DESC LIMIT 1`;
  return newest === undefined ? first : newest.number + 1;
}

export async function isReleased(tx: Tx, number: number): Promise<boolean> {
  return (await tx.update.count({ where: { number } })) > 0;
}

/** The released update with this number; null when there never was one. */
export async function readReleased(tx: Tx, number: number): Promise<ReleasedState | null> {
  const row = await tx.update.findUnique({
    where: { number },
    include: { revisions: { orderBy: { revision: 'asc' }, select: { revision: true, content: true } } },
  });
  if (!row) return null;
  const all = row.revisions.map(({ revision, content }) => ({ ...parseUpdateText(content), revision }));
  const update = all.at(-1);
  if (!update) throw new Error(`Update ${number} has no revision`);
  const lines = all.flatMap((known) => (known.kind === 'report' ? known.figures.map(({ line }) => line) : []));
  return { update, lastLine: Math.max(0, ...lines), isWithdrawn: row.withdrawn };
}
