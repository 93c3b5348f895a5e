import type { Amount, Qualifier } from '@/domain/figures';
import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import type { PlaceCode } from '@/domain/places';
import type { When } from '@/domain/when';

export type TableFault =
  | 'indicator'
  | 'breakdown'
  | 'place'
  | 'qualifier'
  | 'value'
  | 'formula'
  | 'no_result'
  | 'nil'
  | 'when'
  | 'repeated';

/** What is wrong with one cell. `column`: its column in the file, from 0; `read`: its text. */
export type CellFault = { code: TableFault; column: number; read: string };

/** The cell of a figure and the text of its line: `F2`, “Pursat · Schools closed · 21”. */
type CellWords = { cell: string; words: string };

export type TableFigure = {
  indicator: IndicatorCode;
  breakdown: BreakdownCode | null;
  place: PlaceCode;
  site: string | null;
  qualifier: Qualifier;
  /** The text as it was typed, or the number of the cell with its thousands marks. */
  value: string;
  /** In words instead of a number; then `value` is empty. */
  amount?: Amount;
  nil: boolean;
  note: string | null;
  /** The day of this figure; null = the day of the report. */
  when: When | null;
  from: CellWords;
};

/** Without faults and without figures, the line has nothing to read. `line`: its number in the file, from 1. */
export type TableRow = { line: number; cells: string[]; figures: TableFigure[]; faults: CellFault[] };

/** `header`: as it stands there, with columns that are only for people. */
export type Table = { header: string[]; rows: TableRow[] };

/** Names a cell as spreadsheet programs do: column 0 of line 1 is A1. */
export function cellName(column: number, line: number): string {
  return `${columnName(column)}${line}`;
}

export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
