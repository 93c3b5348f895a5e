import type { SourceCode } from '@/domain/sources';
import { dayOf, type When } from '@/domain/when';

/** A reading on the plot. `at` places it; `asOf` is the time in words; `line` is the index of its line. */
export type PlotPoint = { at: number; asOf: When; value: number; line: number; soft?: Soft };

/** It may still change, or was told after the fact: drawn as an open mark, and said. */
export type Soft = 'late' | 'provisional';

/** The line of one source, in parts. A gap separates two parts, and they are never joined. */
export type PlotLine = { source: SourceCode; parts: PlotPoint[][] };

type TrendReading = {
  at: number;
  asOf: When;
  value: number;
  afterGap: boolean;
  late?: true;
  provisional?: true;
};
type Trend = { source: SourceCode; points: TrendReading[] };

export function toPlotLines(series: readonly Trend[]): PlotLine[] {
  return series.map(({ source, points }, line) => {
    const parts: PlotPoint[][] = [];
    for (const { at, asOf, value, afterGap, ...reading } of points) {
      const part = parts.at(-1);
      const soft = softOf(reading);
      const point = { at, asOf, value, line, ...(soft && { soft }) };
      if (part === undefined || afterGap) parts.push([point]);
      else part.push(point);
    }
    return { source, parts };
  });
}

function softOf({ late, provisional }: Pick<TrendReading, 'late' | 'provisional'>): Soft | null {
  if (late) return 'late';
  return provisional ? 'provisional' : null;
}

export function isAnySoft(lines: readonly PlotLine[]): boolean {
  return lines.some(({ parts }) => parts.flat().some(({ soft }) => soft !== undefined));
}

/** Every point in order of time, which is the order of the arrow keys; at one moment in order of the lines. */
export function pointsInOrder(lines: readonly PlotLine[]): PlotPoint[] {
  return lines.flatMap(({ parts }) => parts.flat()).sort((a, b) => a.at - b.at || a.line - b.line);
}

/** The last point of each line: where its name stands. */
export function endsOf(lines: readonly PlotLine[]): PlotPoint[] {
  return lines.flatMap(({ parts }) => parts.at(-1)?.at(-1) ?? []);
}

type Say = { value: (value: number) => string; day: (at: number) => string };

/** All that stands beside the lines: their names, and their newest numbers. */
export function namesBeside(
  lines: readonly PlotLine[],
  { names, ...say }: Say & { names: readonly string[] },
): string[] {
  return names.length === 0 ? [] : [...names, ...endWords(endsOf(lines), say)];
}

/** What stands beside a line's end: its number, and its day where the newest report is of a later one. */
export function endWords(ends: readonly PlotPoint[], say: Say): string[] {
  const newest = Math.max(...ends.map(({ at }) => at));
  return ends.map(({ at, asOf, value }) => {
    const isOlder = ends.some((end) => end.at === newest && dayOf(end.asOf) !== dayOf(asOf));
    return isOlder ? `${say.value(value)} · ${say.day(at)}` : say.value(value);
  });
}

/** The place of the point that is nearest to the pointer, measured by `distance`; null for an empty plot. */
export function nearestPoint(points: readonly PlotPoint[], distance: (point: PlotPoint) => number): number | null {
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  points.forEach((point, at) => {
    const far = distance(point);
    if (far < least) [nearest, least] = [at, far];
  });
  return nearest;
}
