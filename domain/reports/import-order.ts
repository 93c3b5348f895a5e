import { toInstant, type When } from '@/domain/when';
import type { EventJson } from './to-events';
import type { ReportJson } from './to-reports';

export type ImportEntry = ReportJson | EventJson;

/**
 * The order in which the tables are posted: reports as in their file, and each event before the first report that
 * ends no earlier than it; events after all reports come last. Undated reports draw no events to them.
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

/** When a posting had become true: the last end among its figures, or the event's moment; null = undated. */
export function postingInstant(posting: ImportEntry): number | null {
  const moments =
    posting.kind === 'event' ? [posting.when] : posting.figures.map(({ periodEnd }) => periodEnd ?? posting.periodEnd);
  const instants = moments.filter((moment): moment is When => moment !== null).map(toInstant);
  return instants.length === 0 ? null : Math.max(...instants);
}
