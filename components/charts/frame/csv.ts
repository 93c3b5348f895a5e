import type { BoardReading } from '@/domain/board/readings';
import { CSV_MARK, type CsvCell, csvLine } from '@/domain/csv';
import { unitOf } from '@/domain/indicators';
import { instantText, type Past } from '@/domain/past/past';
import { dayOf, toInstant } from '@/domain/when';
import { lineLabel } from '@/domain/wording/labels';
import type { Language } from '@/domain/wording/language';

/** null = not reported: words in the table. */
export type Cell = CsvCell;

/** A chart in numbers, for people. */
export type TwinTable = { columns: { label: string; numeric?: boolean }[]; rows: Cell[][] };

/** What is drawn, for a file: each figure says by itself what it counts, where, when and who said it. */
export type FileFigure = Omit<BoardReading, 'key'>;

/** `exercise`: from a practice database, which the file has to say for itself. */
export type ChartFile = {
  name: string;
  figures: readonly FileFigure[];
  exercise: boolean;
  language: Language;
  /** It is of a page of the past; left out: of the present. */
  past?: Past | null;
};

/** The columns of `figures.csv` under the same names. */
const COLUMNS = [
  ...['as_of', 'metric', 'disaggregation', 'label', 'place', 'unit', 'qualifier', 'value', 'amount', 'source'],
  ...['update', 'line', 'late', 'exercise'],
];

export function toCsv({ figures, exercise, language, past = null }: ChartFile): string {
  const known = pastColumns(past);
  const rows = figures.map((figure) => {
    const { asOf, indicator, breakdown, place, qualifier, value, amount = null, source, update, line, late } = figure;
    return [
      ...[asOf, indicator, breakdown, lineLabel(figure, { language, digits: 'latin' }, 'long'), place],
      ...[unitOf(indicator, breakdown), value === null ? null : qualifier, value, amount, source, update, line],
      ...[late ? 'yes' : null, exercise ? 'yes' : null, ...known.map(({ cell }) => cell)],
    ];
  });
  return CSV_MARK + [[...COLUMNS, ...known.map(({ name }) => name)], ...rows].map(csvLine).join('');
}

/** A file of the past says in each row as when it was known, and how one looked back. */
function pastColumns(past: Past | null): { name: string; cell: string }[] {
  if (past === null) return [];
  return [
    { name: 'known_at', cell: instantText(past.at) },
    { name: 'known_as', cell: past.mode },
  ];
}

/** A table for people as a file: of an exercise, or of the past, it says so in columns of its own. */
export function tableCsv(
  { columns, rows }: TwinTable,
  { exercise, past = null }: Pick<ChartFile, 'exercise' | 'past'>,
) {
  const marks = [...(exercise ? [{ name: 'exercise', cell: 'yes' }] : []), ...pastColumns(past)];
  const lines = [
    [...columns.map(({ label }) => label), ...marks.map(({ name }) => name)],
    ...rows.map((row) => [...row, ...marks.map(({ cell }) => cell)]),
  ];
  return CSV_MARK + lines.map(csvLine).join('');
}

/** "remaining-2026-01-14.csv": with the day of the newest figure, so that the files of two days do not take each other's name. */
export function fileName({ name, figures, ...of }: Omit<ChartFile, 'language'>, ending: 'csv' | 'png'): string {
  const newest = figures.toSorted((a, b) => toInstant(b.asOf) - toInstant(a.asOf))[0];
  return nameWith({ name, day: newest ? dayOf(newest.asOf) : '', ...of }, ending);
}

type NameParts = Pick<ChartFile, 'name' | 'exercise' | 'past'> & { day: string };

/** "EXERCISE-remaining-2026-01-14-then-20260115-1800.csv": a file of the past names its moment, too. */
export function nameWith({ name, day, exercise, past }: NameParts, ending: 'csv' | 'png'): string {
  const moment = past ? `${past.mode}-${instantText(past.at).slice(0, 16).replace(/[-:]/g, '').replace('T', '-')}` : '';
  return [exercise ? 'EXERCISE' : '', name, day, moment].filter(Boolean).join('-').concat(`.${ending}`);
}
