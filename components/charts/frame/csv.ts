import { CSV_MARK, type CsvCell, csvLine } from '@/domain/csv';

/** null = not reported: an empty field in the file, words in the table. */
export type Cell = CsvCell;

/** A chart in numbers: what its table shows and its file holds. */
export type TwinTable = { columns: { label: string; numeric?: boolean }[]; rows: Cell[][] };

export function toCsv({ columns, rows }: TwinTable): string {
  return CSV_MARK + [columns.map(({ label }) => label), ...rows].map(csvLine).join('');
}
