import { DISTANCES, MOST_OVERSCAN } from './choices';

type Distance = (typeof DISTANCES)[number];

/** So much larger is all of a wall for people who stand there: a wall is drawn for those at 2.6 heights of its screen. */
const SCALES: Record<Distance, number> = { near: 1, middle: 1.1, far: 1.2 };

export function scaleFor(distance: Distance): number {
  return SCALES[distance];
}

/** As an address says it. Whatever else it is, it is the usual one. */
export function readDistance(raw: unknown): Distance {
  return DISTANCES.find((each) => each === raw) ?? 'near';
}

/** What an address says that a television cuts off on each side, in percent. */
export function readOverscan(raw: unknown): number {
  const percent = typeof raw === 'string' ? Number(raw) : 0;
  return Number.isInteger(percent) && percent > 0 ? Math.min(percent, MOST_OVERSCAN) : 0;
}
