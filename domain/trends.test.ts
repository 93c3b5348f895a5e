import { expect, it } from 'vitest';
import { toTrend } from './trends';

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
