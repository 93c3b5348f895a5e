import { describe, expect, it } from 'vitest';
import { checkReport } from '@/domain/addup/check-report';
import { RELATION_IDS, RESULTS } from '@/domain/addup/finding';
import { check, counted, earlier, report } from '@/tests/addup/reports';
import { findingSentence, noteSentence, repairSentence, resultLabel } from './findings';
import { relationLabel } from './patterns';

function told(findings: ReturnType<typeof check>) {
  const [finding] = findings;
  if (finding === undefined) throw new Error('Nothing was found.');
  return {
    en: findingSentence(finding, 'en'),
    km: findingSentence(finding, 'km'),
    settles: repairSentence(finding, 'en'),
    settlesKm: repairSentence(finding, 'km'),
  };
}

describe('a finding in words', () => {
  it('tells the gap and the smallest change, in both languages', () => {
    const february = report([
      counted('remaining_in_camps', 109_044),
      counted('returned_cumulative', 550_000, 'about'),
      counted('displaced_total_cumulative', 640_000, 'more_than'),
    ]);
    expect(told(check(february))).toEqual({
      en: 'About 550,000 returned and 109,044 remaining do not make the total of more than 640,000 people: they are 4,044 people apart.',
      km: 'អ្នកវិលត្រឡប់ ប្រមាណ ៥សែន ៥ម៉ឺននាក់ និងអ្នកនៅសល់ ១០៩.០៤៤នាក់ មិនស្មើចំនួនសរុប ជាង ៦សែន ៤ម៉ឺននាក់ ទេ គឺខុសគ្នា ៤.០៤៤នាក់។',
      settles: 'It would agree if “Returned home” were about 540,000 people instead of about 550,000 people.',
      settlesKm: 'នឹងត្រូវគ្នា ប្រសិនបើ «បានវិលត្រឡប់» គឺ ប្រមាណ ៥សែន ៤ម៉ឺននាក់ ជំនួសឱ្យ ប្រមាណ ៥សែន ៥ម៉ឺននាក់។',
    });
  });

  it('is a ready note for readers, with the source that gives it so', () => {
    const last = earlier(7, '2026-01-13T06:00+07:00', [counted('remaining_in_camps', 159_592)]);
    const [finding] = check(report([counted('remaining_in_camps', 150_146), counted('returned_in_period', 5101)]), [
      last,
    ]);
    if (finding === undefined) throw new Error('Nothing was found.');
    expect(noteSentence(finding, 'en')).toMatch(
      /^As the source gives them \(Ministry of Interior\): .+4,345 people apart\.$/,
    );
    expect(noteSentence(finding, 'km')).toMatch(/^ដូចដែលប្រភពបានផ្តល់ \(ក្រសួងមហាផ្ទៃ\)៖ .+៤\.៣៤៥នាក់។$/u);
  });

  it('names the earlier report and the flow', () => {
    const last = earlier(7, '2026-01-13T06:00+07:00', [counted('remaining_in_camps', 159_592)]);
    const now = report([counted('remaining_in_camps', 150_146), counted('returned_in_period', 5101)]);
    expect(told(check(now, [last])).en).toBe(
      'Remaining in camps: 150,146 does not follow from 159,592 on 13 January, 06:00 and 5,101 people (Newly returned): they are 4,345 people apart.',
    );
  });

  it('says what is missing', () => {
    expect(told(check(report([counted('remaining_in_camps', 5)])))).toMatchObject({
      en: 'Returned and remaining: “Returned home” is not given.',
      settles: null,
    });
  });

  it('says that a part is more than all', () => {
    const women = { ...counted('site_population', 11), breakdown: 'women' as const };
    expect(told(check(report([women, counted('site_population', 10)]))).en).toBe(
      'People at a site: women: 11 is more than all 10 people.',
    );
  });

  it('quotes a count in words', () => {
    const text = { en: 'It struck six locations: A, B, C, D and E.', km: null };
    expect(told(check(report([], { text }))).en).toBe('The text says “six locations”, but 5 are named.');
    const visit = { eventKind: 'visit', when: '2026-01-13', source: 'MOI' } as const;
    const visits = report([], { text: { en: 'It made six visits.', km: null } });
    expect(told(checkReport(visits, { readings: () => [], events: [visit] })).en).toBe(
      'The text says “six visits”, and 1 are entered as events of the period.',
    );
  });

  it('says amounts that cannot both be true in the words of the report', () => {
    const schools = {
      ...counted('service_closed', 1),
      value: null,
      breakdown: 'school' as const,
      amount: 'most' as const,
    };
    const found = check(report([schools, { ...schools, indicator: 'service_reopened' }]));
    expect(told(found).en).toBe(
      '“Schools closed”: most facilities and “Schools reopened”: most facilities cannot both be true.',
    );
    expect(told(found).km).toContain('ភាគច្រើន');
  });

  it('says words that the total of a kind contradicts, and words fewer than the last number', () => {
    const schools = { breakdown: 'school', place: 'KH22' } as const;
    const found = check(
      report([
        { ...counted('service_reopened', 1), ...schools, value: null, amount: 'most' },
        { ...counted('service_closed', 200), ...schools },
      ]),
    );
    expect(told(found.filter(({ relation }) => relation === 'words_and_total')).en).toBe(
      '“Schools reopened, Oddar Meanchey”: most facilities cannot be true while “Schools closed, Oddar Meanchey” is 200 of all 260 facilities.',
    );
    const killed = { ...counted('civilian_killed_cumulative', 1), value: null, amount: 'several' } as const;
    const last = earlier(1, '2026-01-10', [counted('civilian_killed_cumulative', 30)]);
    expect(told(check(report([killed]), [last])).en).toBe(
      'Civilians killed: several on 14 January, 06:00 is fewer than 30 on 10 January, though it is a running total.',
    );
  });

  it('has a name for every relation and result', () => {
    for (const language of ['km', 'en'] as const) {
      expect(new Set(RELATION_IDS.map((id) => relationLabel(id, language))).size).toBe(RELATION_IDS.length);
      expect(new Set(RESULTS.map((result) => resultLabel(result, language))).size).toBe(RESULTS.length);
    }
  });
});
