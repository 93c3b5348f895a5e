import { DISTANCES } from './choices';

type Distance = (typeof DISTANCES)[number];

/** So much larger is all of a wall for people who stand there: a wall is drawn for those at 2.6 heights of its screen. */
const SCALES: Record<Distance, number> = { near: 1, middle: 1.1, far: 1.2 };

/** `distance`: as an address or the setting of a screen says it. Whatever else it is, it is the usual one. */
export function scaleFor(distance: unknown): number {
  const known = DISTANCES.find((each) => each === distance);
  return SCALES[known ?? 'near'];
}
