import { describe, expect, it } from 'vitest';
import { amountsFor, countOfAmount, shareOfAmount } from './amounts';
import { AMOUNTS } from './figures';
import { INDICATOR_CODES, INDICATORS } from './indicators';

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
