// Reports for the tests of the add-up engine.

import { checkReport } from '@/domain/addup/check-report';
import type { Finding, RelationId } from '@/domain/addup/finding';
import { historyOfReports } from '@/domain/addup/history';
import type { CheckedFigure, CheckedReport } from '@/domain/addup/stated';
import type { Qualifier } from '@/domain/figures';
import type { IndicatorCode } from '@/domain/indicators';

type Given = Partial<CheckedFigure> & { indicator: IndicatorCode; value: number | null };

function figures(given: Given[]): CheckedFigure[] {
  return given.map((one, index) => ({
    line: index + 1,
    breakdown: null,
    place: 'KH',
    site: null,
    qualifier: 'exact',
    ...one,
  }));
}

/** The ministry's report of 14 January, 06:00 to 06:00. */
export function report(given: Given[], more: Partial<CheckedReport> = {}): CheckedReport {
  const period = { periodStart: '2026-01-13T06:00+07:00', periodEnd: '2026-01-14T06:00+07:00' };
  return { source: 'MOI', ...period, figures: figures(given), ...more };
}

/** An earlier report by the ministry. */
export function earlier(number: number, periodEnd: string, given: Given[]) {
  const via = { outlet: null, url: null, publishedOn: null };
  const rest = {
    nil: false,
    provisional: false,
    periodStart: null,
    periodEnd,
    source: 'MOI',
    via,
    note: null,
  } as const;
  return { number, figures: figures(given).map((figure) => ({ ...rest, ...figure, ...rest })) };
}

export function check(checked: CheckedReport, before: ReturnType<typeof earlier>[] = []): Finding[] {
  return checkReport(checked, historyOfReports(before));
}

/** The result of the only finding of a relation; null = nothing is told. */
export function resultOf(relation: RelationId, findings: Finding[]): string | null {
  const found = findings.filter((finding) => finding.relation === relation);
  if (found.length > 1) throw new Error(`${relation} is told ${found.length} times.`);
  return found[0]?.result ?? null;
}

export const counted = (indicator: IndicatorCode, value: number, qualifier: Qualifier = 'exact'): Given => ({
  indicator,
  value,
  qualifier,
});
