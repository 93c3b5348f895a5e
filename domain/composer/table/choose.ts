import { NATION, type PlaceCode, parentOf } from '@/domain/places';
import { foldKhmer } from '@/domain/text/fold';
import { formatCount } from '@/domain/wording/numbers';
import { cellWords, countOf, isEmptyCell, type SheetCell } from './cell';
import { isTagLine, layoutOf, roleNamed } from './columns';
import { type CellFault, cellName, type Table, type TableFigure } from './figure';
import type { TableLayout } from './layout';
import type { CountLine } from './names';
import { placeOfLine } from './read-counts';
import { readTable } from './read-table';

/** What a person chooses for a table whose columns we do not know. Columns count from 0; null = none. */
export type Chosen = {
  header: number;
  place: number | null;
  when: number | null;
  count: number | null;
  counted: CountLine | null;
  /** Only lines that contain these words; '' = all. */
  words: string;
  sum: boolean;
};

type Rows = readonly (readonly SheetCell[])[];

const MOST_LINES_ABOVE = 30;

/** A first guess. The person corrects it before any figure is taken. */
export function guessChosen(rows: Rows): Chosen {
  const known = layoutOf(rows);
  const header = known?.header ?? headerOf(rows);
  const roles = known?.roles ?? (rows[header] ?? []).map((cell) => roleNamed(cellWords(cell)));
  const at = (is: string) => {
    const found = roles.findIndex((role) => role?.is === is);
    return found < 0 ? null : found;
  };
  const count = roles.find((role) => role?.is === 'count');
  const counted = count?.is === 'count' ? count.counted : null;
  return { header, place: at('place'), when: at('when'), count: at('count'), counted, words: '', sum: false };
}

/** Finds the first line that has only words and a line below it. */
function headerOf(rows: Rows): number {
  const found = rows.slice(0, MOST_LINES_ABOVE).findIndex((row, at) => {
    const filled = row.filter((cell) => !isEmptyCell(cell));
    const words = filled.filter((cell) => typeof cell === 'string' && !/^[\d\u17e0-\u17e9]/.test(cell.trim()));
    const hasOnlyWords = filled.length > 1 && words.length === filled.length;
    return hasOnlyWords && (rows[at + 1] ?? []).some((cell) => !isEmptyCell(cell));
  });
  return Math.max(0, found);
}

/** The lines that a person sees and can take; they count from 0, as in the file. */
export function linesOf(rows: Rows, { header, words }: Pick<Chosen, 'header' | 'words'>): number[] {
  const wanted = foldKhmer(words);
  const all = Array.from(rows.slice(header + 1), (_, at) => header + 1 + at);
  return all.filter((line) => {
    if (isTagLine(rows[line] ?? [])) return false;
    const text = (rows[line] ?? []).map(cellWords).join('\t');
    return text.trim() !== '' && (wanted === '' || foldKhmer(text).includes(wanted));
  });
}

/** True when the person has chosen enough to take figures. */
export function isComplete({ count, counted }: Chosen): boolean {
  return count !== null && counted !== null;
}

/** The figures of these lines, or their sums by province. */
export function takeLines(rows: Rows, chosen: Chosen, lines: readonly number[]): Table {
  const layout = layoutOfChosen(chosen, rows);
  if (chosen.sum) return sumByProvince(rows, layout, lines);
  return readTable(rows, layout, lines) ?? { header: [], rows: [] };
}

function layoutOfChosen({ header, place, when, count, counted }: Chosen, rows: Rows): TableLayout {
  const roles = (rows[header] ?? []).map((_, column) => {
    if (column === count && counted) return { is: 'count' as const, counted };
    if (column === place) return { is: 'place' as const };
    return column === when ? { is: 'when' as const } : null;
  });
  return { header, first: header + 1, roles, by: 'person' };
}

type Line = { line: number; place: PlaceCode | null; value: number | null; faults: CellFault[] };

/** Only a person can choose this, because no source gives these sums. A province with an unreadable cell gets no sum. */
function sumByProvince(rows: Rows, layout: TableLayout, lines: readonly number[]): Table {
  const column = layout.roles.findIndex((role) => role?.is === 'count');
  const counted = lines
    .filter((line) => !isEmptyCell(rows[line]?.[column]))
    .map((line) => lineAt({ rows, layout, line }, column));
  const sums = new Map<PlaceCode, Line[]>();
  for (const line of counted) if (line.place) sums.set(line.place, [...(sums.get(line.place) ?? []), line]);
  const role = layout.roles[column];
  const what = role?.is === 'count' ? role.counted : null;
  const figures = [...sums].flatMap(([place, own]) => (what ? sumOf({ place, own, counted: what, column }) : []));
  const wrong = counted.filter(({ faults }) => faults.length > 0);
  return {
    header: (rows[layout.header] ?? []).map(cellWords),
    rows: [
      ...figures.map(({ figure, line }) => ({ line, cells: [], figures: [figure], faults: [] })),
      ...wrong.map(({ line, faults }) => ({ line, cells: (rows[line - 1] ?? []).map(cellWords), figures: [], faults })),
    ],
  };
}

function lineAt({ rows, layout, line }: { rows: Rows; layout: TableLayout; line: number }, column: number): Line {
  const cells = rows[line] ?? [];
  const { code, ...where } = placeOfLine({ cells, line: line + 1, layout });
  const count = countOf(cells[column]);
  const value = count.status === 'read' ? count.value : null;
  const faults: CellFault[] = [
    ...(code === null ? [{ code: 'place' as const, column: where.column, read: where.read }] : []),
    ...(value === null ? [{ code: 'value' as const, column, read: cellWords(cells[column]) }] : []),
  ];
  return { line: line + 1, place: code && provinceOf(code), value, faults };
}

function provinceOf(code: PlaceCode): PlaceCode {
  const parent = parentOf(code);
  return parent === null || parent === NATION ? code : provinceOf(parent);
}

type ProvinceLines = { place: PlaceCode; own: readonly Line[]; counted: CountLine; column: number };

function sumOf({ place, own, counted, column }: ProvinceLines): { figure: TableFigure; line: number }[] {
  const values = own.flatMap(({ value }) => value ?? []);
  if (values.length < own.length) return [];
  const line = own[0]?.line ?? 0;
  const [cell, last] = [cellName(column, line), cellName(column, own.at(-1)?.line ?? line)];
  const figure = {
    ...{ ...counted, place, site: null, qualifier: 'exact' as const, nil: false, note: null, when: null },
    value: formatCount(
      values.reduce((sum, value) => sum + value, 0),
      'en',
    ),
    from: { cell, words: `Σ ${cell} … ${last} (${own.length})` },
  };
  return [{ figure, line }];
}
