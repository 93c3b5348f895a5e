import { uptime } from 'node:os';

/** What a machine knows of time. All in milliseconds. */
export type TimeSources = {
  /** The machine's own time of day, which anybody who runs the machine can set. */
  wall(): number;
  /** Only ever runs on; nobody can set it. On some machines it stops while they sleep. */
  monotonic(): number;
  /** Since the machine was started, sleep included; coarse. */
  uptime(): number;
};

export type Clock = {
  /** Milliseconds since 1970, whole. Never earlier than it said before, unless somebody confirmed an earlier time. */
  now(): number;
  /** Goes forward to this instant and runs on from there; an instant that has passed changes nothing. */
  moveTo(instant: number): void;
  /** By how much the machine's time left ours, in one leap; null while both agree. Nothing is done by the hour meanwhile. */
  jump(): number | null;
  /** What the machine says the time is. */
  machineTime(): number;
  /** Somebody vouches for the machine's time: ours is that from now on. */
  confirm(): void;
};

/** The machine's time is believed when it leaves ours by no more. */
const JUMP_MS = 3_000;
/** How much faster or slower than a second our seconds may be, to follow a small drift. */
const FOLLOW = 0.05;

const MACHINE: TimeSources = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  uptime: () => uptime() * 1_000,
};

/**
 * The server's time: the machine's at the start, run on by what nobody can set, and compared with the machine's each time
 * it is asked (docs/decisions, "Time runs on by itself"). A small drift is followed by and by; a leap is not, whichever way: then one of both is
 * wrong, and only a person knows which.
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

/** How long the machine has slept since it was asked last, as far as its uptime tells: a laptop that wakes up is not wrong. */
function createSleep({ monotonic, sinceBoot }: Sleepers): () => number {
  let apart = sinceBoot() - monotonic();
  return () => {
    const asleep = sinceBoot() - monotonic() - apart;
    if (asleep < JUMP_MS) return 0;
    apart += asleep;
    return asleep;
  };
}
