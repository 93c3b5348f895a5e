import type { Figure } from '@/domain/figures';
import { toInstant } from '@/domain/when';
import { type Board, type LineKey, MAX_POINTS, type Point } from './board';

/** What makes a line: readings of the same thing, in the same place, by the same source. */
export type LineId = Pick<Figure, 'indicator' | 'breakdown' | 'place' | 'source'> & { site?: string | null };

export function lineKey({ indicator, breakdown, place, source, site }: LineId): LineKey {
  const key = `${indicator}|${breakdown ?? ''}|${place}|${source}`;
  return site ? `${key}|${site}` : key;
}

/** The line of a key. */
export function lineOfKey(key: LineKey): LineId & { site: string | null } {
  const [indicator, breakdown, place, source, ...site] = key.split('|');
  // The cast is safe: only `lineKey` makes keys, from checked codes.
  return { indicator, breakdown: breakdown || null, place, source, site: site.join('|') || null } as ReturnType<
    typeof lineOfKey
  >;
}

/** Whether a key is for this thing and place, from any source. */
export function isKeyOf(key: LineKey, { indicator, breakdown, place }: Omit<LineId, 'source' | 'site'>): boolean {
  const [counted, part, where, , site] = key.split('|');
  return counted === indicator && part === (breakdown ?? '') && where === place && site === undefined;
}

/** The reading of a figure; null without a date: then only the list of its update shows it, and no line. */
export function pointOf(figure: Figure, update: number, isLate = false): Point | null {
  if (figure.periodEnd === null) return null;
  const { periodEnd, value, qualifier, line, provisional, amount } = figure;
  if (amount) return [periodEnd, value, qualifier, update, line, isLate, provisional, amount];
  if (provisional) return [periodEnd, value, qualifier, update, line, isLate, true];
  return isLate ? [periodEnd, value, qualifier, update, line, true] : [periodEnd, value, qualifier, update, line];
}

/** Sorts by the time at which a reading was true, then by update and line. So the order in which reports came does not matter. */
function comparePoints(a: Point, b: Point): number {
  return toInstant(a[0]) - toInstant(b[0]) || a[3] - b[3] || a[4] - b[4];
}

/** The line with this reading in its place, once. Beyond the limit the oldest reading is dropped. */
export function withPoint(line: readonly Point[], point: Point): Point[] {
  const others = line.filter((known) => known[3] !== point[3] || known[4] !== point[4]);
  // Most readings are newer than all before them, so the place is looked for from the end.
  const place = others.findLastIndex((known) => comparePoints(known, point) < 0) + 1;
  others.splice(place, 0, point);
  return others.slice(-MAX_POINTS);
}

/** Removes every reading of this update, and the lines that have no other reading. */
export function withoutUpdate(lines: Record<LineKey, Point[]>, update: number): Record<LineKey, Point[]> {
  const left = Object.entries(lines).flatMap(([key, points]): [LineKey, Point[]][] => {
    const others = points.filter((point) => point[3] !== update);
    return others.length > 0 ? [[key, others]] : [];
  });
  return Object.fromEntries(left);
}

/** The readings of one update, by its own lines. */
export function pointsOf(lines: Record<LineKey, Point[]>, update: number): Map<number, Point> {
  const own = Object.values(lines).flatMap((points) => points.filter((point) => point[3] === update));
  return new Map(own.map((point) => [point[4], point]));
}

/** It was reported afterwards: it stands on its own day, and no change is computed with it. */
export function isLate({ lines }: Pick<Board, 'lines'>, figure: LineId & { update: number; line: number }): boolean {
  const points = lines[lineKey(figure)] ?? [];
  return points.some((point) => point[3] === figure.update && point[4] === figure.line && point[5] === true);
}
