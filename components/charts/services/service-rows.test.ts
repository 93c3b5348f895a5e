import { describe, expect, it } from 'vitest';
import type { Current, InWords } from '@/domain/board/current';
import type { ServiceState } from '@/domain/board/services';
import type { Amount } from '@/domain/figures';
import { longestBar, newestOf, servicePanels, toBar } from './service-rows';
import { closedCounts, noteOf, servicesTable } from './service-words';

const line = { key: 'k', indicator: 'service_closed', breakdown: 'school', place: 'KH22', source: 'MOI' } as const;

function figure(value: number, asOf = '2026-01-20T06:00+07:00'): Current {
  return { ...line, value, asOf, qualifier: 'exact', update: 1, line: 1, others: [], later: null };
}

function words(amount: Amount, before: Current | null = null): InWords {
  return { ...line, value: null, amount, asOf: '2026-01-20', qualifier: 'exact', update: 1, line: 1, before };
}

function state(given: Partial<ServiceState>): ServiceState {
  return { place: 'KH22', kind: 'school', union: false, closed: null, pair: null, reopenedLast: null, ...given };
}

const paired = state({ closed: figure(21), pair: { reopened: figure(239), total: 260, about: false } });
const alone = state({ closed: figure(40), reopenedLast: figure(176, '2026-01-07T18:00+07:00') });
const heads = { place: '', counted: '', qualifier: '', count: '', date: '', source: '' };

describe('services', () => {
  it('draws neither unions nor the parts of schools', () => {
    const panels = servicePanels([
      paired,
      state({ kind: 'school_public', closed: figure(1) }),
      state({ kind: 'school_and_health_facility', union: true, closed: figure(1) }),
      state({ kind: 'police_station', closed: figure(1) }),
    ]);
    expect(panels.map(({ name, states }) => [name, states.length])).toEqual([
      ['schools', 1],
      ['offices', 1],
    ]);
  });

  it('says "of" only where one report gives closed and reopened', () => {
    expect(closedCounts(paired, 'en')).toEqual({ count: '21', total: '260' });
    expect(closedCounts(alone, 'en')).toEqual({ count: '40', total: null });
    expect(closedCounts(state({ reopenedLast: figure(66) }), 'en')).toBeNull();
  });

  it('tells an unpaired reopening with its own date, and never draws it', () => {
    expect(noteOf(alone, 'en')).toContain('reopened: last reported 176 on 7 January');
    expect(toBar(alone)).toMatchObject({ closed: 40, open: null });
    expect(toBar(paired)).toMatchObject({ closed: 21, open: 239 });
  });

  it('keeps one scale for all panels', () => {
    expect(longestBar([paired, alone])).toBe(260);
    expect(longestBar([])).toBe(1);
  });

  it('knows the newest moment, and that there is none', () => {
    expect(newestOf([alone])).toBe('2026-01-20T06:00+07:00');
    expect(newestOf([])).toBeNull();
  });

  it('gives closed and reopened a row each, with its own day; what nobody reported has none', () => {
    const { rows } = servicesTable([alone, state({ reopenedLast: figure(66) })], 'en', heads);
    expect(rows.map((row) => row.slice(3, 5))).toEqual([
      [40, '20 January 2026, 06:00'],
      [176, '7 January 2026, 18:00'],
      [66, '20 January 2026, 06:00'],
    ]);
  });

  it('says words in the place of a number, the older number with its own day, and draws no bar', () => {
    const most = state({ closed: words('most', figure(40, '2026-01-07')) });
    expect(closedCounts(most, 'en')).toEqual({ count: 'most', total: null });
    expect(noteOf(most, 'en')).toBe('20 January · last number: 40, on 7 January');
    expect(noteOf(most, 'km')).toBe('ថ្ងៃទី២០ មករា · តួលេខចុងក្រោយ៖ ៤០ ថ្ងៃទី៧ មករា');
    expect(toBar(most)).toMatchObject({ closed: null, open: null });
  });

  it('says of services that all have reopened, never "not reported"', () => {
    const all = state({ kind: null, reopenedLast: { ...words('all_others'), indicator: 'service_reopened' } });
    expect(closedCounts(all, 'en')).toEqual({ count: 'all others reopened', total: null });
    expect(closedCounts(all, 'km')?.count).toBe('បើកដំណើរការឡើងវិញ៖ ផ្សេងទៀតទាំងអស់');
    expect(noteOf(all, 'en')).toBe('20 January');
    expect(servicePanels([all]).map(({ name }) => name)).toEqual(['all']);
    const { rows } = servicesTable([all], 'en', heads);
    expect(rows[0]?.slice(2, 4)).toEqual(['', 'all others']);
  });

  it('says words on reopened ones beside a number of closed ones, with their day', () => {
    const both = state({ closed: figure(40), reopenedLast: words('most') });
    expect(noteOf(both, 'en')).toBe('20 January, 06:00 · reopened: most, on 20 January');
  });
});
