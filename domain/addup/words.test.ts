import { describe, expect, it } from 'vitest';
import { AMOUNTS, type Amount } from '@/domain/figures';
import type { IndicatorCode } from '@/domain/indicators';
import { checkReport } from './check-report';
import { needsNote } from './finding';
import { historyOfReports } from './history';
import type { CheckedFigure } from './stated';

type Told = { indicator: IndicatorCode; amount?: Amount; value?: number } & Partial<CheckedFigure>;
const closed = (told: Omit<Told, 'indicator'>): Told => ({ indicator: 'service_closed', ...told });
const reopened = (told: Omit<Told, 'indicator'>): Told => ({ indicator: 'service_reopened', ...told });

function conflicts(...told: Told[]) {
  const figures = told.map(
    (each, at): CheckedFigure => ({
      ...{ line: at + 1, breakdown: 'school', place: 'KH22', site: null, qualifier: 'exact', value: null },
      ...each,
    }),
  );
  const report = { source: 'MOI', periodStart: null, periodEnd: '2026-01-14', figures } as const;
  return checkReport(report, historyOfReports([])).filter(({ relation }) => relation === 'words_agree');
}

describe('amounts in words of one body, place and day', () => {
  it.each([
    ['most closed and most reopened', closed({ amount: 'most' }), reopened({ amount: 'most' })],
    ['all reopened and 40 closed', reopened({ amount: 'all' }), closed({ value: 40 })],
    ['all closed and the others reopened', closed({ amount: 'all' }), reopened({ amount: 'all_others' })],
    ['all and none reopened', reopened({ amount: 'all' }), reopened({ amount: 'none' })],
    ['hundreds closed and 40 closed', closed({ amount: 'hundreds' }), closed({ value: 40 })],
  ])('cannot be %s', (_, first, second) => {
    expect(conflicts(first, second)).toHaveLength(1);
    expect(needsNote(conflicts(second, first))).toBe(true);
  });

  it.each([
    ['most reopened and 40 closed', reopened({ amount: 'most' }), closed({ value: 40 })],
    ['all others reopened and most closed', reopened({ amount: 'all_others' }), closed({ amount: 'most' })],
    ['all reopened and none closed', reopened({ amount: 'all' }), closed({ amount: 'none' })],
    ['all reopened and 0 closed', reopened({ amount: 'all' }), closed({ value: 0 })],
    ['dozens closed and 40 closed', closed({ amount: 'dozens' }), closed({ value: 40 })],
    ['the same of two places', closed({ amount: 'most' }), reopened({ amount: 'most', place: 'KH01' })],
    ['the same of two days', closed({ amount: 'most' }), reopened({ amount: 'most', periodEnd: '2026-01-13' })],
    ['the same of two bodies', closed({ amount: 'most' }), reopened({ amount: 'most', source: 'NCDM' })],
  ])('can be %s', (_, first, second) => expect(conflicts(first, second)).toEqual([]));

  it('agree with themselves', () => {
    for (const amount of AMOUNTS) expect(conflicts(closed({ amount }), closed({ amount }))).toEqual([]);
  });
});
