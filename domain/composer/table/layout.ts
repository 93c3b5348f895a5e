import type { SheetCell } from './cell';
import type { CountLine } from './names';

/** The columns of the table that is filled in elsewhere; `error` is written back. */
export const COLUMNS = [
  'indicator',
  'breakdown',
  'place',
  'site',
  'qualifier',
  'value',
  'nil',
  'note',
  'error',
] as const;
export type Column = (typeof COLUMNS)[number] | 'when';

/** What a column holds. `count`: numbers of one thing, which its heading names. */
export type ColumnRole = { is: Column } | { is: 'count'; counted: CountLine };

/** How a table is to be read. `header`, `first`: the lines of its headings and of its first figures, from 0. */
export type TableLayout = {
  header: number;
  first: number;
  roles: readonly (ColumnRole | null)[];
  /** Who says what the columns hold. */
  by: 'lines' | 'headings' | 'tags' | 'person';
};

/** One line of a table, and how it is to be read. */
export type LineToRead = { cells: readonly SheetCell[]; line: number; layout: TableLayout };
