import { NATION, type PlaceCode } from '@/domain/places';
import { cellWords, isEmptyCell, type SheetCell } from './cell';
import type { CellFault, TableFigure } from './figure';
import type { ColumnRole, LineToRead } from './layout';
import type { CountLine } from './names';
import { placeNamed } from './names';
import { fromOf, type LineRead, valueFault, writtenValue } from './read-line';
import { readWhen } from './read-when';

type CellAt = { column: number; cell: SheetCell };

/** Reads a line with several columns of counts: one figure for each count that is not empty. */
export function readCounts(line: LineToRead): LineRead {
  const counts = countsOf(line).filter(({ cell }) => !isEmptyCell(cell));
  if (counts.length === 0) return { figures: [], faults: [] };
  const place = placeOfLine(line);
  const [day] = cellsOf(line, 'when');
  const when = readWhen(day?.cell ?? '');
  const faults: CellFault[] = [
    ...(place.code === null ? [{ code: 'place' as const, column: place.column, read: place.read }] : []),
    ...(when.isRead ? [] : [{ code: 'when' as const, column: day?.column ?? 0, read: cellWords(day?.cell) }]),
    ...counts.flatMap(({ column, cell, counted }) => {
      const code = valueFault(cell, counted.indicator);
      return code ? [{ code, column, read: cellWords(cell) }] : [];
    }),
  ];
  const { code } = place;
  if (code === null || !when.isRead) return { figures: [], faults };
  const right = counts.filter(({ cell, counted }) => valueFault(cell, counted.indicator) === null);
  return { figures: right.map((count) => figureOf({ line, count, place: code, when: when.when })), faults };
}

type Count = CellAt & { counted: CountLine };

function countsOf({ cells, layout }: LineToRead): Count[] {
  return layout.roles.flatMap((role, column) =>
    role?.is === 'count' ? [{ counted: role.counted, column, cell: cells[column] ?? '' }] : [],
  );
}

function cellsOf({ cells, layout }: LineToRead, is: ColumnRole['is']): CellAt[] {
  return layout.roles.flatMap((role, column) => (role?.is === is ? [{ column, cell: cells[column] ?? '' }] : []));
}

/** Finds the narrowest place of the line. If we do not know its name, we do not take the wider place instead. */
export function placeOfLine(line: LineToRead): { code: PlaceCode | null; column: number; read: string } {
  const given = cellsOf(line, 'place').filter(({ cell }) => !isEmptyCell(cell));
  if (given.length === 0) return { code: NATION, column: 0, read: '' };
  const known = given.flatMap(({ cell }) => placeNamed(cellWords(cell)) ?? []);
  const narrowest = known.toSorted((a, b) => b.length - a.length)[0] ?? null;
  const unknown = given.findLast(({ cell }) => placeNamed(cellWords(cell)) === null);
  const isNarrower = unknown !== undefined && !isNameOfKnown(unknown, given);
  return {
    code: isNarrower ? null : narrowest,
    column: (unknown ?? given[0])?.column ?? 0,
    read: cellWords(unknown?.cell),
  };
}

/** True for an unknown name with its code beside it, which we know. */
function isNameOfKnown(unknown: CellAt, given: readonly CellAt[]): boolean {
  return given.some(({ column, cell }) => column > unknown.column && placeNamed(cellWords(cell)) !== null);
}

type FigureParts = { line: LineToRead; count: Count; place: PlaceCode; when: TableFigure['when'] };

function figureOf({ line, count, place, when }: FigureParts): LineRead['figures'][number] {
  const [site] = cellsOf(line, 'site');
  const [note] = cellsOf(line, 'note');
  const texts = { site: cellWords(site?.cell).trim() || null, note: cellWords(note?.cell).trim() || null };
  const { counted, column, cell } = count;
  const from = fromOf(line, column);
  const figure = {
    ...counted,
    place,
    ...texts,
    qualifier: 'exact' as const,
    ...writtenValue(cell, counted.indicator),
    nil: false,
    when,
    from,
  };
  return { figure, column };
}
