import type { FigureRow, UpdateForm } from './update-form';

/** What was typed, the revision that it was typed on, and the newest revision; each as a form. */
export type Versions = { mine: UpdateForm; base: UpdateForm; newest: UpdateForm };

/** Keeps what was changed here and takes the rest from the newest revision, so that nobody undoes another person's correction. */
export function mergeForms({ mine, base, newest }: Versions): UpdateForm {
  const fields = Object.keys(mine) as (keyof UpdateForm)[];
  const changed = fields.filter((field) => !APART.includes(field) && !isSame(mine[field], base[field]));
  const typed = Object.fromEntries(changed.map((field) => [field, mine[field]]));
  const figures = mergeFigures({ mine: placed(mine), base: placed(base), newest: placed(newest) });
  return { ...newest, ...typed, figures: figures.map((row) => unplaced(row, newest.place)) };
}

/** `place` is the place of all rows that name none. It may differ between versions, so places are compared row by row. */
const APART: readonly (keyof UpdateForm)[] = ['figures', 'place'];

function placed({ figures, place }: UpdateForm): FigureRow[] {
  return figures.map((row) => ({ ...row, place: row.place || place }));
}

function unplaced(row: FigureRow, place: string): FigureRow {
  return row.place === place ? { ...row, place: '' } : row;
}

type Rows = { mine: FigureRow[]; base: FigureRow[]; newest: FigureRow[] };

function mergeFigures({ mine, base, newest }: Rows): FigureRow[] {
  const [before, now] = [byLine(base), byLine(newest)];
  const merged = mine.flatMap((row) => mergeRow(row, before, now));
  const added = newest.filter((row) => !before.has(lineOf(row)));
  return [...merged, ...added];
}

type ByLine = Map<number | null, FigureRow>;

function mergeRow(row: FigureRow, before: ByLine, now: ByLine): FigureRow[] {
  const line = lineOf(row);
  if (line === null) return [row];
  const current = now.get(line);
  if (isSame(row, before.get(line))) return current ? [current] : [];
  if (current) return [row];
  // The newest revision removed this line, but it was changed here: it stays, as a new line.
  return [{ ...row, kept: row.kept && { ...row.kept, line: null } }];
}

function byLine(rows: readonly FigureRow[]): ByLine {
  return new Map(rows.map((row) => [lineOf(row), row]));
}

function lineOf({ kept }: FigureRow): number | null {
  return kept?.line ?? null;
}

/** JSON is enough: the same functions made both values. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
