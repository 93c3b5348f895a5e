import { readEntryText, type StreamName } from '@/domain/entries/entry';
import type { ReleasedUpdate } from '@/domain/revisions';
import { prepareSearch } from '@/domain/wording/search/search';
import type { Db } from '@/server/db/database';
import type { Log } from '@/server/log/log';
import { createQueue } from '@/server/log/queue';
import { nextTurn } from '@/server/process/next-turn';
import { findUpdatesAfter, findUpdatesOf } from './updates';

export type LibraryDeps = { db: Db; log: Pick<Log, 'head' | 'readAfter'> };

/** All released updates as they stand, of both audiences. */
export type Library = () => Promise<ReleasedUpdate[]>;

const FOLLOWED = ['wall', 'staff'] as const satisfies StreamName[];
const PAGE = 100;
/** Folded words need as much memory as the update itself, so a server that nobody searches does not make more of them. */
const MOST_PREPARED = 20_000;

/** In memory. They are read once; after that only those that new entries name. */
export function createLibrary({ db, log }: LibraryDeps): Library {
  const known = new Map<number, ReleasedUpdate>();
  const position: Partial<Record<StreamName, number>> = {};
  const keep = (updates: ReleasedUpdate[]) => {
    for (const update of updates) known.set(update.number, update);
    if (known.size <= MOST_PREPARED) prepareSearch(updates);
  };
  const readAll = async () => {
    for (let after = 0; ; ) {
      const page = await findUpdatesAfter(db, after, { take: PAGE, staff: true });
      keep(page);
      if (page.length < PAGE) return;
      after = page.at(-1)?.number ?? after;
      await nextTurn();
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
