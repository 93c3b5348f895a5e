import { type StreamName, toEntryBody } from '@/domain/entries/entry';
import type { Tx } from '@/server/db/database';
import type { StoredEntry } from '@/server/log/log';
import { readCopy } from './copy-file';

export type CopiedEntries = ReadonlyMap<string, StoredEntry>;

/** The entries of a copy, by stream and seq. @throws BadCopy */
export async function entriesOf(file: string): Promise<CopiedEntries> {
  const entries = new Map<string, StoredEntry>();
  await readCopy(file, (table, row) => {
    if (table !== 'Entry') return;
    // `makeCopy` read this row from the table Entry, so it has the fields of an entry.
    const entry = row as StoredEntry & { stream: StreamName };
    entries.set(`${entry.stream}/${entry.seq}`, entry);
  });
  return entries;
}

/** Entries made from the first revisions of the same instant. One may be the lost text; the hash shows which one. */
export async function revisionsAs(tx: Tx, { epoch, seq, hash, committedAt }: StoredEntry): Promise<StoredEntry[]> {
  const at = committedAt.toISOString();
  const rows = await tx.revision.findMany({ where: { change: 'published', recordedAt: committedAt } });
  return rows.map(({ content, actor }) => {
    const fact = { type: 'update.published', update: JSON.parse(content) } as const;
    return { epoch, seq, hash, committedAt, text: JSON.stringify(toEntryBody(fact, { actor, at })) };
  });
}
