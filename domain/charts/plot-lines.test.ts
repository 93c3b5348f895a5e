import { describe, expect, it } from 'vitest';
import { endsOf, endWords, nearestPoint, pointsInOrder, toPlotLines } from './plot-lines';

const lines = toPlotLines([
  {
    source: 'MOI',
    points: [
      { at: 1, asOf: '2026-01-13', value: 10, afterGap: false },
      { at: 2, asOf: '2026-01-13', value: 20, afterGap: false },
      { at: 9, asOf: '2026-01-13', value: 90, afterGap: true },
    ],
  },
  { source: 'NCDM', points: [{ at: 2, asOf: '2026-01-13', value: 25, afterGap: false }] },
]);

describe('toPlotLines', () => {
  it('leaves a gap a gap', () => {
    expect(lines[0]?.parts.map((part) => part.map(({ at }) => at))).toEqual([[1, 2], [9]]);
  });
});

describe('pointsInOrder', () => {
  it('goes by time, then by line', () => {
    expect(pointsInOrder(lines).map(({ at, line }) => [at, line])).toEqual([
      [1, 0],
      [2, 0],
      [2, 1],
      [9, 0],
    ]);
  });
});

describe('endsOf', () => {
  it('names each line once, at its newest point', () => {
    expect(endsOf(lines).map(({ value }) => value)).toEqual([90, 25]);
  });
});

describe('nearestPoint', () => {
  it('finds the point at the least distance, the first of equals', () => {
    const points = pointsInOrder(lines);
    expect(nearestPoint(points, ({ at }) => Math.abs(at - 8))).toBe(3);
    expect(nearestPoint(points, ({ at }) => Math.abs(at - 2))).toBe(1);
    expect(nearestPoint([], () => 0)).toBeNull();
  });
});

describe('endWords', () => {
  const say = { value: String, day: (at: number) => `day ${at}` };
  const line = (source: 'MOI' | 'NCDM', at: number, asOf: string) => ({
    source,
    points: [{ at, asOf, value: 7, afterGap: false }],
  });

  it('dates the end of a line that is older than the newest, and no other', () => {
    const ends = endsOf(toPlotLines([line('MOI', 9, '2026-01-20'), line('NCDM', 2, '2026-01-15')]));
    expect(endWords(ends, say)).toEqual(['7', '7 · day 2']);
    expect(endWords(endsOf(toPlotLines([line('MOI', 9, '2026-01-20')])), say)).toEqual(['7']);
  });
});

describe('an open mark', () => {
  it('is of what was told late or may still change', () => {
    const point = { at: 1, asOf: '2026-01-13', value: 1, afterGap: false } as const;
    const [drawn] = toPlotLines([
      { source: 'MOI', points: [point, { ...point, at: 2, late: true }, { ...point, at: 3, provisional: true }] },
    ]);
    expect(drawn?.parts.flat().map(({ soft }) => soft)).toEqual([undefined, 'late', 'provisional']);
  });
});
