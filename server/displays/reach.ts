import { type Reach, reachOf } from '@/domain/displays/fleet';
import { readEntryText } from '@/domain/entries/entry';
import type { AuthParts } from '@/server/auth/better-auth';
import { loadRows } from './list-displays';

/** On how many screens the newest revision of an update stands; null where none shows it: it is for inside, or none is paired. */
export async function loadReach(parts: Pick<AuthParts, 'db'>, update: number): Promise<Reach | null> {
  const [rows, entry] = await Promise.all([loadRows(parts), findEntry(parts, update)]);
  return entry === null || rows.length === 0 ? null : reachOf(rows, entry);
}

/** More entries are never committed in one millisecond. */
const MOST_AT_ONCE = 50;

/** The entry has the time of its revision, and no time of a stream falls (L3a): it is among the last ones of that moment. */
async function findEntry({ db }: Pick<AuthParts, 'db'>, number: number) {
  const newest = await db.revision.findFirst({ where: { updateNumber: number }, orderBy: { revision: 'desc' } });
  if (!newest) return null;
  const entries = await db.entry.findMany({
    where: { stream: 'wall', committedAt: { lte: newest.recordedAt } },
    orderBy: { seq: 'desc' },
    take: MOST_AT_ONCE,
  });
  const entry = entries.find(({ text }) => readEntryText(text).subject === `update/${number}`);
  return entry ? { seq: entry.seq, committedAt: entry.committedAt.getTime() } : null;
}
