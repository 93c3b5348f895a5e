import { z } from 'zod';
import type { Refusal } from '@/domain/outcome';
import type { ReleasedUpdate } from '@/domain/revisions';
import { dayOf } from '@/domain/when';
import { type Hit, searchUpdates } from '@/domain/wording/search/search';
import { isInDays } from '@/domain/wording/search/search-days';
import type { Library } from './library';
import { cursorOf, Limit, type Page, readQuery, refuseBackwards, toCursor, WhenText } from './query';
import type { Audience } from './updates';

/** `from` and `to` limit the days that an update tells of, both included. */
const SearchQuery = z
  .strictObject({
    q: z.string().max(200),
    kind: z.enum(['report', 'event', 'notice']).optional(),
    from: WhenText.optional(),
    to: WhenText.optional(),
    limit: Limit,
    cursor: cursorOf(1).optional(),
  })
  .superRefine(refuseBackwards);

export type Search = (
  query: URLSearchParams,
  audience: Audience,
) => Promise<Page<'hits', Hit<ReleasedUpdate>> | Refusal>;

/** Finds updates, their figures and events, the best first. */
export function createSearch(library: Library): Search {
  return async (query, { staff }) => {
    const read = readQuery(SearchQuery, query);
    if (!read.ok) return read;
    const { q, kind, from, to, limit, cursor: [given = 0] = [] } = read.value;
    const days = { from: from && dayOf(from), until: to && dayOf(to) };
    const updates = (await library()).filter(
      (update) => (kind === undefined || update.kind === kind) && isInDays(update, days),
    );
    const end = given + limit;
    const hits = searchUpdates(q, staff ? updates : updates.filter(isForAll), { from: given, to: end + 1 });
    return { hits: hits.slice(0, limit), nextCursor: hits.length > limit ? toCursor(end) : null };
  };
}

function isForAll(update: ReleasedUpdate): boolean {
  return update.kind !== 'notice' || update.audience === 'all';
}
