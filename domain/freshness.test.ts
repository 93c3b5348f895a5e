import { expect, it } from 'vitest';
import { ageOf } from './freshness';
import { toInstant } from './when';

const HOUR = 3_600_000;
const asOf = '2026-01-14T06:00+07:00';
const after = (hours: number) => ageOf(asOf, toInstant(asOf) + hours * HOUR);

it('is fresh to 26 hours, ageing to 36, then out of date', () => {
  expect([0, 26, 26.01, 36, 36.01].map((hours) => after(hours).freshness)).toEqual([
    'fresh',
    'fresh',
    'ageing',
    'ageing',
    'out_of_date',
  ]);
});

it('counts whole hours, and a bare day from noon in Phnom Penh', () => {
  expect(after(37.9).hours).toBe(37);
  expect(ageOf('2026-01-14', Date.parse('2026-01-14T08:00:00Z')).hours).toBe(3);
});

it('is never younger than nothing', () => {
  expect(after(-5)).toEqual({ freshness: 'fresh', ms: 0, hours: 0 });
});
