import { describe, expect, it } from 'vitest';
import { growthOf, slopeOf } from './growth';

const sample = (step: number, bytes: number) => ({ step, bytes, nodes: 1_000, listeners: 50 });

describe('what a run of work says of a month', () => {
  it('finds the line through points that scatter', () => {
    expect(slopeOf([0, 1, 2, 3, 4, 5].map((x) => [x, 10 + 3 * x + (x % 2 ? 0.1 : -0.1)]))).toBeCloseTo(3, 1);
  });

  it('extrapolates what each step adds, not what the first ones filled', () => {
    const leaking = [0, 9_000, 9_100, 9_200, 9_300, 9_400, 9_500, 9_600, 9_700, 9_800].map((bytes, index) =>
      sample(index * 100, bytes * 1_024),
    );
    // 1,024 bytes a step, 100 steps a day.
    expect(growthOf(leaking, 100).megabytes).toBeCloseTo((1_024 * 100 * 30) / 1024 ** 2, 3);
    const level = leaking.map((each, index) => ({ ...each, bytes: index === 0 ? 0 : 9_000 }));
    expect(growthOf(level, 100)).toEqual({ megabytes: 0, nodes: 0 });
  });

  it('does not let what one kind of work frees hide what another keeps', () => {
    expect(
      growthOf(
        [3, 2, 1, 0].map((bytes, index) => sample(index, bytes)),
        100,
      ).megabytes,
    ).toBe(0);
  });
});
