import type { StreamName } from '@/domain/entries/entry';
import { GAP_MAX_BYTES, GAP_MAX_ENTRIES, type Position, type Start } from '@/domain/protocol/frames';
import type { LogReader, Relay } from './relay';
import { bytesOf, type RingEntry } from './ring';

/** One stream that a screen asks for, and where it stands in it. */
export type StartRequest = {
  relay: Pick<Relay, 'stream' | 'position' | 'snapshot' | 'after'>;
  position: Position | null;
};

type PreparedStart = StartRequest & { older: RingEntry[] };

/**
 * Finds what a screen needs of each stream (S1) and hands all of it over in the same turn in which it was found, so that
 * joining the rooms inside `take` misses nothing and doubles nothing (S2).
 */
export async function startFrom(
  log: Pick<LogReader, 'readAfter'>,
  wishes: readonly StartRequest[],
  take: (starts: Start[]) => void,
): Promise<void> {
  const prepared: PreparedStart[] = wishes.map((wish) => ({ ...wish, older: [] }));
  for (;;) {
    const starts = prepared.map(toStart);
    const below = prepared.filter((_, index) => starts[index] === 'below_ring');
    if (below.length === 0) return take(starts.flatMap((start) => (start === 'below_ring' ? [] : start)));
    await Promise.all(below.map((wish) => readPage(log, wish)));
  }
}

/** Reads a page of what the ring does not reach; without one the screen gets the snapshot. */
async function readPage(log: Pick<LogReader, 'readAfter'>, wish: PreparedStart): Promise<void> {
  const from = wish.older.at(-1)?.seq ?? wish.position?.seq ?? 0;
  // A log that cannot be read now is no reason to wait: the snapshot is in memory.
  const page = await log.readAfter(wish.relay.stream, from).catch(() => []);
  if (page.length === 0) wish.position = null;
  wish.older.push(...page);
}

/** `older`: what was read from the database, from the position on, because the ring does not reach so far. */
function toStart({ relay, position, older }: PreparedStart): Start | 'below_ring' {
  const head = relay.position();
  if (position === null || needsSnapshot(position, head)) return relay.snapshot();
  const read = older.filter((entry) => entry.seq <= head.seq);
  const newer = relay.after(read.at(-1)?.seq ?? position.seq);
  if (bytesOfAll(read) > GAP_MAX_BYTES) return relay.snapshot();
  if (newer === null) return 'below_ring';
  const entries = [...read, ...newer];
  if (bytesOfAll(entries) > GAP_MAX_BYTES) return relay.snapshot();
  const d = entries.map((entry) => entry.text);
  return { kind: 'delta', s: relay.stream, epoch: head.epoch, p: position.seq, n: head.seq, h: head.hash, d };
}

/** The streams that were asked for, with their relays. One that is damaged says nothing: what a screen has is all there is. */
export function wishesOf(
  streams: Partial<Record<StreamName, Position | null>>,
  relays: Record<StreamName, StartRequest['relay'] & Pick<Relay, 'isWhole'>>,
): StartRequest[] {
  return Object.values(relays).flatMap((relay) => {
    const position = streams[relay.stream];
    return position === undefined || !relay.isWhole() ? [] : [{ relay, position }];
  });
}

function needsSnapshot(position: Position, head: Position): boolean {
  const gap = head.seq - position.seq;
  return position.epoch !== head.epoch || gap < 0 || gap > GAP_MAX_ENTRIES;
}

function bytesOfAll(entries: readonly RingEntry[]): number {
  return entries.reduce((sum, entry) => sum + bytesOf(entry), 0);
}
