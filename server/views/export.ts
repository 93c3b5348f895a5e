import { CSV_MARK, type CsvCell, csvLine } from '@/domain/csv';
import type { Figure, Via } from '@/domain/figures';
import { type PlaceCode, reportNameOf } from '@/domain/places';
import { REPORT_COLUMNS, type ReportRow } from '@/domain/reports/rows';
import { toRows } from '@/domain/reports/to-rows';
import type { ReleasedUpdate } from '@/domain/revisions';
import type { Bilingual, EventActor, ReportStatement } from '@/domain/updates';
import type { Db } from '@/server/db/database';
import { readSetting } from '@/server/db/settings';
import { findUpdatesAfter } from './updates';

const PAGE = 200;

/** First the columns of the reports under their own names, then what the product adds. */
const COLUMNS = [
  ...REPORT_COLUMNS,
  ...['update', 'revision', 'recorded_at', 'source', 'kind', 'line', 'place', 'site', 'nil', 'provisional', 'late'],
  ...[
    'standing',
    'text_km',
    'text_en',
    'as_printed',
    'amount',
    'event_kind',
    'places',
    'place_text',
    'when_end',
    'sites',
    'actors',
  ],
  ...['quotations', 'topic', 'affected', 'exercise'],
];

/**
 * Everything that is released to all, oldest first: a line for each figure and each statement in words, and one line for an update without figures. A
 * withdrawn update has a line, too, without its figures.
 */
export async function* exportReleased(db: Db): AsyncGenerator<string> {
  yield CSV_MARK + csvLine(COLUMNS);
  // A file goes where no page says that it was practice.
  const exercise = yes((await readSetting(db, 'exercise')) !== null);
  for (let after = 0; ; ) {
    const updates = await findUpdatesAfter(db, after, { take: PAGE, staff: false });
    yield updates
      .flatMap(toLines)
      .map((cells) => csvLine([...cells, exercise]))
      .join('');
    if (updates.length < PAGE) return;
    after = updates.at(-1)?.number ?? after;
  }
}

function toLines(update: ReleasedUpdate): CsvCell[][] {
  if (update.kind !== 'report' || update.standing.status === 'withdrawn') return [toLine(update, null)];
  const figures = update.figures.map((figure) => toLine(update, figure));
  const statements = (update.statements ?? []).map((statement) => toLine(update, null, statement));
  const lines = [...figures, ...statements];
  return lines.length > 0 ? lines : [toLine(update, null)];
}

function toLine(update: ReleasedUpdate, figure: Figure | null, statement?: ReportStatement): CsvCell[] {
  const { number, revision, recordedAt, source, kind, standing } = update;
  const [row] = figure ? toRows({ reference: update.reference, figures: [figure] }) : [toTextRow(update)];
  const late = update.kind === 'report' ? (update.late ?? null) : null;
  const text = statement?.text ?? update.text;
  return [
    ...REPORT_COLUMNS.map((column) => row?.[column] ?? null),
    ...[number, revision, recordedAt, source, kind],
    ...[figure?.line ?? null, partOf(figure, statement).place, figure?.site ?? null],
    ...[yes(figure?.nil), yes(figure?.provisional), late, standing.status, text.km, text.en],
    ...[partOf(figure, statement).asPrinted, figure?.amount ?? null],
    ...eventCells(update),
    ...[statement?.topic ?? null, affectedOf(update)],
  ];
}

/** Where a figure or a statement belongs, and the words that it was taken from. */
function partOf(figure: Figure | null, statement?: ReportStatement) {
  const { place = null, asPrinted = null } = figure ?? statement ?? {};
  return { place, asPrinted };
}

/** The columns of the reports that also an update without figures can fill. */
function toTextRow(update: ReleasedUpdate): Partial<ReportRow> {
  const common = { report_id: update.reference ?? '', source_org: update.source };
  if (update.kind === 'notice') return common;
  if (update.kind === 'event') {
    const { when, via, places } = update;
    return { ...common, ...viaColumns(via), period_end: when, province: places.map(provinceOf).join('; ') };
  }
  const { periodStart, periodEnd, via } = update;
  return { ...common, ...(via && viaColumns(via)), period_start: periodStart ?? '', period_end: periodEnd ?? '' };
}

function viaColumns({ outlet, url, publishedOn }: Via): Partial<ReportRow> {
  return { published_via: outlet ?? '', url: url ?? '', published_on: publishedOn ?? '' };
}

/** A district, which the reports' table cannot name, goes by its code. */
function provinceOf(place: PlaceCode): string {
  return reportNameOf(place) ?? place;
}

/** What kind of event, where, who acted and what was said, in the order of the columns. */
function eventCells(update: ReleasedUpdate): CsvCell[] {
  if (update.kind !== 'event') return [null, null, null, null, null, null, null];
  const { eventKind, places, placeText, whenEnd, sites = [], actors = [] } = update;
  const said = actors.flatMap(({ name, quote }) => (quote ? `${bothOf(name)}: ${bothOf(quote.words)}` : []));
  return [
    ...[eventKind, places.join(' '), placeText, whenEnd ?? null],
    ...[sites, actors.map(actorCell), said].map((list) => list.join('; ')),
  ];
}

/** The provinces that the report itself names. */
function affectedOf(update: ReleasedUpdate): string | null {
  return update.kind === 'report' ? (update.affected?.join(' ') ?? null) : null;
}

function actorCell({ name, office }: EventActor): string {
  return [bothOf(name), bothOf(office)].filter(Boolean).join(', ');
}

function bothOf({ km, en }: Bilingual): string {
  return [km, en].filter(Boolean).join(' / ');
}

function yes(flag: boolean | undefined): string | null {
  return flag ? 'yes' : null;
}
