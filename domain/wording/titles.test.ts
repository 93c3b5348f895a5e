import { describe, expect, it } from 'vitest';
import { INDICATOR_CODES, type IndicatorCode } from '@/domain/indicators';
import { figureSentence } from './changes';
import { figureTitle, lineAlternative } from './chart-titles';
import { indicatorLabel, lineLabel } from './labels';
import { LANGUAGES, type Language } from './language';
import { unitWordsOf } from './units';

const FIGURE = { value: 1_234, qualifier: 'exact', asOf: '2026-01-14' } as const;
const CHANGE = { kind: 'exact', difference: -12, since: '2026-01-13' } as const;

/** Every sentence that stands as a title, on a row or in place of a picture, by where it is made. */
const TITLES: Record<string, (indicator: IndicatorCode, language: Language) => string> = {
  'the name': (indicator, language) => indicatorLabel(indicator, language),
  'the long name': (indicator, language) => indicatorLabel(indicator, language, 'long'),
  'the name of a line': (indicator, language) => lineLabel({ indicator, breakdown: null, place: 'KH15' }, language),
  'the title of a chart': (indicator, language) =>
    figureTitle({ indicator, figure: FIGURE, asOf: FIGURE.asOf, change: CHANGE }, language),
  'the title where words stand for a number': (indicator, language) => {
    const figure = { ...FIGURE, value: null, amount: 'most' } as const;
    return figureTitle({ indicator, figure, asOf: FIGURE.asOf, change: { kind: 'none' } }, language);
  },
  'the words in place of a chart': (indicator, language) => {
    const point = { asOf: FIGURE.asOf, figure: FIGURE };
    const line = { source: 'MOI', first: point, last: point, reports: 1, breakdown: null, place: 'KH' } as const;
    return lineAlternative({ ...line, indicator }, language);
  },
  'what changed': (indicator, language) => {
    const line = {
      line: 1,
      indicator,
      breakdown: null,
      place: 'KH',
      site: null,
      nil: false,
      provisional: false,
    } as const;
    const told = {
      value: 1_234,
      qualifier: 'exact',
      source: 'MOI',
      periodStart: null,
      periodEnd: '2026-01-14',
    } as const;
    return figureSentence({ ...line, ...told, change: { ...CHANGE, update: 1 } as never }, language);
  },
};

const CAMPS: Record<Language, RegExp> = { en: /\bcamps?\b/iu, km: /ជំរំ/u };
/** Who remains displaced may be anywhere: the long name of that indicator says so, and names camps as one of the places. */
const ELSEWHERE: Record<Language, RegExp> = { en: /in camps and elsewhere/u, km: /ក្នុងជំរំ និងទីកន្លែងផ្សេងទៀត/u };
const REMAIN_DISPLACED: Record<Language, RegExp> = { en: /remain(?:ing)? displaced/iu, km: /នៅសល់ជនភៀសសឹក|ជនភៀសសឹកនៅសល់/u };

describe.each(LANGUAGES)('what is counted, in every title (%s)', (language) => {
  it.each(Object.entries(TITLES))('says camps for who remains in camps, and for nothing else: %s', (_, make) => {
    const named = INDICATOR_CODES.filter((code) => saysCamps(make(code, language)));
    expect(named).toEqual(['remaining_in_camps']);
  });

  it.each(Object.entries(TITLES))('says "remain displaced" for nothing but that: %s', (_, make) => {
    const named = INDICATOR_CODES.filter((code) => REMAIN_DISPLACED[language].test(make(code, language)));
    expect(named.filter((code) => code !== 'remaining_displaced')).toEqual([]);
  });

  const saysCamps = (title: string) => CAMPS[language].test(title.replace(ELSEWHERE[language], ''));

  it('names the part and its unit in place of a chart', () => {
    const point = { asOf: FIGURE.asOf, figure: FIGURE };
    const line = {
      source: 'MOI',
      first: point,
      last: point,
      reports: 1,
      breakdown: 'families',
      place: 'KH15',
    } as const;
    const words = lineAlternative({ ...line, indicator: 'displaced_total' }, language);
    expect(words).toContain(lineLabel({ ...line, indicator: 'displaced_total' }, language, 'long'));
    const { many, km } = unitWordsOf('displaced_total', 'families');
    expect(words).toContain(language === 'km' ? km : `1,234 ${many}`);
  });
});
