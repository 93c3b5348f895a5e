import type { BoardReading } from '@/domain/board/readings';
import { CSV_MARK, type CsvCell, csvLine } from '@/domain/csv';
import { unitOf } from '@/domain/indicators';
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
export type ChartFile = { name: string; figures: readonly FileFigure[]; exercise: boolean; language: Language };

/** The columns of `figures.csv` under the same names. */
const COLUMNS = [
  ...['as_of', 'metric', 'disaggregation', 'label', 'place', 'unit', 'qualifier', 'value', 'amount', 'source'],
  ...['update', 'line', 'late', 'exercise'],
];

export function toCsv({ figures, exercise, language }: ChartFile): string {
  const rows = figures.map((figure) => {
    const { asOf, indicator, breakdown, place, qualifier, value, amount = null, source, update, line, late } = figure;
    return [
      ...[asOf, indicator, breakdown, lineLabel(figure, { language, digits: 'latin' }, 'long'), place],
      ...[unitOf(indicator, breakdown), value === null ? null : qualifier, value, amount, source, update, line],
      ...[late ? 'yes' : null, exercise ? 'yes' : null],
    ];
  });
  return CSV_MARK + [COLUMNS, ...rows].map(csvLine).join('');
}

/** A table for people as a file: of an exercise it says so in a column of its own. */
export function tableCsv({ columns, rows }: TwinTable, exercise: boolean): string {
  const mark = exercise ? ['exercise', 'yes'] : [];
  const lines = [
    columns.map(({ label }) => label).concat(mark.slice(0, 1)),
    ...rows.map((row) => [...row, ...mark.slice(1)]),
  ];
  return CSV_MARK + lines.map(csvLine).join('');
}

/** "remaining-2026-01-14.csv": with the day of the newest figure, so that the files of two days do not take each other's name. */
export function csvName({ name, figures, exercise }: ChartFile): string {
  const newest = figures.toSorted((a, b) => toInstant(b.asOf) - toInstant(a.asOf))[0];
  return [exercise ? 'EXERCISE' : '', name, newest ? dayOf(newest.asOf) : ''].filter(Boolean).join('-').concat('.csv');
}
