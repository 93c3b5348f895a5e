import type { Finding, RelationId, Result, Term } from '@/domain/addup/finding';
import { meet } from '@/domain/addup/spans';
import { type CheckedFigure, type CheckedReport, groups, isPossible } from '@/domain/addup/stated';
import { INDICATORS, type IndicatorCode } from '@/domain/indicators';
import { countOfAmount, type Interval, intervalOf, shareOfAmount } from '@/domain/intervals';
import type { CheckContext } from './context';

/** Two parts of one whole that do not overlap. */
const APART: readonly (readonly [IndicatorCode, IndicatorCode])[] = [
  ['service_closed', 'service_reopened'],
  ['remaining_in_camps', 'returned_cumulative'],
  ['remaining_displaced', 'returned_cumulative'],
];

/** When one body describes one thing in one place and day with words and with numbers, all of them can be true together. */
export function wordsAgree({ report }: CheckContext): Finding[] {
  const stated = report.figures.flatMap((figure) => termOf(figure, report) ?? []);
  return groups(stated, keyOf).flatMap((together) =>
    together.flatMap((first, at) =>
      together
        .slice(at + 1)
        .flatMap((second) => (contradict(first.term, second.term) ? [conflict(first.term, second.term)] : [])),
    ),
  );
}

/** A term, and the outlet that printed it. */
export type SourcedTerm = { term: Term; outlet: string };

export function keyOf({ term: { source, asOf, breakdown, place, site }, outlet }: SourcedTerm): string {
  return [source, outlet, asOf, breakdown, place, site].join('|');
}

/** A figure with a possible number, or with words. */
export function termOf(figure: CheckedFigure, report: CheckedReport): SourcedTerm | null {
  const { line, indicator, breakdown, place, site, value, qualifier, amount } = figure;
  const { source = report.source, periodEnd: asOf = report.periodEnd } = figure;
  const least = amount === undefined ? value : countOfAmount(amount).low;
  if (least === null || !isPossible(least) || !Object.hasOwn(INDICATORS, indicator)) return null;
  const common = { line, indicator, breakdown, place, site, source, qualifier, asOf, update: null };
  return { term: { ...common, value: least, ...(amount && { amount }) }, outlet: figure.via?.outlet ?? '' };
}

function contradict(a: Term, b: Term): boolean {
  if (a.amount === undefined && b.amount === undefined) return false;
  if (a.indicator === b.indicator) return !meetAsWords(a, b);
  const isApart = APART.some((pair) => pair.includes(a.indicator) && pair.includes(b.indicator));
  return isApart && exceedWhole(leastShareOf(a), leastShareOf(b));
}

/** Percentages are compared as percentages; everything else by the numbers that are possible. */
function meetAsWords(a: Term, b: Term): boolean {
  const [shareA, shareB] = [a, b].map(({ amount }) => (amount === undefined ? null : shareOfAmount(amount)));
  if (shareA && shareB) return meet(shareA, shareB);
  return meet(countOf(a), countOf(b));
}

/** The numbers that a term can mean. */
export function countOf(term: Term): Interval {
  return term.amount === undefined ? intervalOf(term) : countOfAmount(term.amount);
}

/** A number, or words that count, are a part of a whole that nobody has counted. Words for "none" are no part of it. */
function leastShareOf({ amount, value }: Term): Pick<Interval, 'low' | 'lowOpen'> {
  const share = amount === undefined ? null : shareOfAmount(amount);
  return share ?? { low: 0, lowOpen: value > 0 };
}

/** Even the smallest numbers that both can mean are together more than the whole. */
function exceedWhole(a: Pick<Interval, 'low' | 'lowOpen'>, b: Pick<Interval, 'low' | 'lowOpen'>): boolean {
  const least = a.low + b.low;
  return least > 1 || (least === 1 && (a.lowOpen || b.lowOpen));
}

function conflict(first: Term, second: Term): Finding {
  return inWords('words_agree', 'conflict', [first, second]);
}

/** A finding on words has no gap in numbers, and no single number to change. */
export function inWords(relation: RelationId, result: Result, terms: Term[]): Finding {
  return { relation, result, terms, gap: null, settle: null, missing: null, band: null, list: null };
}
