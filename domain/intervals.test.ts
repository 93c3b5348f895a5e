import { describe, expect, it } from 'vitest';
import { AMOUNTS, type Qualifier } from './figures';
import { INDICATOR_CODES, INDICATORS } from './indicators';
import { amountsFor, countOfAmount, intervalOf, overlap, shareOfAmount } from './intervals';

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

describe('amounts in words', () => {
  it('mean more, the more they say: each of the counts begins where a smaller one has not ended', () => {
    const counts = (['several', 'dozens', 'hundreds', 'thousands', 'tens_of_thousands'] as const).map(countOfAmount);
    for (const [at, { low, high }] of counts.entries()) {
      expect(low).toBeLessThan(high);
      const next = counts[at + 1];
      if (next) expect([next.low > low, next.high > high, next.low <= high + 1]).toEqual([true, true, true]);
    }
  });

  it('are a part of a whole, or a count: never both, and only "none" may be nothing', () => {
    for (const amount of AMOUNTS) {
      const share = shareOfAmount(amount);
      expect(countOfAmount(amount).low > 0).toBe(amount !== 'none');
      if (share) expect([share.low >= 0, share.high <= 1]).toEqual([true, true]);
    }
    expect(shareOfAmount('most')).toMatchObject({ low: 0.5, lowOpen: true });
  });

  it('say a part only of what has a whole, and nothing of what is said in hundred', () => {
    expect(amountsFor('service_reopened')).toContain('all_others');
    for (const code of INDICATOR_CODES.filter((each) => INDICATORS[each].kind === 'flow')) {
      expect(amountsFor(code).filter((amount) => shareOfAmount(amount) !== null)).toEqual([]);
    }
    expect(amountsFor('damage_cumulative')).toEqual(expect.arrayContaining(['hundreds', 'reported']));
    expect(amountsFor('damage_cumulative')).not.toContain('most');
    expect(amountsFor('returned_percent')).toEqual([]);
  });
});
