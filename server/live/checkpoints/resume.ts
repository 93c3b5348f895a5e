import type { StreamName } from '@/domain/entries/entry';
import { GENESIS_HASH } from '@/domain/protocol/chain';
import type { Snapshot } from '@/domain/protocol/frames';
import type { FollowedStream } from '@/server/live/followed-stream';
import { createRing, type RingLimits } from '@/server/live/ring';
import type { Head, Log, StoredEntry } from '@/server/log/log';
import { faultOfLink, type LinkEnd } from '@/server/log/read-log';

export type ResumePoint = { log: Pick<Log, 'readAfter'>; head: Head; limits: RingLimits };

/**
 * The state that was kept, once the log has shown that it is of this log: the same epoch, and the same hash at its entry, to
 * which the entries before it lead. They also fill the buffer for screens that come back. Null: the whole log has to be read.
 */
export async function resume<S extends StreamName>(
  kept: Snapshot<S> | null,
  { log, head, limits }: ResumePoint,
): Promise<FollowedStream<S> | null> {
  if (kept === null || kept.epoch !== head.epoch || kept.seq > head.seq) return null;
  const { s: stream, epoch, seq, hash, board } = kept;
  const first = Math.max(1, seq - limits.entries);
  const [before, ...newest] = [...(first === 1 ? [BEGINNING] : []), ...(await readBetween(log, stream, [first, seq]))];
  if (before === undefined || !leadsTo(kept, [before, ...newest])) return null;
  const ring = createRing(limits);
  for (const entry of newest) ring.push(entry);
  return { stream, epoch, seq, hash, board, ring };
}

const BEGINNING: StoredEntry = { seq: 0, epoch: '', text: '', hash: GENESIS_HASH, committedAt: new Date(0) };

async function readBetween(
  log: ResumePoint['log'],
  stream: StreamName,
  [first, last]: [number, number],
): Promise<StoredEntry[]> {
  const read: StoredEntry[] = [];
  for (let after = first - 1; after < last; after = read.at(-1)?.seq ?? last) {
    const page = await log.readAfter(stream, after);
    if (page.length === 0) break;
    read.push(...page);
  }
  return read.filter(({ seq }) => seq <= last);
}

/** Each follows the one before it, and the last is the one whose state was kept. */
function leadsTo({ s, seq, hash }: Snapshot<StreamName>, entries: readonly [StoredEntry, ...StoredEntry[]]): boolean {
  let last: LinkEnd = entries[0];
  for (const entry of entries.slice(1)) {
    if (faultOfLink(s, last, entry) !== null) return false;
    last = entry;
  }
  return last.seq === seq && last.hash === hash;
}
