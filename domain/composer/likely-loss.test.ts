import { expect, it } from 'vitest';
import type { Unread } from '@/domain/reader/reading';
import { byLikelyLoss } from './likely-loss';

const left = (quote: string, reason: Unread['reason']) => ({ start: 0, end: quote.length, quote, reason }) as Unread;

it('shows what would be missed most first, and no years, counters of pages or bare small numbers', () => {
  const unread = [
    left('2026', 'no_thing'),
    left('(3)', 'no_thing'),
    left('page 47', 'no_thing'),
    left('3 or 4 villages', 'range'),
    left('1,234', 'no_thing'),
    left('11,111 people', 'conflict'),
    left('៧', 'no_thing'),
  ];
  expect(byLikelyLoss(unread).map(({ quote }) => quote)).toEqual([
    '11,111 people',
    '3 or 4 villages',
    'page 47',
    '1,234',
  ]);
});

it('keeps a small number that has a reason of its own', () => {
  expect(byLikelyLoss([left('7', 'conflict')])).toHaveLength(1);
});
