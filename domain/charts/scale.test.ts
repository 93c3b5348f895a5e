import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayTicks, spreadLabels, valueTicks } from './scale';

describe('valueTicks', () => {
  it('goes from zero to a round number above the highest value', () => {
    expect(valueTicks(159_592)).toEqual([0, 50_000, 100_000, 150_000, 200_000]);
    expect(valueTicks(649_163)).toEqual([0, 200_000, 400_000, 600_000, 800_000]);
  });

  it('never divides a person, and has an axis for zero', () => {
    expect(valueTicks(3)).toEqual([0, 1, 2, 3]);
    expect(valueTicks(0)).toEqual([0, 1]);
  });

  it('covers the value with at most five steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (most) => {
        const ticks = valueTicks(most);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
        expect(ticks.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});

describe('dayTicks', () => {
  it('stands on midnights of Phnom Penh', () => {
    const ticks = dayTicks(Date.parse('2025-12-08T19:00+07:00'), Date.parse('2025-12-11T06:00+07:00'), 5);
    expect(ticks).toEqual(['2025-12-09', '2025-12-10', '2025-12-11'].map((day) => Date.parse(`${day}T00:00+07:00`)));
  });

  it('keeps to its room', () => {
    const ticks = dayTicks(Date.parse('2025-12-08T19:00+07:00'), Date.parse('2026-03-10T06:00+07:00'), 5);
    expect(ticks.length).toBeLessThanOrEqual(5);
    expect(ticks.length).toBeGreaterThan(2);
  });
});

describe('spreadLabels', () => {
  it('leaves labels that do not touch where they are', () => {
    expect(spreadLabels([10, 100, 50], 20, 200)).toEqual([10, 100, 50]);
  });

  it('moves touching labels apart in their order, and not below the bottom', () => {
    expect(spreadLabels([100, 95], 20, 200)).toEqual([115, 95]);
    expect(spreadLabels([195, 198], 20, 200)).toEqual([180, 200]);
  });
});
