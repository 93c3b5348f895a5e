import { utils, write } from '@e965/xlsx';
import { CSV_MARK, type CsvCell, csvLine } from '@/domain/csv';

export function toCsv(rows: readonly CsvCell[][]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(CSV_MARK + rows.map((row) => csvLine(row)).join(''));
}

/** One sheet. Numbers are numbers, and words are words: no cell is a formula. */
export function toXlsx(rows: readonly CsvCell[][], name: string): Uint8Array<ArrayBuffer> {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!cols'] = (rows[0] ?? []).map((_, at) => ({ wch: widthOf(rows, at) }));
  const book = utils.book_new(sheet, name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}

const WIDEST = 50;

function widthOf(rows: readonly CsvCell[][], at: number): number {
  return Math.min(WIDEST, 2 + Math.max(...rows.map((row) => String(row[at] ?? '').length)));
}
