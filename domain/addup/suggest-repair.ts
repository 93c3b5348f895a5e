import { MAX_VALUE } from '@/domain/figures';
import type { Interval } from '@/domain/intervals';
import { type Constraint, expectedRange, holds } from './constraint';
import type { RepairSuggestion, Term } from './finding';
import { distance, isBelow, meet, spanOf } from './spans';

type RepairCandidate = RepairSuggestion & { by: number; isHere: boolean; isExact: boolean };

/**
 * The smallest single change after which the relation holds. When several changes are equally small, the order is: a figure
 * of this update before earlier ones, a rounded number before an exact one, then the order in the relation.
 */
export function suggestRepair(constraint: Constraint, terms: readonly Term[]): RepairSuggestion | null {
  const changes = terms.flatMap((term, index) =>
    changeOf(term, { index, target: expectedRange(constraint, terms, index) }),
  );
  const slip = changes.flatMap((change) => slipOf(change, constraint, terms))[0];
  if (slip !== undefined) return slip;
  const [least] = changes.sort(
    (a, b) => a.by - b.by || Number(b.isHere) - Number(a.isHere) || Number(a.isExact) - Number(b.isExact),
  );
  return least === undefined ? null : { term: least.term, value: least.value };
}

/** A digit too many or too few explains the whole gap. */
const EXPLAINED = 0.8;

/** Any number that is ten times smaller satisfies "at most", so a digit slip would explain nothing here. */
function slipOf(
  { term, by, isHere }: RepairCandidate,
  constraint: Constraint,
  terms: readonly Term[],
): RepairSuggestion[] {
  const value = terms[term]?.value ?? 0;
  if (constraint.kind === 'at_most' || !isHere || value === 0) return [];
  const slips = [value * 10, value / 10].map((slipped) => ({ term, value: slipped }));
  return slips.filter(
    (slip) =>
      isCount(slip.value) &&
      by >= EXPLAINED * Math.abs(slip.value - value) &&
      holds(constraint, withValue(terms, slip)),
  );
}

function withValue(terms: readonly Term[], { term, value }: RepairSuggestion): Term[] {
  return terms.map((one, index) => (index === term ? { ...one, value } : one));
}

function changeOf(term: Term, { index, target }: { index: number; target: Interval }): RepairCandidate[] {
  if (term.line === null) return [];
  const value = nearestValue(term, target);
  if (value === null) return [];
  const by = distance(spanOf(term), target);
  return [{ term: index, value, by, isHere: term.update === null, isExact: term.qualifier === 'exact' }];
}

/**
 * The nearest number with the same qualifier that reaches the target. A rounded number changes by its last round digit, and
 * by a smaller step only when the large step goes beyond the target.
 */
function nearestValue(term: Term, target: Interval): number | null {
  const coarsest = term.qualifier === 'exact' ? 1 : lastRoundDigit(term.value);
  for (let step = coarsest; step >= 1; step /= 10) {
    const value = candidates(term, { target, step }).find((one) => isCount(one) && reaches(term, one, target));
    if (value !== undefined) return value;
  }
  return null;
}

/** The steps near two places: where its interval reaches the target, and where the number itself does. The nearest is first. */
function candidates(term: Term, { target, step }: { target: Interval; step: number }): number[] {
  const span = spanOf(term);
  const isUp = isBelow(span, target);
  const bySpan = Math.ceil((isUp ? target.low - span.high : span.low - target.high) / step);
  const byValue = Math.floor((isUp ? target.low - term.value : term.value - target.high) / step);
  const counts = [bySpan - 1, bySpan, bySpan + 1, byValue, byValue + 1].sort((a, b) => a - b);
  return counts.map((count) => term.value + (isUp ? count : -count) * step);
}

function reaches(term: Term, value: number, target: Interval): boolean {
  return meet(spanOf({ ...term, value }), target);
}

function lastRoundDigit(value: number): number {
  let digit = 1;
  while (value > 0 && value % (digit * 10) === 0) digit *= 10;
  return digit;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MAX_VALUE;
}
