import { AMOUNTS, type Amount } from './figures';
import { INDICATORS, type IndicatorCode } from './indicators';
import type { Interval } from './intervals';

/** `of`: a count, or a share of a whole from 0 to 1. */
type Meaning = { of: 'count' | 'whole'; span: Interval };

/** Generous at both ends, for a check must never call words wrong that may be right. */
const MEANINGS: Record<Amount, Meaning> = {
  several: count(2, 19),
  dozens: count(20, 199),
  hundreds: count(100, 1_999),
  thousands: count(1_000, 19_999),
  tens_of_thousands: count(10_000, 199_999),
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

function count(low: number, high: number): Meaning {
  return { of: 'count', span: closed(low, high) };
}

function share({ over, to }: { over: number; to: number }): Meaning {
  return { of: 'whole', span: { low: over, high: to, lowOpen: true, highOpen: false } };
}

function closed(low: number, high: number): Interval {
  return { low, high, lowOpen: false, highOpen: false };
}

/** How many the words may mean: a share of a whole that nobody counted is only nothing, or at least one. */
export function countOfAmount(amount: Amount): Interval {
  const { of, span } = MEANINGS[amount];
  if (of === 'count' || amount === 'none') return span;
  return closed(1, Number.POSITIVE_INFINITY);
}

/** Which part of the whole the words may mean, from 0 to 1; null where they count. */
export function shareOfAmount(amount: Amount): Interval | null {
  const { of, span } = MEANINGS[amount];
  return of === 'whole' ? span : null;
}

/** The words that fit an indicator: a share only where there is a whole, and no words for a share in hundred. */
export function amountsFor(indicator: IndicatorCode): readonly Amount[] {
  if (INDICATORS[indicator].unit === 'percent') return [];
  return OF_A_WHOLE.includes(indicator) ? AMOUNTS : AMOUNTS.filter((amount) => shareOfAmount(amount) === null);
}
