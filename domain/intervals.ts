import { AMOUNTS, type Amount, type Qualifier } from './figures';
import { INDICATORS, type IndicatorCode } from './indicators';

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

/** `of`: a count, or a share of a whole from 0 to 1. */
type Extent = { of: 'count' | 'whole'; span: Interval };

/** Generous at both ends, for a check must never call words wrong that may be right. */
const EXTENTS: Record<Amount, Extent> = {
  several: count(2, 19),
  many: count(3, Number.POSITIVE_INFINITY),
  dozens: count(20, 199),
  hundreds: count(100, 1_999),
  thousands: count(1_000, 19_999),
  tens_of_thousands: count(10_000, 199_999),
  hundreds_of_thousands: count(100_000, 1_999_999),
  most: share({ over: 0.5, to: 1 }),
  some: share({ over: 0, to: 1 }),
  all: { of: 'whole', span: closed(1, 1) },
  all_others: share({ over: 0, to: 1 }),
  none: { of: 'whole', span: closed(0, 0) },
  reported: count(1, Number.POSITIVE_INFINITY),
};

/** What has a whole that a report can speak of: the services of a place, its villages, those who fled. */
const OF_A_WHOLE: readonly IndicatorCode[] = [
  ...(['service_closed', 'service_reopened', 'villages_inaccessible', 'villages_preparing_return'] as const),
  ...(['returned_cumulative', 'remaining_in_camps', 'remaining_displaced', 'families_unable_to_return'] as const),
  ...(['displaced_in_sites', 'displaced_in_host_communities'] as const),
];

function count(low: number, high: number): Extent {
  return { of: 'count', span: closed(low, high) };
}

function share({ over, to }: { over: number; to: number }): Extent {
  return { of: 'whole', span: { low: over, high: to, lowOpen: true, highOpen: false } };
}

/** How many the words may mean: a share of a whole that nobody counted is only nothing, or at least one. */
export function countOfAmount(amount: Amount): Interval {
  const { of, span } = EXTENTS[amount];
  if (of === 'count' || amount === 'none') return span;
  return closed(1, Number.POSITIVE_INFINITY);
}

/** Which part of the whole the words may mean, from 0 to 1; null where they count. */
export function shareOfAmount(amount: Amount): Interval | null {
  const { of, span } = EXTENTS[amount];
  return of === 'whole' ? span : null;
}

/** The words that fit an indicator: a share only where there is a whole, and no words for a share in hundred. */
export function amountsFor(indicator: IndicatorCode): readonly Amount[] {
  if (INDICATORS[indicator].unit === 'percent') return [];
  return OF_A_WHOLE.includes(indicator) ? AMOUNTS : AMOUNTS.filter((amount) => shareOfAmount(amount) === null);
}
