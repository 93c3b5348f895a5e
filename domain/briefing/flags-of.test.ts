import { describe, expect, it } from 'vitest';
import type { ReleasedFigure } from '@/domain/figures';
import type { CitedFigure } from './flags';
import { type FlagContext, flagsOf, isBlocked } from './flags-of';
import { citationKey, type InlineNode, type SpokenText } from './spoken-text';

const NOW = Date.parse('2026-01-14T20:00+07:00');

function figure(line: number, changes: Partial<ReleasedFigure> = {}): ReleasedFigure {
  return {
    ...{ line, indicator: 'remaining_in_camps', breakdown: null, place: 'KH', site: null, value: 150_146 },
    ...{ qualifier: 'exact', nil: false, provisional: false, periodStart: null, periodEnd: '2026-01-14T06:00+07:00' },
    ...{ source: 'MOI', via: { outlet: null, url: null, publishedOn: null }, note: null, id: `81.${line}` },
    ...{ asOf: '2026-01-14T06:00+07:00', update: 81, revision: 1 },
    ...changes,
  };
}

function stands(pinned: ReleasedFigure, changes: Partial<CitedFigure> = {}): CitedFigure {
  const { update, revision, line } = pinned;
  return {
    ...{ citation: { update, revision, line }, pinned, newest: pinned, state: 'stands' },
    ...{ change: null, newer: null, rival: null },
    ...changes,
  };
}

const context = (cited: CitedFigure[], known: number[] = []): FlagContext => ({
  ...{ now: NOW, freshness: { freshHours: 26, ageingHours: 36 }, known: new Set(known) },
  cited: new Map(cited.map((each) => [citationKey(each.citation), each])),
});

const cite = (line: number, changes: object = {}): InlineNode => ({
  type: 'citation',
  attrs: { update: 81, revision: 1, line, dated: false, ...changes },
});
const doc = (...nodes: (InlineNode | string)[]): SpokenText => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: nodes.map((node) => (typeof node === 'string' ? { type: 'text', text: node } : node)),
    },
  ],
});
const same = (...nodes: (InlineNode | string)[]) => ({ km: doc(...nodes), en: doc(...nodes) });
const codes = (content: Parameters<typeof flagsOf>[0], where: FlagContext) => [
  ...new Set(flagsOf(content, where).map(({ code, severity }) => `${severity} ${code}`)),
];
const flagsOn = (cited: CitedFigure, dated = false) =>
  codes({ texts: same(cite(1, { dated })), explained: [] }, context([cited]));

const CHANGE = {
  reason: { class: 'correction' as const, words: { km: null, en: 'A province was counted twice.' } },
  by: 'Approver',
  at: '2026-01-14T10:00:00.000Z',
};

describe('a figure that is quoted', () => {
  it('raises nothing while it stands and is fresh', () => {
    expect(flagsOn(stands(figure(1)))).toEqual([]);
  });

  it('that was corrected is red with old and new, why, who and when; dated on purpose it blocks nothing', () => {
    const newest = figure(1, { value: 149_000, revision: 2 });
    const corrected = stands(figure(1), { state: 'corrected', newest, change: CHANGE });
    const [flag] = flagsOf({ texts: same(cite(1)), explained: [] }, context([corrected]));
    expect(flag).toMatchObject({
      ...{ code: 'corrected', severity: 'red', at: { paragraph: 0, node: 0 } },
      ...{ was: { value: 150_146 }, now: { value: 149_000 }, reason: CHANGE.reason, by: 'Approver', when: CHANGE.at },
    });
    expect(flagsOn(corrected, true)).toEqual(['amber corrected']);
    const redefined = { ...CHANGE, reason: { ...CHANGE.reason, class: 'definition_change' as const } };
    expect(flagsOn({ ...corrected, change: redefined })).toEqual(['red definition_changed']);
  });

  it.each([
    ['withdrawn', { state: 'withdrawn', newest: null, change: CHANGE }],
    ['gone', { state: 'gone', newest: null, change: CHANGE }],
    ['not_public', { state: 'not_public', pinned: null, newest: null }],
  ] as const)('that is %s is red, and no date mends it', (code, changes) => {
    for (const dated of [false, true]) expect(flagsOn(stands(figure(1), changes), dated)).toEqual([`red ${code}`]);
  });

  it('that is older than its promise, or than a later report, is told; its day said aloud is an answer', () => {
    const old = stands(figure(1, { asOf: '2026-01-12' }));
    expect(flagsOn(old)).toEqual(['amber old']);
    expect(flagsOn(old, true)).toEqual([]);
    const newer = stands(figure(1), { newer: figure(4, { update: 82, value: 1 }) });
    expect(flagsOn(newer)).toEqual(['amber newer']);
    expect(flagsOn(newer, true)).toEqual([]);
  });

  it('that is preliminary, said otherwise elsewhere, or an amount in words is told', () => {
    expect(flagsOn(stands(figure(1, { provisional: true })))).toEqual(['amber preliminary']);
    expect(flagsOn(stands(figure(1), { rival: figure(9, { source: 'NCDM' }) }))).toEqual(['amber sources_differ']);
    expect(flagsOn(stands(figure(1, { value: null, amount: 'most' })))).toEqual(['note amount_in_words']);
  });
});

describe('figures that are quoted together', () => {
  const three = (returned: number, qualifier: 'exact' | 'about', total = 650_146) => [
    stands(figure(1)),
    stands(figure(2, { indicator: 'returned_cumulative', value: returned, qualifier })),
    stands(figure(3, { indicator: 'displaced_total_cumulative', value: total })),
  ];
  const quoted = { texts: same(cite(1), ' ', cite(2), ' ', cite(3)), explained: [] };

  it('are red where they do not make the total, and name the figures', () => {
    const flags = flagsOf(quoted, context(three(400_000, 'exact')));
    expect(flags.map(({ code }) => code)).toContain('sum');
    expect(flags[0]?.finding?.terms.map(({ update, line }) => `${update}.${line}`).sort()).toEqual([
      '81.1',
      '81.2',
      '81.3',
    ]);
  });

  it('are held against what rounding words mean', () => {
    expect(codes(quoted, context(three(500_000, 'exact')))).toEqual([]);
    expect(codes(quoted, context(three(500_000, 'exact', 653_146)))).toEqual(['red sum']);
    expect(codes(quoted, context(three(500_000, 'about', 653_146)))).toEqual([]);
    expect(codes(quoted, context(three(480_000, 'about')))).toEqual(['red sum']);
  });
});

describe('a number that was typed', () => {
  const typed = (en: string, known: number[] = []) =>
    flagsOf({ texts: { km: doc(), en: doc(en) }, explained: [] }, context([], known))
      .filter(({ code }) => code !== 'language_missing')
      .map(({ code, number, words }) => [code, number, words]);

  it('is offered a link where it equals a known figure, and asked for a source where it does not', () => {
    expect(typed('There are 150,146 people.', [150_146])).toEqual([['unlinked_number', 150_146, '150,146']]);
    expect(typed('There are 31,700 people.', [150_146])).toEqual([['unknown_number', 31_700, '31,700']]);
  });

  it('is read in both digit sets and in words', () => {
    expect(typed('មានមនុស្ស ៣១.៧០០នាក់')).toEqual([['unknown_number', 31_700, '៣១.៧០០']]);
    expect(typed('មានមនុស្ស ៦សែន ៤ម៉ឺននាក់')).toEqual([['unknown_number', 640_000, '៦សែន ៤ម៉ឺន']]);
    expect(typed('About 1.2 million people')).toEqual([['unknown_number', 1_200_000, '1.2 million']]);
    expect(typed('forty-two people')).toEqual([['unknown_number', 42, 'forty-two']]);
  });

  it.each([
    'On 14 January 2026, at 06:30, we met.',
    'Since 2025 nothing has changed; on the 3rd we said so.',
    'Within 24 hours, along National Road 5, for two ministers.',
    'ថ្ងៃទី១៤ ខែមករា ឆ្នាំ២០២៦ ម៉ោង ៦:៣០',
    'ក្នុងរយៈពេល ២៤ម៉ោង តាមផ្លូវជាតិលេខ៥',
  ])('is no figure in a date, an hour, a year, an ordinal or a span of time: %s', (text) => {
    expect(typed(text)).toEqual([]);
  });

  it('is settled when its writer accounts for it', () => {
    const content = {
      texts: { km: doc(), en: doc('We have 12 buses.') },
      explained: [{ number: 12, words: 'Own count' }],
    };
    expect(isBlocked(flagsOf(content, context([])))).toBe(false);
  });
});

describe('Khmer and English', () => {
  const differ = (km: SpokenText, en: SpokenText, cited = [stands(figure(1)), stands(figure(2, { value: 9 }))]) =>
    flagsOf({ texts: { km, en }, explained: [] }, context(cited, [9, 12, 150_146]))
      .filter(({ code }) => code === 'languages_differ')
      .map(({ language, number }) => [language, number]);

  it('carry the same where chips and typed numbers of both digit sets agree, however often they are said', () => {
    expect(differ(doc(cite(1), ' ១២'), doc('12 ', cite(1), ' and again ', cite(1)))).toEqual([]);
    expect(differ(doc('១៥០.១៤៦'), doc(cite(1)))).toEqual([]);
    expect(differ(doc('ខេត្ត ២'), doc('two provinces'))).toEqual([]);
  });

  it('differ by the language in which a number is missing', () => {
    expect(differ(doc(cite(1)), doc(cite(1), cite(2)))).toEqual([['km', 9]]);
    expect(differ(doc('១២'), doc('13'))).toEqual([
      ['km', 13],
      ['en', 12],
    ]);
  });

  it('differ where one quotes an older revision of the same figure', () => {
    const newer = stands(figure(1, { revision: 2, value: 149_000 }));
    expect(differ(doc(cite(1)), doc(cite(1, { revision: 2 })), [stands(figure(1)), newer])).toEqual([
      ['km', 149_000],
      ['en', 150_146],
    ]);
  });

  it('are not compared while one of them is not written', () => {
    expect(codes({ texts: { km: doc(), en: doc(cite(1)) }, explained: [] }, context([stands(figure(1))]))).toEqual([
      'amber language_missing',
    ]);
  });
});
