import type { StreamName } from '@/domain/entries/entry';
import type { Position, Snapshot } from '@/domain/protocol/frames';
import { BrokenLog } from '@/server/log/broken-log';
import type { BrokenPlace, HaltReason, Head, Log, StoredEntry } from '@/server/log/log';
import { nextTurn } from '@/server/process/next-turn';
import { resume } from './checkpoints/resume';
import { type FollowedStream, followedFromZero, takeEntry } from './followed-stream';
import { createFollower } from './follower';
import { RING_LIMITS, type RingEntry, type RingLimits } from './ring';

export type LogReader = Pick<Log, 'head' | 'readAfter'>;

export type RelayOptions<S extends StreamName = StreamName> = {
  stream: S;
  log: LogReader;
  /** Called at the first of several failures in a row. The relay goes on trying. */
  onFault(error: unknown): void;
  /** The chain of the log is broken (L6). */
  onBroken(reason: HaltReason, place?: BrokenPlace): void;
  /** The state that was kept of this stream. Left out: the whole log is read. */
  kept?(): Snapshot<S> | null;
  ring?: RingLimits;
  pollMs?: number;
};

export type RelayListener = {
  /** Gets each committed entry once, in order. */
  entries(entries: RingEntry[]): void;
  /** The log was restored or repaired (L2): every follower needs a snapshot. */
  epoch(): void;
};

/** Reads the log in order from its own cursor and announces the entries. A writer only wakes it (W3). */
export type Relay<S extends StreamName = StreamName> = {
  stream: S;
  /** Reads the whole log, but nothing of a broken one. @throws when the log cannot be read. */
  open(): Promise<void>;
  /** Something may have been committed. */
  wake(): void;
  /** Waits until the log was read once more, or could not be read. */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
  position(): Position & { hash: string };
  /** State, position and hash of one moment (S3). */
  snapshot(): Snapshot<S>;
  /** Null when the ring buffer does not reach back so far. */
  after(seq: number): RingEntry[] | null;
  /** False until the log was read to its end. Until then nobody can use the snapshot (L6). */
  isWhole(): boolean;
  /** False while the log cannot be read. */
  isFollowing(): boolean;
  /** When the log had last been read to its end, on the monotonic clock. */
  followedAt(): number;
  listen(listener: RelayListener): void;
};

const POLL_MS = 500;

export function createRelay<S extends StreamName>(options: RelayOptions<S>): Relay<S> {
  const { stream, log, onFault, onBroken, kept = () => null, ring = RING_LIMITS, pollMs = POLL_MS } = options;
  const listeners: RelayListener[] = [];
  let followed = followedFromZero(stream, '', ring);
  let isWhole = false;

  const announce = (entries: RingEntry[]) => {
    for (const listener of listeners) listener.entries(entries);
  };
  const replace = (fresh: FollowedStream<S>) => {
    followed = fresh;
    isWhole = true;
    for (const listener of listeners) listener.epoch();
  };
  const rebuild = async (head: Head) => {
    const resumed = await resume(kept(), { log, head, limits: ring });
    const fresh = resumed ?? followedFromZero(stream, head.epoch, ring);
    // The good beginning of a log that breaks later would show the distant past (L6), so the present state stays.
    await readUpTo(log, fresh, { head, isOwn: () => true, announce: () => undefined });
    replace(fresh);
  };
  const round = async () => {
    const head = await log.head(stream);
    if (head.epoch !== followed.epoch || head.seq < followed.seq) return rebuild(head);
    // Entries of another epoch are not taken here: the next round finds the new epoch in the head.
    await readUpTo(log, followed, { head, isOwn: (epoch) => epoch === followed.epoch, announce });
  };
  const tell = (error: unknown) => {
    if (error instanceof BrokenLog) onBroken(error.reason, error.place);
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
    position: () => ({ epoch: followed.epoch, seq: followed.seq, hash: followed.hash }),
    snapshot() {
      const { epoch, seq, hash, board } = followed;
      return { kind: 'snapshot', s: stream, epoch, seq, hash, board };
    },
    isWhole: () => isWhole,
    after: (seq) => followed.ring.after(seq),
    listen: (listener) => void listeners.push(listener),
  };
}

type ReadRequest = { head: Head; isOwn(epoch: string): boolean; announce(entries: RingEntry[]): void };

async function readUpTo<S extends StreamName>(
  log: LogReader,
  followed: FollowedStream<S>,
  reading: ReadRequest,
): Promise<void> {
  const { head } = reading;
  const broken = (reason: HaltReason, seq: number) => new BrokenLog(reason, { stream: followed.stream, seq });
  while (followed.seq < head.seq) {
    const entries = await log.readAfter(followed.stream, followed.seq);
    if (entries.length === 0) throw broken('seq.broken', followed.seq + 1);
    if (!takePage(followed, entries, reading)) return;
    await nextTurn();
  }
  if (followed.seq === head.seq && followed.hash !== head.hash) throw broken('hash.broken', head.seq);
}

/** False when the page ends with entries of another epoch. */
function takePage<S extends StreamName>(
  followed: FollowedStream<S>,
  entries: StoredEntry[],
  { isOwn, announce }: ReadRequest,
): boolean {
  const before = followed.seq;
  const own = entries.filter(({ epoch }) => isOwn(epoch));
  try {
    for (const entry of own) takeEntry(followed, entry);
  } finally {
    // The entries before a broken one are good, so they are announced.
    const taken = own.slice(0, followed.seq - before);
    if (taken.length > 0) announce(taken);
  }
  return own.length === entries.length;
}
