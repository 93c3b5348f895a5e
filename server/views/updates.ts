import { z } from 'zod';
import { parseUpdateText } from '@/domain/entries/schema';
import type { Refusal } from '@/domain/protocol/outcome';
import { SOURCE_CODES } from '@/domain/sources';
import type { SituationUpdate } from '@/domain/updates';
import type { Page } from '@/server/context';
import type { Db } from '@/server/db/database';
import { cursorOf, Limit, readQuery, toCursor } from './query';

const UpdateQuery = z.strictObject({
  kind: z.enum(['report', 'event']).optional(),
  source: z.enum(SOURCE_CODES).optional(),
  limit: Limit,
  cursor: cursorOf(1).optional(),
});

/** Revision is the truth; the newest of each update. */
const NEWEST = { revisions: { orderBy: { revision: 'desc' }, take: 1, select: { content: true } } } as const;

/** Released updates in full, newest number first. */
export async function findUpdates(db: Db, query: URLSearchParams): Promise<Page<'updates', SituationUpdate> | Refusal> {
  const read = readQuery(UpdateQuery, query);
  if (!read.ok) return read;
  const { kind, source, limit, cursor } = read.value;
  const rows = await db.update.findMany({
    where: { ...(kind && { kind }), ...(source && { source }), ...(cursor && { number: { lt: cursor[0] ?? 0 } }) },
    orderBy: { number: 'desc' },
    take: limit + 1,
    include: NEWEST,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { updates: page.map(toUpdate), nextCursor: last && rows.length > limit ? toCursor(last.number) : null };
}

export async function findUpdate(db: Db, number: number): Promise<SituationUpdate | null> {
  if (!Number.isSafeInteger(number) || number < 1 || number > 999_999_999) return null;
  const row = await db.update.findUnique({ where: { number }, include: NEWEST });
  return row && toUpdate(row);
}

function toUpdate({ number, revisions: [revision] }: { number: number; revisions: { content: string }[] }) {
  if (!revision) throw new Error(`Update ${number} has no revision`);
  return parseUpdateText(revision.content);
}
