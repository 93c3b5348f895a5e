import { MINUTE_MS } from '@/domain/when';

const HOUR_MS = 60 * MINUTE_MS;

/** What a wall knows of itself. Times are in ms; those that have passed are monotonic. */
export type WallHealth = {
  /** Since the page was loaded. */
  ageMs: number;
  /** No server drew this page: a browser had kept it. */
  isKept: boolean;
  /** Since the server first named a build that is not this page's; null: it names this one. */
  newReleaseMs: number | null;
  /** How long this page still leaves that build alone, because it did not come or did not paint. */
  waitMs: number;
  /** 0 to 1, drawn once: where in the fleet this screen stands. */
  share: number;
  /** The last measurements, oldest first; empty where the browser does not tell. */
  heapBytes: readonly number[];
  framesPerSecond: readonly number[];
  /** How far the machine's time of day went another way than the monotonic time since the page was loaded. */
  clockMovedMs: number;
};

type ReloadReason = 'kept' | 'release' | 'memory' | 'frames' | 'clock';

/** The screens of a fleet do not all load their new page in the same second. */
const SPREAD_MS = MINUTE_MS;

/** A wall uses 10 to 30 MB. With this much, a small TV browser is near its end. */
const MOST_HEAP_BYTES = 200 * 1024 * 1024;
/** In a row, so that one that came before the browser tidied up says nothing. */
const HEAP_IN_A_ROW = 3;

/** A wall moves little, so a weak machine may be slow; but it must not become slow. */
const LEAST_FRAMES = 12;
const SLOWER = 1 / 3;
const FRAMES_IN_A_ROW = 5;

const MOST_CLOCK_MOVED_MS = HOUR_MS;

/** A kept page has what is for all; what this screen may show besides comes with a page of the server. */
const KEPT_FOR_MS = 10 * MINUTE_MS;

/** After a reload for its own sake a page has this long, so that a fault that stays cannot make it reload in a circle. */
const REST_MS = HOUR_MS;

/** Why this page should be loaded anew; null: it is well. */
export function reloadReason(health: WallHealth): ReloadReason | null {
  const { newReleaseMs, waitMs, share, ageMs } = health;
  if (newReleaseMs !== null && waitMs <= 0 && newReleaseMs >= share * SPREAD_MS) return 'release';
  if (health.isKept && newReleaseMs === null && ageMs >= KEPT_FOR_MS) return 'kept';
  if (ageMs < REST_MS) return null;
  if (isHeavy(health.heapBytes)) return 'memory';
  if (isSlow(health.framesPerSecond)) return 'frames';
  return Math.abs(health.clockMovedMs) > MOST_CLOCK_MOVED_MS ? 'clock' : null;
}

function isHeavy(samples: readonly number[]): boolean {
  return samples.length >= HEAP_IN_A_ROW && samples.slice(-HEAP_IN_A_ROW).every((bytes) => bytes > MOST_HEAP_BYTES);
}

/** Against what this machine could do when the page was young. */
function isSlow(samples: readonly number[]): boolean {
  const [first = 0] = samples;
  const last = samples.slice(-FRAMES_IN_A_ROW);
  return samples.length > FRAMES_IN_A_ROW && last.every((rate) => rate < LEAST_FRAMES && rate < first * SLOWER);
}

export type WallMoment = {
  isConnected: boolean;
  /** Since the board last changed. */
  quietMs: number;
  /** A page that is loaded begins there, so nobody sees it jump; or the scene does not change anyway. */
  isAtStart: boolean;
  /** Since there is a reason. */
  dueMs: number;
};

/** How long what came stays undisturbed, and after how long a wall without a quiet second goes all the same. */
const QUIET_MS = 2 * MINUTE_MS;
const PATIENCE_MS = 15 * MINUTE_MS;

/** A second in which a reload disturbs nobody. Without a server there is none: the page might not come back. */
export function isQuietSecond({ isConnected, quietMs, isAtStart, dueMs }: WallMoment): boolean {
  return isConnected && ((isAtStart && quietMs >= QUIET_MS) || dueMs >= PATIENCE_MS);
}

/** For how long a build is left alone that was loaded so many times and is not on the screen. */
export function restOf(times: number): number {
  return Math.min(6 * HOUR_MS, 10 * MINUTE_MS * 2 ** Math.max(0, times - 1));
}
