import { toInstant, type When } from '@/domain/when';
import type { EventJson } from './to-events';
import type { ReportJson } from './to-reports';

export type ImportEntry = ReportJson | EventJson;

/**
 * The order in which the tables are posted. Reports keep the order of their file. An event comes before the first report
 * that ends at or after the event; later events come last. A report without a date takes no events.
 */
export function importOrder(reports: readonly ReportJson[], events: readonly EventJson[]): ImportEntry[] {
  const waiting = new Set(events);
  const order = reports.flatMap<ImportEntry>((report) => {
    const end = postingInstant(report);
    const before = [...waiting].filter((event) => end !== null && toInstant(event.when) <= end);
    for (const event of before) waiting.delete(event);
    return [...before, report];
  });
  return [...order, ...waiting];
}

/** The time of a posting: the last end among its figures, or the time of the event; null = no date. */
export function postingInstant(posting: ImportEntry): number | null {
  const moments =
    posting.kind === 'event' ? [posting.when] : posting.figures.map(({ periodEnd }) => periodEnd ?? posting.periodEnd);
  const instants = moments.filter((moment): moment is When => moment !== null).map(toInstant);
  return instants.length === 0 ? null : Math.max(...instants);
}
