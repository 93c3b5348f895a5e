import type { StreamName } from '@/domain/entries/entry';
import { GAP_MAX_BYTES, GAP_MAX_ENTRIES, type Position, type Start } from '@/domain/protocol/frames';
import type { LogReader, Relay } from './relay';
import { bytesOf, type RingEntry } from './ring';

/** One stream that a screen asks for, and the position that the screen has reached. */
export type StartRequest = {
  relay: Pick<Relay, 'stream' | 'position' | 'snapshot' | 'after' | 'caughtUp' | 'isFollowing'>;
  position: Position | null;
};

type PreparedStart = StartRequest & { older: RingEntry[] };

/**
 * Finds what a screen needs of each stream (S1). It calls `take` in the same turn, so that a socket that joins the rooms
 * inside `take` misses no entry (S2). One that was still on its way to the rooms comes to it again, and is dropped there (C1).
 * A screen that another node, or a read of the log itself, has told more than this node knows: the node reads the log first. When
 * it cannot, it says nothing of that stream, so that no screen goes back to older figures.
 */
export async function startFrom(
  log: Pick<LogReader, 'readAfter'>,
  requests: readonly StartRequest[],
  take: (starts: Start[]) => void,
): Promise<void> {
  await Promise.all(requests.filter(isAhead).map(({ relay }) => relay.caughtUp()));
  const prepared: PreparedStart[] = requests
    .filter((request) => !isAhead(request) || request.relay.isFollowing())
    .map((request) => ({ ...request, older: [] }));
  for (;;) {
    const starts = prepared.map(toStart);
    const below = prepared.filter((_, index) => starts[index] === 'below_ring');
    if (below.length === 0) return take(starts.flatMap((start) => (start === 'below_ring' ? [] : start)));
    await Promise.all(below.map((request) => readPage(log, request)));
  }
}

function isAhead({ relay, position }: StartRequest): boolean {
  const { epoch, seq } = relay.position();
  return position !== null && position.epoch === epoch && position.seq > seq;
}

/** Reads a page of entries that have left the ring buffer. When there is none, the screen gets the snapshot. */
async function readPage(log: Pick<LogReader, 'readAfter'>, request: PreparedStart): Promise<void> {
  const from = request.older.at(-1)?.seq ?? request.position?.seq ?? 0;
  // The snapshot is in memory, so a log that cannot be read now holds nobody up.
  const page = await log.readAfter(request.relay.stream, from).catch(() => []);
  if (page.length === 0) request.position = null;
  request.older.push(...page);
}

/** `older`: the entries after the position that had left the ring buffer, as read from the database. */
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

/** The streams that the screen asks for, with their relays. A damaged stream sends nothing: the screen keeps what it has. */
export function startRequestsOf(
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
