import { cellWords, type SheetCell } from './cell';
import { layoutOf } from './columns';
import type { Table, TableRow } from './figure';
import type { LineToRead, TableLayout } from './layout';
import { readCounts } from './read-counts';
import { readLine } from './read-line';

/** Reads the figures of a table; null = its columns are not known. `lines`: only these lines of the file, counted from 0. */
export function readTable(
  cells: readonly (readonly SheetCell[])[],
  layout: TableLayout | null = layoutOf(cells),
  lines?: readonly number[],
): Table | null {
  if (layout === null) return null;
  const seen = new Set<string>();
  const wanted = lines ?? Array.from(cells.slice(layout.first), (_, at) => layout.first + at);
  const rows = wanted.map((line) => readRow({ cells: cells[line] ?? [], line: line + 1, layout }, seen));
  const header = (cells[layout.header] ?? []).map((cell) => cellWords(cell).trim());
  return { header, rows };
}

function readRow(own: LineToRead, seen: Set<string>): TableRow {
  const { figures, faults } = own.layout.by === 'lines' ? readLine(own) : readCounts(own);
  const taken: TableRow = { line: own.line, cells: own.cells.map(cellWords), figures: [], faults: [...faults] };
  for (const { figure, column } of figures) {
    const key = [figure.indicator, figure.breakdown, figure.place, figure.site, figure.when].join('|');
    if (seen.has(key)) taken.faults.push({ code: 'repeated', column, read: figure.value });
    else taken.figures.push(figure);
    seen.add(key);
  }
  return taken;
}
