import { z } from 'zod';
import { readEntryText, type StreamName } from '@/domain/entries/entry';
import type { Refusal } from '@/domain/outcome';
import type { ReleasedUpdate } from '@/domain/revisions';
import { type Hit, searchUpdates } from '@/domain/wording/search';
import type { Db } from '@/server/db/database';
import type { Log } from '@/server/log/log';
import { createQueue } from '@/server/log/queue';
import { cursorOf, Limit, type Page, readQuery, toCursor } from './query';
import { type Audience, findUpdatesAfter, findUpdatesOf } from './updates';

const SearchQuery = z.strictObject({
  q: z.string().max(200),
  kind: z.enum(['report', 'event', 'notice']).optional(),
  limit: Limit,
  cursor: cursorOf(1).optional(),
});

export type SearchDeps = { db: Db; log: Pick<Log, 'head' | 'readAfter'> };

export type Search = (
  query: URLSearchParams,
  audience: Audience,
) => Promise<Page<'hits', Hit<ReleasedUpdate>> | Refusal>;

/** Finds updates, their figures and events, the best first. It searches in memory, and that memory follows the log. */
export function createSearch(deps: SearchDeps): Search {
  const library = createLibrary(deps);
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

const FOLLOWED = ['wall', 'staff'] as const satisfies StreamName[];
const PAGE = 500;

/** All released updates of both audiences. They are read once; after that only those that new entries name. */
function createLibrary({ db, log }: SearchDeps): () => Promise<ReleasedUpdate[]> {
  const known = new Map<number, ReleasedUpdate>();
  const position: Partial<Record<StreamName, number>> = {};
  const keep = (updates: ReleasedUpdate[]) => {
    for (const update of updates) known.set(update.number, update);
  };
  const readAll = async () => {
    for (let after = 0; ; ) {
      const page = await findUpdatesAfter(db, after, { take: PAGE, staff: true });
      keep(page);
      if (page.length < PAGE) return;
      after = page.at(-1)?.number ?? after;
    }
  };
  const follow = async (stream: StreamName, head: number) => {
    for (let seq = position[stream] ?? head; seq < head; ) {
      const entries = await log.readAfter(stream, seq);
      keep(
        await findUpdatesOf(
          db,
          entries.flatMap(({ text }) => numberOf(text)),
        ),
      );
      seq = entries.at(-1)?.seq ?? head;
    }
    position[stream] = head;
  };
  const enqueue = createQueue();
  return () =>
    enqueue(async () => {
      // Read the heads first: the next search then reads what is written meanwhile. At worst it reads an update twice.
      const heads = await Promise.all(FOLLOWED.map((stream) => log.head(stream)));
      if (position.wall === undefined) await readAll();
      for (const { stream, seq } of heads) await follow(stream, seq);
      return [...known.values()];
    });
}

function numberOf(text: string): number[] {
  const body = readEntryText(text);
  if (body.type === 'update.published' || body.type === 'update.corrected') return [body.update.number];
  return body.type === 'update.withdrawn' ? [body.number] : [];
}
