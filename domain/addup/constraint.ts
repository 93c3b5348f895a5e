import type { Interval } from '@/domain/intervals';
import type { Band, Term } from './finding';
import { add, closed, meet, negate, spanOf } from './spans';

/** The rule that connects the terms of a relation. */
export type Constraint =
  /** All terms, each with its sign, add up to zero: `[1, 1, -1]` = the first two together make the third. */
  | { kind: 'sum'; signs: readonly (1 | -1)[] }
  /** The first term is a part of the second, and its share lies in the band. */
  | { kind: 'share'; band: Band }
  | { kind: 'at_most' }
  /** The first term is the percentage that the second is of the third. */
  | { kind: 'percent' };

/** The range in which one term should lie, computed from the other terms. */
export function expectedRange(constraint: Constraint, terms: readonly Term[], index: number): Interval {
  const spans = terms.map(spanOf);
  if (constraint.kind === 'sum') return wantedInSum(constraint.signs, spans, index);
  const [first, second, third] = spans;
  if (first === undefined || second === undefined) return EVERYWHERE;
  if (constraint.kind === 'at_most')
    return index === 0 ? { ...EVERYWHERE, high: second.high } : { ...EVERYWHERE, low: first.low };
  if (constraint.kind === 'share') return wantedInShare(constraint.band, { part: first, whole: second }, index);
  return third === undefined ? EVERYWHERE : wantedInPercent([first, second, third], index);
}

const EVERYWHERE = closed(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);

function wantedInSum(signs: readonly (1 | -1)[], spans: readonly Interval[], index: number): Interval {
  const others = spans.filter((_, at) => at !== index);
  const otherSigns = signs.filter((_, at) => at !== index);
  const total = others.reduce((sum, span, at) => add(sum, otherSigns[at] === -1 ? negate(span) : span), closed(0, 0));
  return signs[index] === -1 ? total : negate(total);
}

function wantedInShare(
  { low, high }: Band,
  { part, whole }: { part: Interval; whole: Interval },
  index: number,
): Interval {
  if (index === 0) return closed(low * whole.low, high * whole.high);
  return closed(part.low / high, low === 0 ? Number.POSITIVE_INFINITY : part.high / low);
}

function wantedInPercent([percent, part, whole]: [Interval, Interval, Interval], index: number): Interval {
  if (index === 0) return closed((100 * part.low) / whole.high, (100 * part.high) / whole.low);
  if (index === 1) return closed((percent.low * whole.low) / 100, (percent.high * whole.high) / 100);
  return closed((100 * part.low) / percent.high, (100 * part.high) / percent.low);
}

export function holds(constraint: Constraint, terms: readonly Term[]): boolean {
  const [first] = terms;
  return first === undefined || meet(spanOf(first), expectedRange(constraint, terms, 0));
}
