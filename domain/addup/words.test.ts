import { describe, expect, it } from 'vitest';
import { AMOUNTS, type Amount } from '@/domain/figures';
import type { IndicatorCode } from '@/domain/indicators';
import { counted, earlier } from '@/tests/addup/reports';
import { checkReport } from './check-report';
import { needsNote } from './finding';
import { historyOfReports } from './history';
import type { CheckedFigure } from './stated';

type Told = { indicator: IndicatorCode; amount?: Amount; value?: number } & Partial<CheckedFigure>;
const closed = (told: Omit<Told, 'indicator'>): Told => ({ indicator: 'service_closed', ...told });
const reopened = (told: Omit<Told, 'indicator'>): Told => ({ indicator: 'service_reopened', ...told });

function findings(told: readonly Told[], before: ReturnType<typeof earlier>[] = []) {
  const figures = told.map(
    (each, at): CheckedFigure => ({
      ...{ line: at + 1, breakdown: 'school', place: 'KH22', site: null, qualifier: 'exact', value: null },
      ...each,
    }),
  );
  const report = { source: 'MOI', periodStart: null, periodEnd: '2026-01-14', figures } as const;
  return checkReport(report, historyOfReports(before));
}

function conflicts(...told: Told[]) {
  return findings(told).filter(({ relation }) => relation === 'words_agree');
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

describe('amounts in words and the known total of 260 schools', () => {
  const resultsOf = (...told: Told[]) =>
    findings(told).flatMap(({ relation, result }) => (relation === 'words_and_total' ? result : []));

  it.each([
    ['most reopened and 200 closed', reopened({ amount: 'most' }), closed({ value: 200 })],
    ['none reopened and 40 closed', reopened({ amount: 'none' }), closed({ value: 40 })],
    ['most reopened and 100 reopened', reopened({ amount: 'most' }), reopened({ value: 100 })],
  ])('cannot be %s', (_, first, second) => expect(resultsOf(first, second)).toEqual(['conflict']));

  it.each([
    ['most reopened and 40 closed', reopened({ amount: 'most' }), closed({ value: 40 })],
    ['most reopened and about 130 closed', reopened({ amount: 'most' }), closed({ value: 130, qualifier: 'about' })],
    ['all others reopened and 40 closed', reopened({ amount: 'all_others' }), closed({ value: 40 })],
  ])('can be %s', (_, first, second) => expect(resultsOf(first, second)).toEqual(['agrees']));

  it('say nothing where the total is not known, and of thousands that they are more than all', () => {
    expect(resultsOf(reopened({ amount: 'most', place: 'KH01' }), closed({ value: 200, place: 'KH01' }))).toEqual([]);
    expect(findings([closed({ amount: 'thousands' })])).toMatchObject([
      { relation: 'closed_and_reopened', result: 'conflict' },
    ]);
    expect(findings([closed({ amount: 'hundreds' })])).toEqual([]);
  });

  it('know a total on which the last two reports agree', () => {
    const place = { breakdown: 'school', place: 'KH01' } as const;
    const before = ['2026-01-10', '2026-01-12'].map((day, at) =>
      earlier(at + 1, day, [
        { ...counted('service_closed', 60), ...place },
        { ...counted('service_reopened', 40), ...place },
      ]),
    );
    const told = [reopened({ amount: 'most', ...place }), closed({ value: 60, ...place })];
    expect(findings(told, before)).toContainEqual(
      expect.objectContaining({ relation: 'words_and_total', result: 'conflict' }),
    );
  });
});

describe('amounts in words and other days', () => {
  const houses = (told: Partial<Told>): Told => ({
    ...{ indicator: 'damage_cumulative', breakdown: 'house', place: 'KH' },
    ...told,
  });
  const told = (number: number, day: string, figure: Told) => earlier(number, day, [{ value: null, ...figure }]);

  it('cannot be fewer than before, nor more than after, in a running total', () => {
    const before = told(1, '2026-01-10', houses({ value: 300 }));
    const found = findings([houses({ amount: 'dozens' })], [before]);
    expect(found).toMatchObject([{ relation: 'cumulative_falls', result: 'conflict', terms: [{ update: 1 }, {}] }]);
    const after = told(2, '2026-01-20', houses({ value: 40 }));
    expect(findings([houses({ amount: 'hundreds' })], [after])).toMatchObject([{ relation: 'cumulative_falls' }]);
    expect(findings([houses({ amount: 'hundreds' })], [before])).toEqual([]);
  });

  it('stand as what was said last for the number that follows', () => {
    const before = told(1, '2026-01-10', houses({ amount: 'hundreds' }));
    expect(findings([houses({ value: 40 })], [before])).toMatchObject([{ relation: 'cumulative_falls' }]);
    expect(findings([houses({ value: 150 })], [before])).toEqual([]);
  });

  it('cannot be more than before of those who remain', () => {
    const left = (figure: Partial<Told>): Told => ({
      ...{ indicator: 'remaining_in_camps', breakdown: null, place: 'KH' },
      ...figure,
    });
    const before = told(1, '2026-01-13', left({ value: 5_000 }));
    const relations = findings([left({ amount: 'tens_of_thousands' })], [before]).map(({ relation }) => relation);
    expect(relations).toContain('remaining_falls');
  });
});
