import type { Amount } from '@/domain/figures';
import { type BreakdownCode, breakdownsOf, INDICATORS, type IndicatorCode } from '@/domain/indicators';
import { amountsFor } from '@/domain/intervals';
import { isBefore, type When } from '@/domain/when';
import type { FaultCode } from './fault-codes';

/** A fault that only several fields together show. */
export type JointFault = { path: (string | number)[]; code: FaultCode; params?: Record<string, number> };

type FigureFields = {
  indicator: IndicatorCode;
  breakdown: BreakdownCode | null;
  value: number | null;
  qualifier: string;
  nil: boolean;
  amount?: Amount | undefined;
};

type Period = { periodStart?: When | null | undefined; periodEnd?: When | null | undefined };
type Words = { km: string | null; en: string | null };

export function faultsOfFigure(figure: FigureFields): JointFault[] {
  const { indicator, breakdown, value } = figure;
  const found = [...(figure.nil ? faultsOfNil(figure) : []), ...faultsOfAmount(figure)];
  if (breakdown !== null && !breakdownsOf(indicator).includes(breakdown)) {
    found.push({ path: ['breakdown'], code: 'breakdown.not_of_indicator' });
  }
  if (INDICATORS[indicator].unit === 'percent' && value !== null && value > 100) {
    found.push({ path: ['value'], code: 'value.too_large', params: { most: 100 } });
  }
  return found;
}

/** "No new … in the period" is an exact zero of something that is counted by period. */
function faultsOfNil({ indicator, value, qualifier }: FigureFields): JointFault[] {
  const found: JointFault[] = [];
  if (value !== 0 || qualifier !== 'exact') found.push({ path: ['nil'], code: 'nil.not_zero' });
  if (INDICATORS[indicator].kind !== 'flow') found.push({ path: ['nil'], code: 'nil.not_flow' });
  return found;
}

/** Words stand in place of a number. Their qualifier must match their meaning, and they must fit what is counted. */
function faultsOfAmount({ amount, value, nil, qualifier, indicator }: FigureFields): JointFault[] {
  if (amount === undefined) return [];
  const faults: [isFault: boolean, code: FaultCode][] = [
    [value !== null && !nil, 'amount.beside_value'],
    [nil, 'amount.with_nil'],
    [qualifier !== 'exact', 'amount.with_qualifier'],
    [!amountsFor(indicator).includes(amount), 'amount.not_of_indicator'],
  ];
  return faults.flatMap(([isFault, code]) => (isFault ? { path: ['amount'], code } : []));
}

type ReportFields = Period & {
  figures: Period[];
  text: Words;
  affected?: readonly string[] | undefined;
  statements?: readonly { text: Words }[] | undefined;
};

export function faultsOfReport(report: ReportFields): JointFault[] {
  const found = isBackwards(report) ? [backwards([])] : [];
  for (const [index, figure] of report.figures.entries()) {
    if (hasOwnPeriod(figure) && isBackwards(periodOf(figure, report))) found.push(backwards(['figures', index]));
  }
  if (isBlank(report)) found.push({ path: ['figures'], code: 'update.empty' });
  return [...found, ...faultsOfStatements(report.statements ?? []), ...repeated('affected', report.affected ?? [])];
}

function isBlank({ figures, text, statements = [] }: ReportFields): boolean {
  return figures.length === 0 && statements.length === 0 && isEmpty(text);
}

function faultsOfStatements(statements: readonly { text: Words }[]): JointFault[] {
  return statements.flatMap(({ text }, index) =>
    isEmpty(text) ? [{ path: ['statements', index, 'text'], code: 'text.missing' }] : [],
  );
}

/** A name that is twice in a list. */
export function repeated(list: string, names: readonly string[]): JointFault[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [{ path: [list, index], code: 'place.repeated' }] : [],
  );
}

export function faultsOfNotice({ text }: { text: Words }): JointFault[] {
  return isEmpty(text) ? [{ path: ['text'], code: 'text.missing' }] : [];
}

/** The period of a figure: its own, or else the period of its report. */
export function periodOf(figure: Period, report: Period): { periodStart: When | null; periodEnd: When | null } {
  const own = { ...report, ...withoutUndefined(figure) };
  return { periodStart: own.periodStart ?? null, periodEnd: own.periodEnd ?? null };
}

function withoutUndefined({ periodStart, periodEnd }: Period): Period {
  return { ...(periodStart !== undefined && { periodStart }), ...(periodEnd !== undefined && { periodEnd }) };
}

function hasOwnPeriod({ periodStart, periodEnd }: Period): boolean {
  return periodStart !== undefined || periodEnd !== undefined;
}

export function isBackwards({ periodStart, periodEnd }: Period): boolean {
  return Boolean(periodStart && periodEnd && isBefore(periodEnd, periodStart));
}

function backwards(path: (string | number)[]): JointFault {
  return { path: [...path, 'periodEnd'], code: 'period.end_before_start' };
}

export function isEmpty({ km, en }: Words): boolean {
  return km === null && en === null;
}
