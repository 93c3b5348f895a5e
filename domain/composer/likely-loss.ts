import type { Unread, UnreadReason } from '@/domain/reader/reading';
import { toLatinDigits } from '@/domain/text/fold';

/** How much a person would miss an unread number. A number with a noun is worth more than a number alone. */
const WEIGHTS: Partial<Record<UnreadReason, number>> = {
  conflict: 5,
  period_or_total: 5,
  place_unclear: 4,
  no_verb: 4,
  part_of_unknown: 4,
  range: 3,
  vague: 3,
  unclear_number: 3,
  headline: 1,
  no_thing: 1,
};
const USUAL = 2;

const BARE = /^[\s([#№]*([0-9\u17e0-\u17e9]{1,4})[\s)\].,:;/-]*$/;
const SMALL = 10;

/** Unread numbers, the most important first. Years, page numbers and small numbers without a noun are left out. */
export function byLikelyLoss(unread: readonly Unread[]): Unread[] {
  return unread
    .filter((each) => !isNoLoss(each))
    .map((each, order) => ({ each, order, weight: WEIGHTS[each.reason] ?? USUAL }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .map(({ each }) => each);
}

function isNoLoss({ quote, reason }: Unread): boolean {
  const bare = BARE.exec(quote)?.[1];
  if (bare === undefined || reason !== 'no_thing') return false;
  const value = Number(toLatinDigits(bare));
  return value < SMALL || (bare.length === 4 && value >= 1900 && value < 2100);
}
