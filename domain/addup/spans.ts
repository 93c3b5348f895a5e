import { INDICATORS } from '@/domain/indicators';
import { type Interval, intervalOf } from '@/domain/intervals';
import type { Term } from './finding';

const HALF_PERCENT = 0.5;

/** The range in which the true number of a term may lie. A printed percentage is rounded, even if its wording is exact. */
export function spanOf({ indicator, value, qualifier }: Pick<Term, 'indicator' | 'value' | 'qualifier'>): Interval {
  if (INDICATORS[indicator].unit === 'percent' && qualifier === 'exact') {
    return closed(value - HALF_PERCENT, value + HALF_PERCENT);
  }
  return intervalOf({ value, qualifier });
}

export function closed(low: number, high: number): Interval {
  return { low, high, lowOpen: false, highOpen: false };
}

export function add(a: Interval, b: Interval): Interval {
  return {
    low: a.low + b.low,
    high: a.high + b.high,
    lowOpen: a.lowOpen || b.lowOpen,
    highOpen: a.highOpen || b.highOpen,
  };
}

export function negate({ low, high, lowOpen, highOpen }: Interval): Interval {
  return { low: -high, high: -low, lowOpen: highOpen, highOpen: lowOpen };
}

export function meet(a: Interval, b: Interval): boolean {
  return !isBelow(a, b) && !isBelow(b, a);
}

export function isBelow(a: Interval, b: Interval): boolean {
  return a.high < b.low || (a.high === b.low && (a.highOpen || b.lowOpen));
}

/** The distance between two intervals, at least 1 where they do not meet, because counts are whole numbers. */
export function distance(a: Interval, b: Interval): number {
  if (meet(a, b)) return 0;
  return Math.max(1, Math.ceil(a.low > b.high || isBelow(b, a) ? a.low - b.high : b.low - a.high));
}

/** The wording says that the number is not below this; null where the wording does not say. */
export function floorOf({ value, qualifier }: Pick<Term, 'value' | 'qualifier'>): number | null {
  return qualifier === 'exact' || qualifier === 'more_than' || qualifier === 'at_least' ? value : null;
}

/** The wording says that the number is not above this; null where the wording does not say. */
export function ceilingOf({ value, qualifier }: Pick<Term, 'value' | 'qualifier'>): number | null {
  return qualifier === 'exact' || qualifier === 'nearly' || qualifier === 'at_most' ? value : null;
}
