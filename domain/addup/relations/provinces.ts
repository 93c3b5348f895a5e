import { type Constraint, holds } from '@/domain/addup/constraint';
import { evaluate, unchecked } from '@/domain/addup/evaluate';
import type { Finding } from '@/domain/addup/finding';
import { add, closed, isBelow, spanOf } from '@/domain/addup/spans';
import { type Copy, groups, type ReportedFigure, toTerm } from '@/domain/addup/stated';
import { INDICATORS, UNION_BREAKDOWNS } from '@/domain/indicators';
import { AFFECTED_PROVINCES, isProvince, NATION, type PlaceCode } from '@/domain/places';
import type { CheckContext } from './context';

/** Of a report that names none. */
const USUAL: readonly PlaceCode[] = AFFECTED_PROVINCES.map(({ code }) => code);

/**
 * The provinces add up to the nation, but only those that reported: when some affected ones are missing, a smaller sum is no
 * fault.
 */
export function provincesAndNation({ statement, report }: CheckContext): Finding[] {
  const affected = report.affected?.length ? report.affected : USUAL;
  return statement.copies.flatMap((copy) => {
    const lines = groups(copy.filter(isAdded), ({ indicator, breakdown }) => `${indicator}|${breakdown ?? ''}`);
    return lines.flatMap((line) => sumOf(line, affected));
  });
}

function isAdded({ indicator, breakdown, site }: ReportedFigure): boolean {
  const { kind, unit } = INDICATORS[indicator];
  const isUnion = breakdown !== null && UNION_BREAKDOWNS.includes(breakdown);
  return site === null && kind !== 'ratio' && unit !== 'province' && !isUnion;
}

/** One province alone proves nothing. */
const FEWEST = 2;

function sumOf(line: Copy, affected: readonly PlaceCode[]): Finding[] {
  const nation = line.find(({ place }) => place === NATION);
  const provinces = onePerPlace(line);
  if (nation === undefined || provinces.length < FEWEST) return [];
  const terms = [nation, ...provinces].map(toTerm);
  const constraint: Constraint = { kind: 'sum', signs: [-1, ...provinces.map(() => 1 as const)] };
  const relation = 'provinces_and_nation';
  if (holds(constraint, terms) || areAll(provinces, affected) || isTooMuch(nation, provinces))
    return [evaluate({ relation, constraint, terms })];
  const reporting = provinces.length;
  return [unchecked(relation, terms, { kind: 'provinces', reporting, of: Math.max(reporting, affected.length) })];
}

function onePerPlace(line: Copy): ReportedFigure[] {
  const places = new Map<string, ReportedFigure>();
  for (const stated of line)
    if (isProvince(stated.place) && !places.has(stated.place)) places.set(stated.place, stated);
  return [...places.values()];
}

function areAll(provinces: readonly ReportedFigure[], affected: readonly PlaceCode[]): boolean {
  const reporting = new Set(provinces.map(({ place }) => place));
  return affected.every((code) => reporting.has(code));
}

function isTooMuch(nation: ReportedFigure, provinces: readonly ReportedFigure[]): boolean {
  const total = provinces.reduce((sum, province) => add(sum, spanOf(province)), closed(0, 0));
  return isBelow(spanOf(nation), total);
}
