import type { Figure } from '@/domain/figures';
import { reportNameOf } from '@/domain/places';
import type { ReportContent } from '@/domain/updates';
import type { ReportRow } from './rows';

/** Converts a report back into rows of the table, in the order of its figures. */
export function toRows(report: Pick<ReportContent, 'reference' | 'figures'>): ReportRow[] {
  return report.figures.map((figure) => ({
    report_id: report.reference ?? '',
    ...originColumns(figure),
    ...countColumns(figure),
  }));
}

function originColumns({ source, via, periodStart, periodEnd }: Figure) {
  return {
    source_org: source,
    published_via: via.outlet ?? '',
    url: via.url ?? '',
    period_start: periodStart ?? '',
    period_end: periodEnd ?? '',
    published_on: via.publishedOn ?? '',
  };
}

/** The table has no names of districts, so a district has its code. */
function countColumns({ place, indicator, breakdown, qualifier, value, note }: Figure) {
  return {
    province: reportNameOf(place) ?? place,
    metric: indicator,
    disaggregation: breakdown ?? '',
    qualifier,
    value: value === null ? '' : String(value),
    note: note ?? '',
  };
}
