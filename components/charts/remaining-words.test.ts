import { describe, expect, it } from 'vitest';
import type { Series } from '@/domain/board/series';
import { remainingPeriod, remainingSummary, remainingTable } from './remaining-words';

function point(asOf: string, value: number, update: number): Series['points'][number] {
  const line = { indicator: 'remaining_in_camps', breakdown: null, place: 'KH', source: 'MOI' } as const;
  return {
    ...line,
    key: 'k',
    asOf,
    value,
    qualifier: 'exact',
    update,
    line: 1,
    at: Date.parse(`${asOf}T12:00+07:00`),
    afterGap: false,
  };
}

const series: Series[] = [
  { source: 'MOI', points: [point('2026-01-13', 159_592, 1), point('2026-01-14', 150_146, 2)] },
];
const heads = { date: 'As of', counted: 'What', source: 'Source', qualifier: 'Qualifier', count: 'Number' };

describe('the remaining chart in words', () => {
  it('lists every report, newest first, as numbers', () => {
    expect(remainingTable(series, 'en', heads).rows).toEqual([
      ['14 January 2026', 'Remaining in camps', 'Ministry of Interior', 'Exactly', 150_146],
      ['13 January 2026', 'Remaining in camps', 'Ministry of Interior', 'Exactly', 159_592],
    ]);
  });

  it('keeps Latin digits in the column of a Khmer table', () => {
    expect(remainingTable(series, 'km', heads).rows[0]?.[0]).toBe('14 មករា 2026');
  });

  it('names the period from the first to the last report, and none where nothing was reported', () => {
    expect(remainingPeriod(series, 'en')).toEqual({ from: '13 January 2026', to: '14 January 2026' });
    expect(remainingPeriod([], 'en')).toBeNull();
  });

  it('says one sentence a line', () => {
    expect(remainingSummary(series, 'en')).toContain(
      'from 159,592 people on 13 January 2026 to 150,146 people on 14 January 2026, in 2 reports.',
    );
    expect(remainingSummary([], 'en')).toBe('');
  });

  it('names what is counted, before the ceasefire and after it', () => {
    const before = { ...point('2025-12-26', 634_730, 3), indicator: 'displaced_total' } as const;
    const both: Series[] = [{ source: 'MOI', points: [before, ...(series[0]?.points ?? [])] }];
    expect(remainingSummary(both, 'en')).toBe(
      'Displaced people at the time, Ministry of Interior: from 634,730 people on 26 December 2025 to 634,730 people on 26 December 2025, in 1 report. ' +
        'Displaced people remaining in camps, Ministry of Interior: from 159,592 people on 13 January 2026 to 150,146 people on 14 January 2026, in 2 reports.',
    );
  });
});
