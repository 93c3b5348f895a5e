import type { StreamName } from '@/domain/entries/entry';
import { GENESIS_HASH, linkHash } from '@/domain/protocol/chain';
import type { Tx } from '@/server/db/database';
import type { ChainReport, HaltReason, Head, ReadBounds, StoredEntry } from './log';
import { sha256 } from './sha256';

const PAGE = 100;

/** The database, or a transaction on it. */
type Entries = Pick<Tx, 'entry'>;
type Streams = Pick<Tx, 'entry' | 'stream'>;

export async function readHead(db: Streams, stream: StreamName): Promise<Head> {
  const { epoch, head, hash } = await db.stream.findUniqueOrThrow({ where: { name: stream } });
  return { stream, epoch, seq: head, hash };
}

export type Range = { stream: StreamName; after: number; bounds: ReadBounds };

export async function readAfter(db: Entries, { stream, after, bounds }: Range): Promise<StoredEntry[]> {
  const read: StoredEntry[] = [];
  let bytes = 0;
  for await (const entry of entriesAfter(db, stream, after)) {
    bytes += Buffer.byteLength(entry.text);
    if (read.length > 0 && (read.length === bounds.entries || bytes > bounds.bytes)) return read;
    read.push(entry);
  }
  return read;
}

/** Reads page by page, so that a long log is never in memory as a whole. */
async function* entriesAfter(db: Entries, stream: StreamName, after: number): AsyncGenerator<StoredEntry> {
  for (let last = after; ; ) {
    const page = await db.entry.findMany({ where: { stream, seq: { gt: last } }, orderBy: { seq: 'asc' }, take: PAGE });
    yield* page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.seq ?? last;
  }
}

export type LinkEnd = { seq: number; hash: string };

/** Reads the whole log and computes every hash again (L3). The row of the stream has to end where the entries end. */
export async function verifyChain(db: Streams, stream: StreamName): Promise<ChainReport> {
  // The head comes first: entries that arrive meanwhile lie beyond it and wait for the next check.
  const head = await readHead(db, stream);
  let last: LinkEnd = { seq: 0, hash: GENESIS_HASH };
  for await (const entry of entriesAfter(db, stream, 0)) {
    if (entry.seq > head.seq) break;
    const reason = faultOfLink(stream, last, entry);
    if (reason) return { ok: false, brokenAt: last.seq + 1, reason };
    last = entry;
  }
  if (last.seq !== head.seq) return { ok: false, brokenAt: last.seq + 1, reason: 'seq.broken' };
  return last.hash === head.hash ? { ok: true, head } : { ok: false, brokenAt: last.seq, reason: 'hash.broken' };
}

/** Why an entry cannot follow `last`; null when it can. */
export function faultOfLink(
  stream: StreamName,
  last: LinkEnd,
  { seq, epoch, text, hash }: StoredEntry,
): HaltReason | null {
  if (seq !== last.seq + 1) return 'seq.broken';
  return linkHash(sha256, { previous: last.hash, stream, epoch, seq, text }) === hash ? null : 'hash.broken';
}
