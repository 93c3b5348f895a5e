import type { StreamName } from '@/domain/entries/entry';
import type { Position, Snapshot } from '@/domain/protocol/frames';
import { BrokenLog } from '@/server/log/broken-log';
import type { HaltReason, Head, Log, StoredEntry } from '@/server/log/log';
import { createFollower } from './follower';
import { RING_LIMITS, type RingEntry, type RingLimits } from './ring';
import { advance, type FollowedStream, standingAtZero } from './standing';

export type LogReader = Pick<Log, 'head' | 'readAfter'>;

export type RelayOptions<S extends StreamName = StreamName> = {
  stream: S;
  log: LogReader;
  /** Called once for a row of failures; the relay goes on trying. */
  onFault(error: unknown): void;
  /** The log does not hold together (L6). */
  onBroken(reason: HaltReason): void;
  ring?: RingLimits;
  pollMs?: number;
};

export type RelayListener = {
  /** Committed entries, in order, each once. */
  entries(entries: RingEntry[]): void;
  /** The log was restored or repaired (L2): everybody needs a snapshot. */
  epoch(): void;
};

/** Reads the log from its own cursor, in order, and tells who listens; the writer only wakes it (W3). */
export type Relay<S extends StreamName = StreamName> = {
  stream: S;
  /** Reads all there is; of a broken log nothing. @throws when the log cannot be read. */
  open(): Promise<void>;
  /** Something may have been committed. */
  wake(): void;
  stop(): Promise<void>;
  position(): Position & { hash: string };
  /** State, position and hash of one moment (S3). */
  snapshot(): Snapshot<S>;
  /** Null when the ring does not reach back so far. */
  after(seq: number): RingEntry[] | null;
  /** False until the log was read to its end: then the snapshot is of no use to anybody (L6). */
  isWhole(): boolean;
  /** False while the log cannot be read. */
  isFollowing(): boolean;
  /** When all there was had been read last, on the monotonic clock. */
  followedAt(): number;
  listen(listener: RelayListener): void;
};

const POLL_MS = 500;

export function createRelay<S extends StreamName>(options: RelayOptions<S>): Relay<S> {
  const { stream, log, onFault, onBroken, ring = RING_LIMITS, pollMs = POLL_MS } = options;
  const listeners: RelayListener[] = [];
  let standing = standingAtZero(stream, '', ring);
  let isWhole = false;

  const announce = (entries: RingEntry[]) => {
    for (const listener of listeners) listener.entries(entries);
  };
  const replace = (fresh: FollowedStream<S>) => {
    standing = fresh;
    isWhole = true;
    for (const listener of listeners) listener.epoch();
  };
  const rebuild = async (head: Head) => {
    const fresh = standingAtZero(stream, head.epoch, ring);
    // A log that is broken further on is no state at all (L6): its good beginning shows the distant past. What stood stays.
    await readUpTo(log, fresh, { head, isOwn: () => true, announce: () => undefined });
    replace(fresh);
  };
  const round = async () => {
    const head = await log.head(stream);
    if (head.epoch !== standing.epoch || head.seq < standing.seq) return rebuild(head);
    // Entries of another epoch are not continued: the next round finds it in the head.
    await readUpTo(log, standing, { head, isOwn: (epoch) => epoch === standing.epoch, announce });
  };
  const tell = (error: unknown) => {
    if (error instanceof BrokenLog) onBroken(error.reason);
    onFault(error);
  };
  const follower = createFollower({ round, pollMs, onFault: tell });
  return {
    ...follower,
    stream,
    async open() {
      await follower.first((error) => error instanceof BrokenLog);
      follower.start();
    },
    position: () => ({ epoch: standing.epoch, seq: standing.seq, hash: standing.hash }),
    snapshot() {
      const { epoch, seq, hash, board } = standing;
      return { kind: 'snapshot', s: stream, epoch, seq, hash, board };
    },
    isWhole: () => isWhole,
    after: (seq) => standing.ring.after(seq),
    listen: (listener) => void listeners.push(listener),
  };
}

type ReadRequest = { head: Head; isOwn(epoch: string): boolean; announce(entries: RingEntry[]): void };

async function readUpTo<S extends StreamName>(
  log: LogReader,
  standing: FollowedStream<S>,
  reading: ReadRequest,
): Promise<void> {
  const { head } = reading;
  while (standing.seq < head.seq) {
    const entries = await log.readAfter(standing.stream, standing.seq);
    if (entries.length === 0) throw new BrokenLog('seq.broken');
    if (!takePage(standing, entries, reading)) return;
  }
  if (standing.seq === head.seq && standing.hash !== head.hash) throw new BrokenLog('hash.broken');
}

/** False when the page ends with entries of another epoch. */
function takePage<S extends StreamName>(
  standing: FollowedStream<S>,
  entries: StoredEntry[],
  { isOwn, announce }: ReadRequest,
): boolean {
  const before = standing.seq;
  const own = entries.filter(({ epoch }) => isOwn(epoch));
  try {
    for (const entry of own) advance(standing, entry);
  } finally {
    // What was taken in before a broken entry is good, and told.
    const taken = own.slice(0, standing.seq - before);
    if (taken.length > 0) announce(taken);
  }
  return own.length === entries.length;
}
