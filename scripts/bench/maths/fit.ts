/** What one more of `x` costs (`slope`), and what is paid without any (`fixed`). */
export type Line = { fixed: number; slope: number };

/**
 * The straight line that fits best. Each point weighs 1/x, because what is large also varies more: else the largest sizes alone
 * would decide the fixed part.
 */
export function fitLine(points: readonly (readonly [x: number, y: number])[]): Line {
  const weighed = points.map(([x, y]) => ({ x, y, weight: 1 / Math.max(1, x) }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const middleX = weighed.reduce((sum, { x, weight }) => sum + weight * x, 0) / total;
  const middleY = weighed.reduce((sum, { y, weight }) => sum + weight * y, 0) / total;
  const spread = weighed.reduce((sum, { x, weight }) => sum + weight * (x - middleX) ** 2, 0);
  if (spread === 0) throw new Error('A line needs two sizes.');
  const slope = weighed.reduce((sum, { x, y, weight }) => sum + weight * (x - middleX) * (y - middleY), 0) / spread;
  return { fixed: middleY - slope * middleX, slope };
}
