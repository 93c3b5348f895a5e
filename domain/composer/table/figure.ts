import type { Qualifier } from '@/domain/figures';
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

/** What is wrong with one cell. `column`: as in its file, from 0; `read`: what stands there. */
export type CellFault = { code: TableFault; column: number; read: string };

/** Where in its file a figure stands, and in which words: `F2`, “Pursat · Schools closed · 21”. */
type CellWords = { cell: string; words: string };

export type TableFigure = {
  indicator: IndicatorCode;
  breakdown: BreakdownCode | null;
  place: PlaceCode;
  site: string | null;
  qualifier: Qualifier;
  /** As it was typed, or as the number of the cell is written. */
  value: string;
  nil: boolean;
  note: string | null;
  /** Its own day; null = the report's. */
  when: When | null;
  from: CellWords;
};

/** `faults` empty and no figures: the line says nothing. `line`: as in its file, from 1. */
export type TableRow = { line: number; cells: string[]; figures: TableFigure[]; faults: CellFault[] };

/** `header`: as it stands there, with columns that are only for people. */
export type Table = { header: string[]; rows: TableRow[] };

/** A → 0 … as spreadsheet programs name columns. */
export function cellName(column: number, line: number): string {
  return `${columnName(column)}${line}`;
}

export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
