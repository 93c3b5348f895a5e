import type { ReleasedFigure } from '@/domain/figures';
import { BREAKDOWN_CODES, INDICATOR_CODES } from '@/domain/indicators';
import { toInstant } from '@/domain/when';
import { lineKey } from './lines';

/** A line with its newest dated figure; `reports`: how many figures it has, with or without a date. */
export type NewestLine = { key: string; newest: ReleasedFigure; reports: number };

/** One row for each line, in the order of the menus. Two sources have two rows. */
export function newestLines(figures: readonly ReleasedFigure[]): NewestLine[] {
  const lines = new Map<string, ReleasedFigure[]>();
  for (const figure of figures) {
    const key = lineKey(figure);
    lines.set(key, [...(lines.get(key) ?? []), figure]);
  }
  const rows = [...lines].map(([key, all]) => ({ key, newest: newestOf(all), reports: all.length }));
  return rows.flatMap(({ newest, ...row }) => (newest ? { ...row, newest } : [])).sort(byMenu);
}

function newestOf(figures: readonly ReleasedFigure[]): ReleasedFigure | undefined {
  return figures.toSorted((a, b) => momentOf(b) - momentOf(a) || b.update - a.update || a.line - b.line)[0];
}

/** A figure without a date is never the newest of a line that has dates. */
function momentOf({ asOf }: ReleasedFigure): number {
  return asOf === null ? Number.NEGATIVE_INFINITY : toInstant(asOf);
}

function byMenu({ newest: a }: NewestLine, { newest: b }: NewestLine): number {
  return (
    INDICATOR_CODES.indexOf(a.indicator) - INDICATOR_CODES.indexOf(b.indicator) ||
    (a.place < b.place ? -1 : a.place > b.place ? 1 : 0) ||
    (a.site ?? '').localeCompare(b.site ?? '') ||
    rank(a) - rank(b) ||
    momentOf(b) - momentOf(a)
  );
}

function rank({ breakdown }: ReleasedFigure): number {
  return breakdown === null ? -1 : BREAKDOWN_CODES.indexOf(breakdown);
}
