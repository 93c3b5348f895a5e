import { expect, it } from 'vitest';
import { toTrend, withinWindow } from './trends';
import { toInstant } from './when';

const reading = (day: number, value: number | null) => ({ asOf: `2026-01-${String(day).padStart(2, '0')}`, value });
const gaps = (trend: { afterGap: boolean }[]) => trend.map(({ afterGap }) => afterGap);

it('breaks the line after more than seven days without a report', () => {
  expect(gaps(toTrend([reading(1, 5), reading(8, 4), reading(16, 3)]))).toEqual([false, false, true]);
});

it('leaves out what is not known and breaks the line there, never drawing a zero', () => {
  const trend = toTrend([reading(1, 5), reading(2, null), reading(3, 0)]);
  expect(trend.map(({ value, afterGap }) => [value, afterGap])).toEqual([
    [5, false],
    [0, true],
  ]);
});

it('keeps both ends of a window', () => {
  const trend = toTrend([reading(1, 5), reading(2, 4), reading(3, 3)]);
  const window = { from: toInstant('2026-01-02'), to: toInstant('2026-01-03') };
  expect(withinWindow(trend, window).map(({ value }) => value)).toEqual([4, 3]);
});
