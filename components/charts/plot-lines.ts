import type { SourceCode } from '@/domain/sources';
import type { When } from '@/domain/when';

/** A reading on the plot. `at` places it; `asOf` is the time in words; `line` is the index of its line. */
export type PlotPoint = { at: number; asOf: When; value: number; line: number };

/** The line of one source, in parts. A gap separates two parts, and they are never joined. */
export type PlotLine = { source: SourceCode; parts: PlotPoint[][] };

type Trend = { source: SourceCode; points: { at: number; asOf: When; value: number; afterGap: boolean }[] };

export function toPlotLines(series: readonly Trend[]): PlotLine[] {
  return series.map(({ source, points }, line) => {
    const parts: PlotPoint[][] = [];
    for (const { at, asOf, value, afterGap } of points) {
      const part = parts.at(-1);
      const point = { at, asOf, value, line };
      if (part === undefined || afterGap) parts.push([point]);
      else part.push(point);
    }
    return { source, parts };
  });
}

/** Every point in order of time, which is the order of the arrow keys; at one moment in order of the lines. */
export function pointsInOrder(lines: readonly PlotLine[]): PlotPoint[] {
  return lines.flatMap(({ parts }) => parts.flat()).sort((a, b) => a.at - b.at || a.line - b.line);
}

/** The last point of each line: where its name stands. */
export function endsOf(lines: readonly PlotLine[]): PlotPoint[] {
  return lines.flatMap(({ parts }) => parts.at(-1)?.at(-1) ?? []);
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
