import { z } from 'zod';
import { parseUpdateText } from '@/domain/entries/schema';
import type { Refusal } from '@/domain/outcome';
import type { ReleasedUpdate, Standing } from '@/domain/revisions';
import { SOURCE_CODES } from '@/domain/sources';
import { readStored } from '@/domain/text/clean-text';
import { NOTICE_AUDIENCES } from '@/domain/updates';
import type { Db } from '@/server/db/database';
import { cursorOf, Limit, type Page, readQuery, toCursor } from './query';

const UpdateQuery = z.strictObject({
  kind: z.enum(['report', 'event', 'notice']).optional(),
  source: z.enum(SOURCE_CODES).optional(),
  /** One of the two audiences; left out: all that the reader may see. */
  audience: z.enum(NOTICE_AUDIENCES).optional(),
  limit: Limit,
  cursor: cursorOf(1).optional(),
});

/** `staff`: internal notices are included. */
export type Audience = { staff: boolean };

/** What `toReleased` reads. */
export const ROW = { revision: true, content: true, change: true, reason: true, recordedAt: true } as const;

/** The newest revision of each update, because only the table Revision has its whole content. */
const NEWEST = { revisions: { orderBy: { revision: 'desc' }, take: 1, select: ROW } } as const;

/** Whole released updates, newest number first. */
export async function findUpdates(
  db: Db,
  query: URLSearchParams,
  audience: Audience,
): Promise<Page<'updates', ReleasedUpdate> | Refusal> {
  const read = readQuery(UpdateQuery, query);
  if (!read.ok) return read;
  const { kind, source, audience: asked, limit, cursor } = read.value;
  const wanted = {
    ...(kind && { kind }),
    ...(source && { source }),
    ...(asked && { audience: asked }),
    ...(cursor && { number: { lt: cursor[0] ?? 0 } }),
  };
  const rows = await db.update.findMany({
    where: { AND: [wanted, audienceOf(audience)] },
    orderBy: { number: 'desc' },
    take: limit + 1,
    include: NEWEST,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    updates: page.flatMap(({ revisions }) => revisions.map(toReleased)),
    nextCursor: last && rows.length > limit ? toCursor(last.number) : null,
  };
}

/** The same of updates that are for all, and that somebody has read already. */
export function selectUpdates(
  all: readonly ReleasedUpdate[],
  query: URLSearchParams,
): Page<'updates', ReleasedUpdate> | Refusal {
  const read = readQuery(UpdateQuery, query);
  if (!read.ok) return read;
  const { kind, source, audience, limit, cursor: [before = Number.POSITIVE_INFINITY] = [] } = read.value;
  const fits = (update: ReleasedUpdate) =>
    audience !== 'staff' &&
    (kind === undefined || update.kind === kind) &&
    (source === undefined || update.source === source) &&
    update.number < before;
  const fitting = all.filter(fits).toSorted((a, b) => b.number - a.number);
  const updates = fitting.slice(0, limit);
  const last = updates.at(-1);
  return { updates, nextCursor: last && fitting.length > limit ? toCursor(last.number) : null };
}

/** Released updates by their newest revision, oldest number first. */
export async function findUpdatesAfter(
  db: Db,
  number: number,
  { take, ...audience }: Audience & { take: number },
): Promise<ReleasedUpdate[]> {
  const where = { number: { gt: number }, ...audienceOf(audience) };
  const rows = await db.update.findMany({ where, orderBy: { number: 'asc' }, take, include: NEWEST });
  return rows.flatMap(({ revisions }) => revisions.map(toReleased));
}

/** The updates with these numbers, of any audience. */
export async function findUpdatesOf(db: Db, numbers: number[]): Promise<ReleasedUpdate[]> {
  if (numbers.length === 0) return [];
  const rows = await db.update.findMany({ where: { number: { in: numbers } }, include: NEWEST });
  return rows.flatMap(({ revisions }) => revisions.map(toReleased));
}

/** The newest revision, also when it is withdrawn. */
export async function findUpdate(db: Db, number: number, audience: Audience): Promise<ReleasedUpdate | null> {
  return (await findRevisions(db, number, audience))?.at(-1) ?? null;
}

/** All revisions, oldest first; null when there is no such update for this audience. */
export async function findRevisions(db: Db, number: number, audience: Audience): Promise<ReleasedUpdate[] | null> {
  if (!Number.isSafeInteger(number) || number < 1 || number > 999_999_999) return null;
  const update = await db.update.findFirst({
    where: { number, ...audienceOf(audience) },
    include: { revisions: { orderBy: { revision: 'asc' }, select: ROW } },
  });
  return update === null ? null : update.revisions.map(toReleased);
}

/** All versions of the updates with these numbers, oldest first, by number. */
export async function findRevisionsOf(db: Db, numbers: number[]): Promise<Map<number, ReleasedUpdate[]>> {
  if (numbers.length === 0) return new Map();
  const rows = await db.update.findMany({
    where: { number: { in: numbers } },
    include: { revisions: { orderBy: { revision: 'asc' }, select: ROW } },
  });
  return new Map(rows.map(({ number, revisions }) => [number, revisions.map(toReleased)]));
}

function audienceOf({ staff }: Audience) {
  return staff ? {} : { audience: 'all' };
}

type Row = { revision: number; content: string; change: string; reason: string | null; recordedAt: Date };

/** A stored revision as reads give it out. */
export function toReleased(row: Row): ReleasedUpdate {
  return { ...parseUpdateText(row.content), revision: row.revision, standing: toStanding(row) };
}

/** The cast is safe: only the log writes these columns (server/log/project-fact.ts), from a fact that was checked. */
function toStanding({ change, reason, recordedAt }: Row): Standing {
  if (change === 'published') return { status: 'published' };
  return { status: change, at: recordedAt.toISOString(), reason: readStored(reason ?? '{}') } as Standing;
}
