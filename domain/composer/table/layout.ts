import type { SheetCell } from './cell';
import type { CountLine } from './names';

/** The columns of our table, which people fill in with other programs. We write `error` back. */
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

/** What a column contains. `count`: numbers of one thing, which its heading names. */
export type ColumnRole = { is: Column } | { is: 'count'; counted: CountLine };

/** How to read a table. `header` and `first`: the lines of the headings and of the first figures, from 0. */
export type TableLayout = {
  header: number;
  first: number;
  roles: readonly (ColumnRole | null)[];
  /** Who says what the columns contain. */
  by: 'lines' | 'headings' | 'tags' | 'person';
};

/** One line of a table, and how to read it. */
export type LineToRead = { cells: readonly SheetCell[]; line: number; layout: TableLayout };
