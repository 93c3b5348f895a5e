import type { Qualifier } from './figures';

/** Where the true number may lie. `high` is Infinity for "at least". An open end is not itself included. */
export type Interval = { low: number; high: number; lowOpen: boolean; highOpen: boolean };

export type RoundedCount = { value: number; qualifier: Qualifier };

/**
 * How far a rounded number may be off: one step of its last digit that is not zero, at most a fiftieth of it.
 * So "more than 640,000" reaches to 650,000 and "about 96,000" from 95,500 to 96,500.
 */
export function roundingOf(value: number): number {
  return Math.min(10 ** trailingZeros(value), value / 50);
}

function trailingZeros(value: number): number {
  if (value === 0) return 0;
  let zeros = 0;
  while (value % 10 ** (zeros + 1) === 0) zeros += 1;
  return zeros;
}

export function intervalOf({ value, qualifier }: RoundedCount): Interval {
  const w = roundingOf(value);
  switch (qualifier) {
    case 'exact':
      return closed(value, value);
    case 'more_than':
      return { low: value, high: value + w, lowOpen: w > 0, highOpen: false };
    case 'nearly':
      return { low: value - w, high: value, lowOpen: false, highOpen: w > 0 };
    case 'about':
      return closed(value - w / 2, value + w / 2);
    case 'at_least':
      return { low: value, high: Number.POSITIVE_INFINITY, lowOpen: false, highOpen: true };
    case 'at_most':
      return closed(0, value);
    default:
      return qualifier satisfies never;
  }
}

function closed(low: number, high: number): Interval {
  return { low, high, lowOpen: false, highOpen: false };
}

/** Whether both wordings can be true of one number. */
export function overlap(a: RoundedCount, b: RoundedCount): boolean {
  const [first, second] = [intervalOf(a), intervalOf(b)];
  return !isBelow(first, second) && !isBelow(second, first);
}

function isBelow(a: Interval, b: Interval): boolean {
  return a.high < b.low || (a.high === b.low && (a.highOpen || b.lowOpen));
}
