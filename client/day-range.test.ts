import { expect, it } from 'vitest';
import { readDayRange } from './day-range';

it('reads days of both digit sets, and lets a side open', () => {
  expect(readDayRange({ from: '៣១/១២/២០២៥', until: '' })).toEqual({ days: { from: '2025-12-31' }, faults: [] });
  expect(readDayRange({ from: '', until: '2026-01-13' })).toEqual({ days: { until: '2026-01-13' }, faults: [] });
});

it('names the field of a day that is none, and refuses an end before the start', () => {
  expect(readDayRange({ from: '30/2/2026', until: 'soon' }).faults).toEqual([
    { path: 'from', code: 'day.unreadable' },
    { path: 'until', code: 'day.unreadable' },
  ]);
  expect(readDayRange({ from: '14/1/2026', until: '13/1/2026' })).toEqual({
    days: {},
    faults: [{ path: 'until', code: 'period.end_before_start' }],
  });
});
