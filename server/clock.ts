import { uptime } from 'node:os';

/** The clocks of a machine. All times are in milliseconds. */
export type TimeSources = {
  /** The machine's time of day. Anybody who runs the machine can set it. */
  wall(): number;
  /** Only runs forward; nobody can set it. On some machines it stops while they sleep. */
  monotonic(): number;
  /** Time since the machine started, including sleep. It is not exact. */
  uptime(): number;
};

export type Clock = {
  /** Whole milliseconds since 1970. Never earlier than an answer before, unless somebody confirmed an earlier time. */
  now(): number;
  /** Moves forward to this instant and runs on from there. An instant in the past changes nothing. */
  moveTo(instant: number): void;
  /** How far the machine's time leapt away from ours; null while both agree. While it differs, timed tasks wait. */
  jump(): number | null;
  /** The machine's time. */
  machineTime(): number;
  /** Somebody confirmed the machine's time: we take it from now on. */
  confirm(): void;
};

/** We follow the machine's time while it differs from ours by no more than this. */
const JUMP_MS = 3_000;
/** How much faster or slower than a second our seconds may be, to follow a small drift. */
const FOLLOW = 0.05;

const MACHINE: TimeSources = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  uptime: () => uptime() * 1_000,
};

/**
 * The server's time. It starts with the machine's time, runs on by a clock that nobody can set, and is compared with the
 * machine's time at each question (docs/decisions, "Time runs on by itself"). It follows a small drift slowly. It never
 * follows a leap, forward or back: then one of the two clocks is wrong, and only a person knows which.
 */
export function createClock(sources: Partial<TimeSources> = {}): Clock {
  const { wall, monotonic, uptime: sinceBoot } = { ...MACHINE, ...sources };
  const slept = createSleep({ monotonic, sinceBoot });
  let offset = 0;
  let time = wall();
  let lookedAt = monotonic();
  let jumped = false;
  let last = Number.NEGATIVE_INFINITY;

  const runOn = () => {
    const at = monotonic();
    const passed = at - lookedAt;
    lookedAt = at;
    time += passed;
    return passed;
  };
  const look = () => {
    const passed = runOn();
    if (Math.abs(wall() - time) > JUMP_MS) time += slept();
    const ahead = wall() - time;
    jumped = Math.abs(ahead) > JUMP_MS;
    if (!jumped) time += within(ahead, passed * FOLLOW);
    return ahead;
  };
  const now = () => {
    look();
    last = Math.max(last, Math.floor(time + offset));
    return last;
  };
  return {
    now,
    moveTo(instant) {
      offset += Math.max(0, instant - now());
    },
    jump() {
      const ahead = look();
      return jumped ? Math.round(ahead) : null;
    },
    machineTime: () => Math.floor(wall() + offset),
    confirm() {
      runOn();
      time = wall();
      last = Number.NEGATIVE_INFINITY;
    },
  };
}

function within(ms: number, most: number): number {
  return Math.max(-most, Math.min(most, ms));
}

type Sleepers = { monotonic(): number; sinceBoot(): number };

/** How long the machine has slept since the last question, by its uptime: the clock of a laptop that wakes up is not wrong. */
function createSleep({ monotonic, sinceBoot }: Sleepers): () => number {
  let apart = sinceBoot() - monotonic();
  return () => {
    const asleep = sinceBoot() - monotonic() - apart;
    if (asleep < JUMP_MS) return 0;
    apart += asleep;
    return asleep;
  };
}
