import { describe, expect, it } from 'vitest';
import { fitLine } from './fit';

describe('fitLine', () => {
  it('finds the cost of a post and of a delivery again', () => {
    const points = [100, 1_000, 5_000].map((screens) => [screens, 6 + 0.011 * screens] as const);
    const { fixed, slope } = fitLine(points);
    expect(fixed).toBeCloseTo(6, 9);
    expect(slope).toBeCloseTo(0.011, 12);
  });

  it('does not let an error at the largest size decide the fixed part', () => {
    // 20 % too much at 5,000: without weights the fixed part would be -2 ms.
    const { fixed } = fitLine([
      [100, 7.1],
      [1_000, 17],
      [5_000, 67.2 * 1.2],
    ]);
    expect(fixed).toBeGreaterThan(4);
    expect(fixed).toBeLessThan(8);
  });

  it('refuses a single size', () => {
    expect(() =>
      fitLine([
        [100, 7],
        [100, 8],
      ]),
    ).toThrow('two sizes');
  });
});
