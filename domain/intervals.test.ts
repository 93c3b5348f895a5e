import { describe, expect, it } from 'vitest';
import type { Qualifier } from './figures';
import { intervalOf, overlap } from './intervals';

const of = (qualifier: Qualifier, value: number) => ({ qualifier, value });

describe('what a qualifier says of a number', () => {
  it.each([
    ['exact', 150146, '[150146, 150146]'],
    ['more_than', 640000, '(640000, 650000]'],
    ['nearly', 500000, '[490000, 500000)'],
    ['about', 96000, '[95500, 96500]'],
    ['about', 141850, '[141845, 141855]'],
    ['about', 600000, '[594000, 606000]'],
    ['at_least', 9, '[9, Infinity)'],
    ['at_most', 9, '[0, 9]'],
    ['more_than', 0, '[0, 0]'],
  ] as const)('reads %s %i as %s', (qualifier, value, written) => {
    const { low, high, lowOpen, highOpen } = intervalOf({ qualifier, value });
    expect(`${lowOpen ? '(' : '['}${low}, ${high}${highOpen ? ')' : ']'}`).toBe(written);
  });

  it('tells what can be one number from what cannot, at open ends too', () => {
    expect(overlap(of('exact', 649163), of('more_than', 640000))).toBe(true);
    expect(overlap(of('exact', 640000), of('more_than', 640000))).toBe(false);
    expect(overlap(of('nearly', 500000), of('exact', 500000))).toBe(false);
    expect(overlap(of('at_least', 10), of('exact', 1_000_000))).toBe(true);
    expect(overlap(of('exact', 5), of('exact', 5))).toBe(true);
    expect(overlap(of('more_than', 610000), of('nearly', 610000))).toBe(false);
  });
});
