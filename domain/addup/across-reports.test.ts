import { describe, expect, it } from 'vitest';
import { check, counted, earlier, report, resultOf } from '@/tests/addup/reports';
import { checkHistory } from './check-report';
import { historyOfBoard, historyOfReports } from './history';
import type { CheckedReport } from './stated';

describe('from report to report', () => {
  const last = earlier(7, '2026-01-13T06:00+07:00', [counted('remaining_in_camps', 159_592)]);
  const now = (remaining: number, more: Partial<CheckedReport> = {}) =>
    report([counted('remaining_in_camps', remaining), counted('returned_in_period', 5101)], more);

  it('follows the stock by its flows', () => {
    expect(resultOf('last_and_flow', check(now(154_491), [last]))).toBe('agrees');
    const [finding] = check(now(150_146), [last]);
    expect(finding).toMatchObject({ relation: 'last_and_flow', result: 'conflict', gap: 4345 });
    expect(finding?.settle).toEqual({ term: 0, value: 154_491 });
  });

  it('says so where the period does not begin at the last report, or there is none', () => {
    const late = check(now(150_146, { periodStart: '2026-01-13' }), [last]);
    expect(late.map(({ missing }) => missing)).toContainEqual({ kind: 'time_between' });
    expect(resultOf('last_and_flow', check(now(150_146)))).toBe('unchecked');
  });

  it('has the remaining fall', () => {
    expect(resultOf('remaining_falls', check(now(159_592), [last]))).toBeNull();
    expect(resultOf('remaining_falls', check(now(159_593), [last]))).toBe('conflict');
  });

  it('lets no running total fall, neither from the last report nor to the next', () => {
    const killed = (value: number, periodEnd?: string) =>
      check(report([counted('civilian_killed_cumulative', value)], periodEnd ? { periodEnd } : {}), [
        earlier(1, '2026-01-10', [counted('civilian_killed_cumulative', 20)]),
        earlier(2, '2026-01-20', [counted('civilian_killed_cumulative', 30)]),
      ]);
    expect(killed(25)).toEqual([]);
    expect(killed(19).map(({ relation, result }) => [relation, result])).toEqual([['cumulative_falls', 'conflict']]);
    expect(killed(31)[0]?.terms.map(({ update }) => update)).toEqual([null, 2]);
  });

  it('is quiet where words leave it open', () => {
    const rounded = earlier(1, '2026-01-10', [counted('returned_cumulative', 550_000, 'about')]);
    expect(check(report([counted('returned_cumulative', 546_000)]), [rounded])).toEqual([]);
  });
});

describe('a digit too many or too few', () => {
  const before = [
    earlier(1, '2026-01-10', [counted('displaced_in_sites', 60_000)]),
    earlier(2, '2026-01-12', [counted('displaced_in_sites', 64_000)]),
  ];
  const now = (value: number) => report([counted('displaced_in_sites', value)]);

  it('is told by two neighbours of one size', () => {
    expect(check(now(62_000), before)).toEqual([]);
    expect(check(now(6200), before)[0]).toMatchObject({ relation: 'factor_ten', settle: { term: 0, value: 62_000 } });
    expect(check(now(620_000), before)[0]).toMatchObject({
      relation: 'factor_ten',
      settle: { term: 0, value: 62_000 },
    });
  });

  it('is not told by one neighbour, by small numbers, or by what a fortnight may change', () => {
    expect(check(now(6200), before.slice(0, 1))).toEqual([]);
    expect(check(report([counted('displaced_in_sites', 6200)], { periodEnd: '2026-02-14' }), before)).toEqual([]);
  });
});

describe('history', () => {
  it('says the same from a board as from the reports', () => {
    const line = { indicator: 'remaining_in_camps', breakdown: null, place: 'KH', source: 'MOI' } as const;
    const reports = [earlier(3, '2026-01-13', [counted('remaining_in_camps', 159_592)])];
    const board = { lines: { 'remaining_in_camps||KH|MOI': [['2026-01-13', 159_592, 'exact', 3, 1]] } } as Parameters<
      typeof historyOfBoard
    >[0];
    expect(historyOfBoard(board).readings(line)).toEqual(historyOfReports(reports).readings(line));
    expect(historyOfBoard(board, 3).readings(line)).toEqual([]);
  });

  it('checks each report against those before it', () => {
    const content = {
      kind: 'report',
      reference: 'A',
      source: 'MOI',
      text: { en: null, km: null },
      periodStart: null,
      periodEnd: null,
    } as const;
    const reports = [
      { ...content, ...earlier(1, '2026-01-12', [counted('remaining_in_camps', 5)]) },
      { ...content, ...earlier(2, '2026-01-13', [counted('remaining_in_camps', 6)]) },
    ];
    const told = checkHistory(reports).map(({ findings }) => findings.map(({ relation }) => relation));
    expect(told).toEqual([['returned_and_remaining'], ['remaining_falls', 'returned_and_remaining']]);
  });
});
