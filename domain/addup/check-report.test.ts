import { describe, expect, it } from 'vitest';
import type { Qualifier } from '@/domain/figures';
import { check, counted, earlier, report, resultOf } from '@/tests/addup/reports';
import { checkReport } from './check-report';
import { blocks, needsNote } from './finding';
import type { HistoryEvent } from './history';
import type { CheckedReport } from './stated';

describe('returned and remaining', () => {
  const ending = (returned: number, qualifier: Qualifier, remaining = 109_044) =>
    report([
      counted('remaining_in_camps', remaining),
      counted('returned_cumulative', returned, qualifier),
      counted('displaced_total_cumulative', 640_000, 'more_than'),
    ]);

  it('agrees within the rounding of its words, and exactly where all are exact', () => {
    expect(resultOf('returned_and_remaining', check(ending(540_000, 'about')))).toBe('rounding');
    expect(
      resultOf(
        'returned_and_remaining',
        check(
          report([
            counted('remaining_displaced', 409_149),
            counted('returned_cumulative', 240_014),
            counted('displaced_total', 649_163),
          ]),
        ),
      ),
    ).toBe('agrees');
  });

  it('is in conflict by 4,044 on 2 February; the rounded number is the one to move', () => {
    const [finding] = check(ending(550_000, 'about'));
    expect(finding).toMatchObject({ relation: 'returned_and_remaining', result: 'conflict', gap: 4044 });
    expect(finding?.settle).toEqual({ term: 1, value: 540_000 });
  });

  it('finds the digit that is missing in 57,000', () => {
    const [finding] = check(ending(57_000, 'about', 74_139));
    expect(finding?.settle).toEqual({ term: 1, value: 570_000 });
  });

  it('takes the total that the source last gave, and says what is missing', () => {
    const parts = [counted('remaining_in_camps', 186_760), counted('returned_cumulative', 460_000, 'more_than')];
    const total = earlier(7, '2026-01-06', [counted('displaced_total_cumulative', 649_023)]);
    expect(resultOf('returned_and_remaining', check(report(parts), [total]))).toBe('rounding');
    expect(check(report(parts))[0]?.missing).toMatchObject({ kind: 'figure', indicator: 'displaced_total_cumulative' });
    expect(check(report(parts.slice(0, 1)))[0]?.missing).toMatchObject({ indicator: 'returned_cumulative' });
  });

  it('never joins what two outlets print', () => {
    const [remaining, ...rest] = ending(550_000, 'about').figures;
    const other = { ...remaining!, via: { outlet: 'Another' } };
    const findings = check(report([], { figures: [other, ...rest] }));
    expect(findings.map(({ result }) => result)).toEqual(['unchecked']);
  });
});

describe('shares', () => {
  const women = (value: number, whole = 100_000) =>
    check(report([counted('displaced_total', whole), { ...counted('displaced_total', value), breakdown: 'women' }]));

  it('has women between 50 and 54 in a hundred', () => {
    expect([49_000, 50_000, 54_000, 55_000].map((value) => resultOf('women_of_whole', women(value)))).toEqual([
      'conflict',
      'agrees',
      'agrees',
      'conflict',
    ]);
  });

  it('blocks a part that is certainly above its whole, whatever the size', () => {
    expect(blocks(women(100_001))).toBe(true);
    expect(blocks(women(11, 10))).toBe(true);
    expect(resultOf('women_of_whole', women(9, 10))).toBe('agrees');
  });

  it('does not block where the words leave room', () => {
    const about = { ...counted('displaced_total', 101_000, 'about'), breakdown: 'women' as const };
    const findings = check(report([counted('displaced_total', 100_000, 'more_than'), about]));
    expect(findings.map(({ result }) => result)).toEqual(['conflict']);
    expect(needsNote(findings)).toBe(true);
  });

  it('has fewer children in the first week, when they were undercounted', () => {
    const children = (periodEnd: string) =>
      check(
        report(
          [counted('displaced_total', 394_706), { ...counted('displaced_total', 95_949), breakdown: 'children' }],
          {
            periodEnd,
          },
        ),
      );
    expect(resultOf('children_of_whole', children('2025-12-14'))).toBe('agrees');
    expect(resultOf('children_of_whole', children('2025-12-15'))).toBe('conflict');
  });

  it('never adds women and children: together they may be more than the whole', () => {
    const findings = check(
      report([
        counted('site_population', 100),
        { ...counted('site_population', 60), breakdown: 'women' },
        { ...counted('site_population', 60), breakdown: 'children' },
      ]),
    );
    expect(findings.map(({ result }) => result)).toEqual(['agrees', 'agrees']);
  });

  it('knows how many people make a family', () => {
    const families = (value: number) =>
      check(
        report([counted('displaced_total', 33_000), { ...counted('displaced_total', value), breakdown: 'families' }]),
      );
    expect(resultOf('people_and_families', families(10_000))).toBeNull();
    expect(resultOf('people_and_families', families(33_000))).toBe('conflict');
    expect(resultOf('people_and_families', families(5_000))).toBe('conflict');
  });

  it('suspects returns of more than a third of those who remain', () => {
    const returns = (value: number) =>
      check(report([counted('remaining_in_camps', 90_000), counted('returned_in_period', value)]));
    expect(resultOf('period_and_remaining', returns(30_000))).toBeNull();
    expect(resultOf('period_and_remaining', returns(30_001))).toBe('conflict');
  });

  it('reads per cent with either base', () => {
    const percent = (value: number) =>
      check(
        report([
          counted('returned_percent', value),
          counted('returned_cumulative', 603_000, 'more_than'),
          counted('displaced_total_cumulative', 640_000, 'more_than'),
        ]),
      );
    expect([92, 93, 94, 95].map((value) => resultOf('returned_percent', percent(value)))).toEqual([
      'conflict',
      'rounding',
      'rounding',
      'conflict',
    ]);
  });
});

describe('services, sites and places', () => {
  const schools = (closed: number, reopened: number | null, place = 'KH22') =>
    report([
      { ...counted('service_closed', closed), breakdown: 'school', place },
      ...(reopened === null ? [] : [{ ...counted('service_reopened', reopened), breakdown: 'school' as const, place }]),
    ]);

  it('has 260 schools in Oddar Meanchey', () => {
    expect(resultOf('closed_and_reopened', check(schools(21, 239)))).toBe('agrees');
    expect(check(schools(212, 101))[0]).toMatchObject({ result: 'conflict', gap: 53 });
    expect(check(schools(40, null))).toEqual([]);
    expect(resultOf('closed_and_reopened', check(schools(261, null)))).toBe('conflict');
  });

  it('knows a total when the last two reports agree on it', () => {
    const pair = (number: number, closed: number) =>
      earlier(
        number,
        `2026-01-0${number}`,
        [...schools(closed, 50 - closed, 'KH01').figures].map((figure) => ({ ...figure, value: figure.value ?? 0 })),
      );
    expect(resultOf('closed_and_reopened', check(schools(5, 45, 'KH01'), [pair(1, 20), pair(2, 10)]))).toBe('agrees');
    expect(resultOf('closed_and_reopened', check(schools(5, 46, 'KH01'), [pair(1, 20), pair(2, 10)]))).toBe('conflict');
    expect(check(schools(5, 46, 'KH01'), [pair(1, 20)])).toEqual([]);
  });

  it('adds public and private schools, sites and hosts', () => {
    const kinds = (all: number) =>
      check(
        report([
          { ...counted('service_closed', 237), breakdown: 'school_public', place: 'KH01' },
          { ...counted('service_closed', 84), breakdown: 'school_private', place: 'KH01' },
          { ...counted('service_closed', all), breakdown: 'school', place: 'KH01' },
        ]),
      );
    expect([321, 320].map((all) => resultOf('school_parts', kinds(all)))).toEqual(['agrees', 'conflict']);
    const hosts = (all: number) =>
      check(
        report([
          counted('displaced_in_sites', 64_018),
          counted('displaced_in_host_communities', 109_758),
          counted('remaining_displaced', all),
        ]),
      );
    expect([173_776, 173_777].map((all) => resultOf('sites_and_hosts', hosts(all)))).toEqual(['agrees', 'conflict']);
  });

  it('has no more villages and provinces than there are', () => {
    const villages = (value: number, place = 'KH22') =>
      check(report([{ ...counted('villages_inaccessible', value), place }]));
    expect(villages(304)).toEqual([]);
    expect(blocks(villages(305))).toBe(true);
    expect(villages(84, 'KH13')[0]?.missing).toEqual({ kind: 'known_number' });
    expect(blocks(check(report([counted('affected_provinces', 26)])))).toBe(true);
    expect(check(report([counted('affected_provinces', 7)]))).toEqual([]);
  });

  it('lets no number through that cannot be', () => {
    expect(blocks(check(report([counted('returned_in_period', -1)])))).toBe(true);
    expect(blocks(check(report([counted('returned_percent', 101)])))).toBe(true);
    expect(check(report([counted('returned_percent', 100), counted('returned_in_period', 0)]))).toEqual([]);
  });
});

describe('provinces', () => {
  const AFFECTED = ['KH01', 'KH02', 'KH09', 'KH13', 'KH15', 'KH17', 'KH22'];
  const houses = (nation: number, parts: number[], affected?: string[]) =>
    check(
      report(
        [
          { ...counted('temporary_houses_planned', nation) },
          ...parts.map((value, index) => ({ ...counted('temporary_houses_planned', value), place: AFFECTED[index]! })),
        ],
        { affected },
      ),
    );

  it('make the nation when all reported', () => {
    expect(resultOf('provinces_and_nation', houses(28, [1, 2, 3, 4, 5, 6, 7]))).toBe('agrees');
    expect(houses(30, [1, 2, 3, 4, 5, 6, 7])[0]).toMatchObject({ result: 'conflict', gap: 2 });
  });

  it('show no shortfall when some did not report, but an excess', () => {
    expect(houses(30, [1, 2])[0]?.missing).toEqual({ kind: 'provinces', reporting: 2, of: 7 });
    expect(houses(30, [1, 2], ['KH01', 'KH02', 'KH18'])[0]?.missing).toMatchObject({ reporting: 2, of: 3 });
    expect(resultOf('provinces_and_nation', houses(30, [1, 2], ['KH01']))).not.toBe('unchecked');
    expect(houses(2, [1, 2])[0]?.result).toBe('conflict');
    expect(houses(3, [1, 2])[0]?.result).toBe('agrees');
    expect(houses(30, [1])).toEqual([]);
  });
});

describe('a count and its list', () => {
  const text = (en: string, more: Partial<CheckedReport> = {}) =>
    check(report([], { text: { en, km: null }, ...more }));

  it('holds "seven visits" against the events of its period: more contradict it, fewer may still be entered', () => {
    const visits = (count: number, of: Partial<HistoryEvent> = {}) =>
      Array.from(
        { length: count },
        (): HistoryEvent => ({
          ...{ eventKind: 'aot_visit', when: '2026-01-13T10:00+07:00', source: 'MOI' },
          ...of,
        }),
      );
    const against = (en: string, events: HistoryEvent[]) =>
      checkReport(report([], { text: { en, km: null } }), { readings: () => [], events });
    const words = 'Observers made seven visits.';
    expect(against(words, visits(7))).toMatchObject([{ result: 'agrees', list: { said: 7, listed: 7 } }]);
    expect(against(words, visits(5))).toMatchObject([{ result: 'unchecked', list: { said: 7, listed: 5 } }]);
    expect(against(words, visits(9))).toMatchObject([{ result: 'conflict', gap: 2, list: { said: 7, listed: 9 } }]);
    expect(against('The team visited six locations.', visits(6))).toMatchObject([{ result: 'agrees' }]);
    expect(against('It struck six locations.', visits(5))).toEqual([]);
    const others = [{ when: '2026-01-10' }, { source: 'NCDM' }, { eventKind: 'incident' }] as const;
    expect(others.flatMap((of) => against(words, visits(5, of)))).toEqual([]);
    const meetings = against('Three meetings were held.', visits(3, { eventKind: 'meeting' }));
    expect(meetings).toMatchObject([{ result: 'agrees' }]);
  });

  it('counts the list that follows', () => {
    const list = 'It struck three provinces: Pursat, Koh Kong and Battambang.';
    expect(text(list)[0]?.result).toBe('agrees');
    expect(text(list.replace('three', 'four'))[0]).toMatchObject({ result: 'conflict', gap: 1 });
    expect(text('In seven provinces, including Pursat, Koh Kong.')).toEqual([]);
    expect(text('One of seven provinces: Pursat, Koh Kong.')).toEqual([]);
  });

  it('reads Khmer, in both digit sets', () => {
    const km = (words: string) => check(report([], { text: { en: null, km: words } }))[0]?.list;
    expect(km('ខេត្តចំនួន៣៖ ពោធិ៍សាត់, កោះកុង និងបាត់ដំបង។')).toMatchObject({ said: 3, listed: 3 });
    expect(km('ខេត្តចំនួនប្រាំមួយ៖ ពោធិ៍សាត់, កោះកុង។')).toMatchObject({ said: 6, listed: 2 });
  });

  it('holds the host provinces against their rows', () => {
    const hosts = (value: number) =>
      resultOf(
        'count_and_list',
        check(
          report([
            counted('provinces_hosting_displaced', value),
            { ...counted('displaced_total', 500), place: 'KH01' },
            { ...counted('displaced_total', 500), place: 'KH02' },
          ]),
        ),
      );
    expect([1, 2, 3].map(hosts)).toEqual(['conflict', 'agrees', null]);
  });
});
