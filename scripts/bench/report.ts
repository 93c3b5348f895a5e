/** `short`: a minute or two; `full`: the sizes of the promise. */
export type Size = 'short' | 'full';

type Bound = { most: number } | { least: number };

/** One line of the table. `aim` left out: it is told, and not judged. `value` null: it could not be measured, and `note` says why. */
export type Row = { what: string; value: number | null; unit: string; aim?: Bound; note?: string };

export type Bench = { about: string; run(size: Size, say: (words: string) => void): Promise<Row[]> };

/** Null where nothing is judged. What could not be measured has not met its aim. */
export function isMet({ value, aim }: Row): boolean | null {
  if (!aim) return null;
  if (value === null) return false;
  return 'most' in aim ? value <= aim.most : value >= aim.least;
}

/** Three digits that count, and no more: a figure of a bench is never more exact. */
export function roundFigure(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
