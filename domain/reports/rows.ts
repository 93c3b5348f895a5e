/** The columns of the table of reports, in its order. */
export const REPORT_COLUMNS = [
  'report_id',
  'source_org',
  'published_via',
  'url',
  'period_start',
  'period_end',
  'published_on',
  'province',
  'metric',
  'disaggregation',
  'qualifier',
  'value',
  'note',
] as const;
/** One figure as one outlet printed it; an empty text = not given. */
export type ReportRow = Record<(typeof REPORT_COLUMNS)[number], string>;

/** The columns of the table of events, in its order. */
const EVENT_COLUMNS = ['date', 'time', 'kind', 'title', 'province', 'place', 'source', 'url'] as const;
export type EventRow = Record<(typeof EVENT_COLUMNS)[number], string>;
