import type { When } from './when';

/** The days on which this crisis hangs. Whatever needs one of them takes it from here. */
export const CRISIS = {
  /** Running totals count from this day. */
  firstDay: '2025-12-07',
  /** The last day of the fighting; the count of the displaced ends on it and becomes the base of those who return. */
  lastDayOfFighting: '2025-12-27',
  /** From here on the sources count who has not gone home yet; before it, all who fled. */
  ceasefire: '2025-12-27T12:00+07:00',
  /** From this day on the name of a month alone ("in July") may be one of this crisis. */
  monthsAreOwn: '2026-06-01',
} as const satisfies Record<string, When>;

/** Every one who fled, some 640,000: a base below this is that of another count. */
export const LEAST_BASE = 300_000;

/** A time of fighting, both days included. */
type Round = { from: string; to: string };

/** The border conflict has had two of them. A figure of one is none of the other. */
const ROUNDS: readonly Round[] = [
  { from: '2025-07-24', to: '2025-07-28' },
  { from: CRISIS.firstDay, to: CRISIS.lastDayOfFighting },
];

export function isDayOfFighting(when: When): boolean {
  const day = when.slice(0, 10);
  return ROUNDS.some(({ from, to }) => from <= day && day <= to);
}

/** Before the first round of this crisis, in which the numbers of today do not count. */
export function isBeforeCrisis(when: When): boolean {
  return when.slice(0, 10) < CRISIS.firstDay;
}

/** Older clashes had no ceasefire that divides what is counted. */
export function isBeforeRounds(when: When): boolean {
  return when.slice(0, 10) < (ROUNDS[0]?.from ?? CRISIS.firstDay);
}
