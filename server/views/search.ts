import { z } from 'zod';
import type { Refusal } from '@/domain/outcome';
import type { ReleasedUpdate } from '@/domain/revisions';
import { type Hit, searchUpdates } from '@/domain/wording/search';
import type { Library } from './library';
import { cursorOf, Limit, type Page, readQuery, toCursor } from './query';
import type { Audience } from './updates';

const SearchQuery = z.strictObject({
  q: z.string().max(200),
  kind: z.enum(['report', 'event', 'notice']).optional(),
  limit: Limit,
  cursor: cursorOf(1).optional(),
});

export type Search = (
  query: URLSearchParams,
  audience: Audience,
) => Promise<Page<'hits', Hit<ReleasedUpdate>> | Refusal>;

/** Finds updates, their figures and events, the best first. */
export function createSearch(library: Library): Search {
  return async (query, { staff }) => {
    const read = readQuery(SearchQuery, query);
    if (!read.ok) return read;
    const { q, kind, limit, cursor: [given = 0] = [] } = read.value;
    const updates = (await library()).filter((update) => kind === undefined || update.kind === kind);
    const end = given + limit;
    const hits = searchUpdates(q, staff ? updates : updates.filter(isForAll), { from: given, to: end + 1 });
    return { hits: hits.slice(0, limit), nextCursor: hits.length > limit ? toCursor(end) : null };
  };
}

function isForAll(update: ReleasedUpdate): boolean {
  return update.kind !== 'notice' || update.audience === 'all';
}
