import { DIGIT_SLIPS } from '@/domain/addup/declared';
import type { Finding, Term } from '@/domain/addup/finding';
import { before, type HistoryPoint, nextAfter } from '@/domain/addup/history';
import { earlierTerm, groups, isPossible, momentOf, type ReportedFigure, toTerm } from '@/domain/addup/stated';
import { lineKey } from '@/domain/board/lines';
import { INDICATORS } from '@/domain/indicators';
import { DAY_MS, toInstant } from '@/domain/when';
import type { CheckContext } from './context';

const MOST_COPIES = 9;

/**
 * Finds a digit too many or too few. The proof is at least two readings of similar size: earlier and later ones, and other
 * copies.
 */
export function digitSlips(checked: CheckContext): Finding[] {
  const lines = groups(checked.statement.all.filter(isComparable), lineKey);
  return lines.flatMap((copies) =>
    copies.flatMap((figure) => {
      const others = copies.filter((other) => other !== figure).slice(0, MOST_COPIES);
      return slipOf(figure, [...around(figure, checked), ...others.map(toTerm)]);
    }),
  );
}

function isComparable({ indicator, site }: ReportedFigure): boolean {
  const { kind, unit } = INDICATORS[indicator];
  return site === null && unit !== 'percent' && (kind === 'stock' || kind === 'cumulative');
}

/** The two readings before and the one after, if they are near enough in time. */
function around(figure: ReportedFigure, { statement, history }: CheckContext): Term[] {
  const moment = momentOf(figure, statement);
  const next = nextAfter(history, figure, moment);
  const near = [...before(history, figure, moment).slice(0, 2), ...(next ? [next] : [])];
  return near.filter((reading) => isNear(reading, figure)).map((reading) => earlierTerm(figure, reading));
}

function isNear({ asOf }: HistoryPoint, figure: ReportedFigure): boolean {
  return figure.asOf === null || Math.abs(toInstant(asOf) - toInstant(figure.asOf)) <= DIGIT_SLIPS.days * DAY_MS;
}

function slipOf(figure: ReportedFigure, neighbours: Term[]): Finding[] {
  const middle = neighbours.toSorted((a, b) => b.value - a.value)[Math.floor((neighbours.length - 1) / 2)];
  if (middle === undefined || Math.max(figure.value, middle.value) < DIGIT_SLIPS.smallest) return [];
  const alike = neighbours.filter(({ value }) => timesApart(value, middle.value) <= DIGIT_SLIPS.alike);
  if (alike.length < 2 || !isTenfold(figure.value, middle.value)) return [];
  const value = figure.value < middle.value ? figure.value * 10 : figure.value / 10;
  return [
    {
      relation: 'factor_ten',
      result: 'conflict',
      terms: [toTerm(figure), ...alike],
      gap: Math.abs(figure.value - middle.value),
      settle: isPossible(value) ? { term: 0, value } : null,
      missing: null,
      band: null,
      list: null,
    },
  ];
}

function isTenfold(a: number, b: number): boolean {
  const times = timesApart(a, b);
  return times >= DIGIT_SLIPS.times.low && times <= DIGIT_SLIPS.times.high;
}

function timesApart(a: number, b: number): number {
  return Math.max(a, b) / Math.min(a, b);
}
