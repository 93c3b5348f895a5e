import { expect, it } from 'vitest';
import { DAY_MS } from '@/domain/when';
import { readSince } from './since';

const NOW = Date.parse('2026-01-14T20:00+07:00');

it('a moment of the past in Phnom Penh; without one, a day ago', () => {
  expect(readSince('2026-01-14T09:00', NOW)).toBe(Date.parse('2026-01-14T09:00+07:00'));
  expect(readSince(undefined, NOW)).toBe(NOW - DAY_MS);
});

it.each(['', '2026-01-14', '14/1/2026', '2026-02-31T09:00', '2026-01-15T09:00', '<script>', '2026-01-14T09:00Z'])(
  'no moment that has passed: %s',
  (typed) => {
    expect(readSince(typed, NOW)).toBeNull();
  },
);
