import { type Delta, GAP_MAX_BYTES, GAP_MAX_ENTRIES, type Position, type Snapshot } from '@/domain/protocol/frames';
import type { LogReader, Relay } from './relay';
import { bytesOf, type RingEntry } from './ring';

export type Start = Snapshot | Delta;

type Known = { relay: Pick<Relay, 'position' | 'snapshot' | 'after'>; log: Pick<LogReader, 'readAfter'> };

/**
 * Finds what a screen at `position` needs (S1) and hands it over in the same turn in which it was found, so that
 * joining the room inside `take` misses nothing and doubles nothing (S2).
 */
export async function startFrom(
  { relay, log }: Known,
  position: Position | null,
  take: (start: Start) => void,
): Promise<void> {
  const older: RingEntry[] = [];
  for (;;) {
    const start = toStart(relay, position, older);
    if (start !== 'below_ring') return take(start);
    const from = older.at(-1)?.seq ?? position?.seq ?? 0;
    // A log that cannot be read now is no reason to wait: the snapshot is in memory.
    const page = await log.readAfter('wall', from).catch(() => []);
    if (page.length === 0) return take(relay.snapshot());
    older.push(...page);
  }
}

/** `older`: what was read from the database, from the position on, because the ring does not reach so far. */
function toStart(relay: Known['relay'], position: Position | null, older: readonly RingEntry[]): Start | 'below_ring' {
  const head = relay.position();
  if (position === null || needsSnapshot(position, head)) return relay.snapshot();
  const read = older.filter((entry) => entry.seq <= head.seq);
  const newer = relay.after(read.at(-1)?.seq ?? position.seq);
  if (bytesOfAll(read) > GAP_MAX_BYTES) return relay.snapshot();
  if (newer === null) return 'below_ring';
  const entries = [...read, ...newer];
  if (bytesOfAll(entries) > GAP_MAX_BYTES) return relay.snapshot();
  const d = entries.map((entry) => entry.text);
  return { kind: 'delta', s: 'wall', epoch: head.epoch, p: position.seq, n: head.seq, h: head.hash, d };
}

function needsSnapshot(position: Position, head: Position): boolean {
  const gap = head.seq - position.seq;
  return position.epoch !== head.epoch || gap < 0 || gap > GAP_MAX_ENTRIES;
}

function bytesOfAll(entries: readonly RingEntry[]): number {
  return entries.reduce((sum, entry) => sum + bytesOf(entry), 0);
}
