import { describe, expect, it } from 'vitest';
import { farFrom, placeIn, plotFrame, widthOf } from './plot-layout';
import { toPlotLines } from './plot-lines';

const lines = toPlotLines([
  {
    source: 'MOI',
    points: [
      { at: 0, asOf: '2026-01-13', value: 50, afterGap: false },
      { at: 100, asOf: '2026-01-13', value: 100, afterGap: false },
    ],
  },
]);
const frame = plotFrame(lines, { width: 600, height: 340, text: 14, names: [] });

describe('plotFrame', () => {
  it('puts the first reading on the left edge, the last on the right, and zero at the bottom', () => {
    expect(placeIn(frame, { at: 0, value: 0 })).toEqual({ x: frame.left, y: frame.bottom });
    const last = placeIn(frame, { at: 100, value: 100 });
    expect(last.x).toBeCloseTo(frame.right);
    expect(last.y).toBeCloseTo(frame.top);
  });

  it('keeps room for the longest name, but never close to half', () => {
    const rightOf = (...names: string[]) => plotFrame(lines, { width: 600, height: 340, text: 14, names }).right;
    expect(rightOf('NCDM')).toBeLessThan(frame.right);
    expect(rightOf('NCDM', 'Ministry of Interior')).toBeLessThan(rightOf('NCDM'));
    expect(rightOf('x'.repeat(200))).toBeCloseTo(600 * 0.55);
    expect(rightOf('ក្រសួងមហាផ្ទៃ')).toBeGreaterThan(rightOf('ក្រសួងមហាផ្ទៃ'.replaceAll('្', 'ា')));
  });

  it('keeps room for the longest value of its axis', () => {
    const leftOf = (value: number) => {
      const points = [{ at: 5, asOf: '2026-01-13', value, afterGap: false }];
      return plotFrame(toPlotLines([{ source: 'MOI', points }]), { width: 600, height: 340, text: 14, names: [] }).left;
    };
    expect(leftOf(900)).toBe(frame.left);
    expect(leftOf(1_234_567)).toBeGreaterThan(widthOf('1,500,000') * 14);
  });

  it('has a place for a single report, and none to divide by', () => {
    const single = toPlotLines([{ source: 'MOI', points: [{ at: 5, asOf: '2026-01-13', value: 1, afterGap: false }] }]);
    const alone = plotFrame(single, { width: 600, height: 340, text: 14, names: [] });
    expect(placeIn(alone, { at: 5, value: 1 }).x).toBe(alone.left);
  });
});

describe('farFrom', () => {
  it('finds the nearer day before the nearer height', () => {
    const pointer = { x: 100, y: 100 };
    expect(farFrom(pointer, { x: 105, y: 130 })).toBeLessThan(farFrom(pointer, { x: 125, y: 100 }));
  });
});
