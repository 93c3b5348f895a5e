import { DAY_MS, toInstant, type When } from './when';

/** Longer than this without a report, and a line breaks: nobody knows what was between. */
const GAP_MS = 7 * DAY_MS;

/** A reading on a chart. `at` is its instant; `afterGap` = no line leads here from the one before. */
export type TrendPoint<T> = T & { at: number; afterGap: boolean };

/** Readings in order of time, as a step line with its gaps. A reading that is not known breaks the line and is left out. */
export function toTrend<T extends { asOf: When; value: number | null }>(
  readings: readonly T[],
): TrendPoint<T & { value: number }>[] {
  const trend: TrendPoint<T & { value: number }>[] = [];
  let broken = false;
  for (const reading of readings) {
    if (!isKnown(reading)) {
      broken = true;
      continue;
    }
    const at = toInstant(reading.asOf);
    const before = trend.at(-1);
    trend.push({ ...reading, at, afterGap: before !== undefined && (broken || at - before.at > GAP_MS) });
    broken = false;
  }
  return trend;
}

function isKnown<T extends { value: number | null }>(reading: T): reading is T & { value: number } {
  return reading.value !== null;
}
