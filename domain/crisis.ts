import type { When } from './when';

/** The days on which this crisis hangs. Whatever needs one of them takes it from here. */
export const CRISIS = {
  /** Running totals count from this day. */
  firstDay: '2025-12-07',
  /** The last day of the fighting; the count of the displaced ends on it and becomes the base of those who return. */
  lastDayOfFighting: '2025-12-27',
  ceasefire: '2025-12-27T12:00+07:00',
  /** From this day on the name of a month alone ("in July") may be one of this crisis. */
  monthsAreOwn: '2026-06-01',
} as const satisfies Record<string, When>;
