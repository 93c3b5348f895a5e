/** A measurement after so many steps of one kind of work. */
export type Sample = { step: number; bytes: number; nodes: number; listeners: number };

/** What the work of 30 days makes grow. */
export type Growth = { megabytes: number; nodes: number };

export const DAYS = 30;
/** The first part of the work fills what is bounded: lines of the board, words that were formatted, code that was compiled. */
const WARM_UP = 0.3;

/** The slope of the straight line that fits best: how much one step adds. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [middleX, middleY] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [x]) => sum + (x - middleX) ** 2, 0);
  return spread === 0 ? 0 : points.reduce((sum, [x, y]) => sum + (x - middleX) * (y - middleY), 0) / spread;
}

/** What `perDay` steps a day add in 30 days, by the line through the samples after the warm-up. What shrinks adds nothing. */
export function growthOf(samples: readonly Sample[], perDay: number): Growth {
  const settled = samples.slice(Math.floor(samples.length * WARM_UP));
  if (settled.length < 2) return { megabytes: 0, nodes: 0 };
  const grown = (what: 'bytes' | 'nodes') =>
    Math.max(0, slopeOf(settled.map((sample) => [sample.step, sample[what]]))) * perDay * DAYS;
  return { megabytes: grown('bytes') / 1024 ** 2, nodes: grown('nodes') };
}
