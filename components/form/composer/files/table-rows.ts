import { toOwnPeriod } from '@/client/draft/form/to-form';
import { emptyRow, type FigureRow, type UpdateForm } from '@/client/draft/form/update-form';
import {
  type CellFault,
  cellName,
  type Table,
  type TableFault,
  type TableFigure,
} from '@/domain/composer/table/figure';
import { COLUMNS } from '@/domain/composer/table/layout';
import { lineKeyOf, type Template } from '@/domain/composer/template';
import { lineLabel } from '@/domain/wording/labels';

/** A fault of the table, or of a line that stands in the form with another number, for a person to look at. */
export type FileFaultLine = Omit<CellFault, 'code'> & { code: TableFault | 'standing'; line: number };

/** The rows of a form with those of a table as proposals. `proposed`: how many there are of these. */
export type WithTable = { figures: FigureRow[]; proposed: number; standing: FileFaultLine[] };

type TableEntry = { row: FigureRow; fault: FileFaultLine };

/** A line that waits gets its number, as a proposal; what a person has said of a line stays. */
export function withTable({ figures, place: common }: UpdateForm, table: Table): WithTable {
  const entries = table.rows.flatMap(({ line, figures: found }) => found.map((figure) => toEntry({ line, figure })));
  const incoming = new Map(entries);
  const begun = figures.filter(isBegun).map((row) => laidOver(row, incoming.get(keyOf(row, common))));
  const standing = begun.flatMap(({ took, entry }) => (took === 'standing' && entry ? [entry.fault] : []));
  for (const { took, entry } of begun) if (took !== 'apart' && entry) incoming.delete(keyOf(entry.row, common));
  const added = [...incoming.values()].map(({ row }) => row);
  return { figures: [...begun.map(({ row }) => row), ...added], proposed: entries.length - standing.length, standing };
}

/** `filled`: the table's in its place · `same`: nothing new · `standing`: a person's other number · `apart`: both. */
type LaidOver = { row: FigureRow; entry: TableEntry | undefined; took: 'filled' | 'same' | 'standing' | 'apart' };

function laidOver(row: FigureRow, entry: TableEntry | undefined): LaidOver {
  if (!entry) return { row, entry, took: 'apart' };
  if (isOfNobody(row))
    return { row: { ...entry.row, kept: row.kept, own: entry.row.own ?? row.own }, entry, took: 'filled' };
  if (isSameValue(row, entry.row)) return { row, entry, took: 'same' };
  const isOfPerson = row.found === null || row.found.isAccepted;
  return { row, entry, took: isOfPerson ? 'standing' : 'apart' };
}

function isSameValue(a: FigureRow, b: FigureRow): boolean {
  return a.value === b.value && (a.valueKind === 'words' || b.valueKind === 'words' ? a.amount === b.amount : true);
}

function isBegun({ indicator, value }: FigureRow): boolean {
  return indicator !== '' || value !== '';
}

/** It waits for its number, or an earlier table proposed it. */
function isOfNobody({ valueKind, value, found }: FigureRow): boolean {
  return (valueKind === 'number' && value === '') || (found?.cell !== undefined && !found.isAccepted);
}

function keyOf({ indicator, breakdown, place, site, own }: FigureRow, common: string): string {
  const line = lineKeyOf({ indicator, breakdown: breakdown || null, place: place || common, site: site || null });
  return `${line}|${own === null ? '' : `${own.endDay} ${own.endHour}`}`;
}

type FigureOfTable = { line: number; figure: TableFigure };

function toEntry({ line, figure }: FigureOfTable): [string, TableEntry] {
  const row = toRow(figure);
  const column = columnOf(figure.from.cell);
  return [keyOf(row, ''), { row, fault: { code: 'standing', line, column, read: figure.value } }];
}

function columnOf(cell: string): number {
  return [...cell.replace(/[0-9]/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * What came from a table is a proposal like any other. It never leaves no doubt: its body, and most often its day, come
 * from the form and not from words of its own.
 */
function toRow(figure: TableFigure): FigureRow {
  const { indicator, breakdown, place, site, qualifier, value, amount, nil, note, when, from } = figure;
  return {
    ...emptyRow(),
    ...{ indicator, place, qualifier, value, valueKind: kindOf(figure), amount: amount ?? '' },
    ...{ breakdown: breakdown ?? '', site: site ?? '', note: note ?? '', printed: from.words },
    own: when === null ? null : toOwnPeriod({ periodStart: null, periodEnd: when }),
    found: {
      ...{ key: `table ${from.cell} ${lineKeyOf(figure)}`, said: `${qualifier} ${amount ?? value} ${nil}`, spans: [] },
      ...{ because: [], confidence: 'check', isAccepted: false, cell: from.cell },
    },
  };
}

function kindOf({ nil, amount }: TableFigure): FigureRow['valueKind'] {
  if (nil) return 'nil';
  return amount === undefined ? 'number' : 'words';
}

/** What is wrong in a table, cell by cell. */
export function faultLinesOf({ rows }: Table): FileFaultLine[] {
  return rows.flatMap(({ line, faults }) => faults.map((fault) => ({ ...fault, line })));
}

export function nameOf({ column, line }: FileFaultLine): string {
  return cellName(Math.max(0, column), line);
}

/** The table as it came, with what is wrong in its last column. */
export function withErrors({ header, rows }: Table, say: (fault: TableFault) => string): string[][] {
  const columns = header.includes('error') ? header : [...header, 'error'];
  const cellsOf = ({ cells, faults }: Table['rows'][number]) => {
    const said = [...new Set(faults.map(({ code }) => say(code)))].join(' ');
    return columns.map((column, index) => (column === 'error' ? said : (cells[index] ?? '')));
  };
  return [[...columns], ...rows.map(cellsOf)];
}

/** The lines of the last report to be filled in, with their names in both languages beside the codes. */
export function templateTable(template: Template | null): string[][] {
  const lines = template?.lines ?? [];
  return [
    ['km', 'en', ...COLUMNS],
    ...lines.map((line) => [
      ...[lineLabel(line, 'km'), lineLabel(line, 'en'), line.indicator, line.breakdown ?? '', line.place],
      ...[line.site ?? '', line.qualifier, '', '', '', ''],
    ]),
  ];
}
