import { KNOWN_VILLAGES } from '@/domain/addup/declared';
import { evaluate, onlyFaults, unchecked } from '@/domain/addup/evaluate';
import type { Finding } from '@/domain/addup/finding';
import {
  type CheckedFigure,
  type CheckedReport,
  isPossible,
  knownTerm,
  type ReportedFigure,
  toTerm,
} from '@/domain/addup/stated';
import { INDICATORS } from '@/domain/indicators';
import { NATION, PROVINCES } from '@/domain/places';
import type { CheckContext } from './context';

/** A value is never negative, fractional or infinite, and a percentage is at most 100. */
export function possibleValues({ report }: CheckContext): Finding[] {
  return report.figures
    .filter((figure) => Object.hasOwn(INDICATORS, figure.indicator) && !canBe(figure))
    .map((figure) => ({
      relation: 'possible_value',
      result: 'impossible',
      terms: [termOf(figure, report)],
      gap: null,
      settle: null,
      missing: null,
      band: null,
      list: null,
    }));
}

function canBe({ indicator, value }: CheckedFigure): boolean {
  if (value === null) return true;
  return isPossible(value) && (INDICATORS[indicator].unit !== 'percent' || value <= 100);
}

function termOf({ line, indicator, breakdown, place, site, value, ...rest }: CheckedFigure, report: CheckedReport) {
  const { qualifier, source = report.source, periodEnd: asOf = report.periodEnd } = rest;
  return { indicator, breakdown, place, site, source, value: value ?? 0, qualifier, asOf, update: null, line };
}

/** There are no more villages than the place has, and no more provinces than the country has. */
export function noMoreThanExist({ statement }: CheckContext): Finding[] {
  return statement.all.flatMap((figure) => {
    const { unit } = INDICATORS[figure.indicator];
    if (unit === 'province') return within(figure, PROVINCES.length);
    return unit === 'village' && figure.place !== NATION ? villages(figure) : [];
  });
}

function villages(figure: ReportedFigure): Finding[] {
  const existing = KNOWN_VILLAGES[figure.place];
  if (existing === undefined) return [unchecked('no_more_than_exist', [toTerm(figure)], { kind: 'known_number' })];
  return within(figure, existing);
}

function within(figure: ReportedFigure, existing: number): Finding[] {
  const terms = [toTerm(figure), knownTerm(figure, existing)];
  return onlyFaults(evaluate({ relation: 'no_more_than_exist', constraint: { kind: 'at_most' }, terms }, true));
}
