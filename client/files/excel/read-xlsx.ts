import { type CellObject, type DenseWorkSheet, read, utils, type WorkBook } from '@e965/xlsx';
import { type FileRead, type FileSheet, FileTrouble, type LeftKind, leftOf } from '@/client/files/file-read';
import { pack, unpackXml } from '@/client/files/unpack';
import { NO_RESULT, type SheetCell } from '@/domain/composer/table/cell';
import { checkParts, type PartCheck } from './check-parts';

const MOST_ROWS = 5_000;
const MOST_COLUMNS = 400;

type Counts = Partial<Record<LeftKind, number>>;

/** The sheets that a spreadsheet program shows, in its order, with the kind of each cell. A formula is never run. */
export function readXlsx(bytes: Uint8Array): FileRead {
  const parts = unpackXml(bytes);
  const checks = checkParts(parts);
  const book = bookOf(pack(parts));
  const states = book.Workbook?.Sheets ?? [];
  const shown = book.SheetNames.filter((_, index) => !states[index]?.Hidden);
  const left: Counts = { hidden_sheets: book.SheetNames.length - shown.length };
  const sheets = shown.flatMap((name) => sheetOf(book, { name, check: checks.get(partOf(book, name)) }, left));
  if (sheets.length === 0) throw new FileTrouble('empty');
  return { kind: 'table', sheets, left: leftOf(left) };
}

function bookOf(file: Uint8Array): WorkBook {
  try {
    // Only percentages need the displayed text ("84%"). Days come as dates, whatever year the file counts from.
    const looks = { cellDates: true, UTC: true, cellNF: true, cellText: true, cellHTML: false, cellStyles: true };
    return read(file, {
      type: 'array',
      dense: true,
      sheetStubs: true,
      bookFiles: true,
      sheetRows: MOST_ROWS + 1,
      ...looks,
    });
  } catch {
    throw new FileTrouble('broken');
  }
}

/** The name of the part of the file that holds a sheet. */
function partOf(book: WorkBook, name: string): string {
  const { Directory } = book as WorkBook & { Directory?: { sheets?: string[] } };
  return (Directory?.sheets?.[book.SheetNames.indexOf(name)] ?? '').replace(/^\//, '');
}

type NamedSheet = { name: string; check: PartCheck | undefined };

function sheetOf(book: WorkBook, { name, check }: NamedSheet, left: Counts): FileSheet[] {
  const sheet = book.Sheets[name] as DenseWorkSheet | undefined;
  const data = sheet?.['!data'] ?? [];
  const widest = data.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const rows = shownOf(Math.min(data.length, MOST_ROWS), sheet?.['!rows']);
  const columns = shownOf(Math.min(widest, MOST_COLUMNS), sheet?.['!cols']);
  const more: Counts = {
    no_result: check?.noResults.size ?? 0,
    hidden_rows: rows.hidden,
    hidden_columns: columns.hidden,
    further_rows: Math.max(0, (check?.rows ?? 0) - MOST_ROWS),
    further_columns: Math.max(0, widest - MOST_COLUMNS),
  };
  for (const [what, count] of Object.entries(more)) left[what as LeftKind] = (left[what as LeftKind] ?? 0) + count;
  const cellAt = (row: number, column: number): SheetCell => {
    if (check?.noResults.has(utils.encode_cell({ r: row, c: column }))) return { fault: NO_RESULT };
    return toCell(data[row]?.[column]);
  };
  // Hidden cells are emptied and keep their place, so that every cell has the same name as in its program.
  const cells = rows.isShown.map((isRow, row) =>
    columns.isShown.map((isColumn, column) => (isRow && isColumn ? cellAt(row, column) : '')),
  );
  return cells.some((row) => row.some((cell) => cell !== '')) ? [{ name, rows: cells }] : [];
}

function shownOf(count: number, looks: readonly { hidden?: boolean }[] | undefined) {
  const isShown = Array.from({ length: count }, (_, at) => looks?.[at]?.hidden !== true);
  return { isShown, hidden: isShown.filter((is) => !is).length };
}

/** Keeps the kind of a cell: a number stays a number, a day stays a day. */
function toCell(cell: CellObject | undefined): SheetCell {
  if (cell === undefined || cell.v === undefined || cell.t === 'z') return '';
  if (cell.t === 'e') return { fault: cell.w ?? '#' };
  if (cell.v instanceof Date) return { when: whenOf(cell.v) };
  // A percentage is no count, also when it is a whole number.
  if (typeof cell.v === 'number' && String(cell.z).includes('%')) return cell.w ?? '';
  return cell.v;
}

function whenOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  return iso.slice(11, 16) === '00:00' ? iso.slice(0, 10) : iso.slice(0, 16);
}
