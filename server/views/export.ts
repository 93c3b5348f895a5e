import { CSV_MARK, type CsvCell, csvLine } from '@/domain/csv';
import type { Figure } from '@/domain/figures';
import { REPORT_COLUMNS, type ReportRow } from '@/domain/reports/rows';
import { toRows } from '@/domain/reports/to-rows';
import type { ReleasedUpdate } from '@/domain/revisions';
import type { Db } from '@/server/db/database';
import { findUpdatesAfter } from './updates';

const PAGE = 200;

/** First the columns of the reports under their own names, then what the product adds. */
const COLUMNS = [
  ...REPORT_COLUMNS,
  ...['update', 'revision', 'recorded_at', 'source', 'kind', 'line', 'place', 'site', 'nil', 'provisional', 'late'],
  ...['standing', 'text_km', 'text_en', 'as_printed'],
];

/**
 * Everything that is released to all, oldest first: a line for each figure, and one line for an update without figures. A
 * withdrawn update has a line, too, without its figures.
 */
export async function* exportReleased(db: Db): AsyncGenerator<string> {
  yield CSV_MARK + csvLine(COLUMNS);
  for (let after = 0; ; ) {
    const updates = await findUpdatesAfter(db, after, { take: PAGE, staff: false });
    yield updates.flatMap(toLines).map(csvLine).join('');
    if (updates.length < PAGE) return;
    after = updates.at(-1)?.number ?? after;
  }
}

function toLines(update: ReleasedUpdate): CsvCell[][] {
  if (update.kind !== 'report' || update.standing.status === 'withdrawn') return [toLine(update, null)];
  const lines = update.figures.map((figure) => toLine(update, figure));
  return lines.length > 0 ? lines : [toLine(update, null)];
}

function toLine(update: ReleasedUpdate, figure: Figure | null): CsvCell[] {
  const { number, revision, recordedAt, source, kind, standing, text } = update;
  const [row] = figure ? toRows({ reference: update.reference, figures: [figure] }) : [toTextRow(update)];
  const late = update.kind === 'report' ? (update.late ?? null) : null;
  return [
    ...REPORT_COLUMNS.map((column) => row?.[column] ?? null),
    ...[number, revision, recordedAt, source, kind],
    ...[figure?.line ?? null, figure?.place ?? null, figure?.site ?? null],
    ...[yes(figure?.nil), yes(figure?.provisional), late, standing.status, text.km, text.en],
    figure?.asPrinted ?? null,
  ];
}

/** The columns of the reports that also an update without figures can fill. */
function toTextRow(update: ReleasedUpdate): Partial<ReportRow> {
  const common = { report_id: update.reference ?? '', source_org: update.source };
  if (update.kind === 'notice') return common;
  if (update.kind === 'event') return { ...common, period_end: update.when };
  return { ...common, period_start: update.periodStart ?? '', period_end: update.periodEnd ?? '' };
}

function yes(flag: boolean | undefined): string | null {
  return flag ? 'yes' : null;
}
