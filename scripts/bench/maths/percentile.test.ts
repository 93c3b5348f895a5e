import { describe, expect, it } from 'vitest';
import { median, percentile } from './percentile';

describe('percentile', () => {
  it('is the value that so many of all do not pass, whatever their order', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([percentile(values, 0), median(values), percentile(values, 0.99), percentile(values, 1)]).toEqual([
      1, 51, 100, 100,
    ]);
  });

  it('compares numbers, and not texts', () => {
    expect(median([9, 10, 100])).toBe(10);
  });

  it('is no number where there is nothing', () => {
    expect(percentile([], 0.99)).toBeNaN();
  });
});
