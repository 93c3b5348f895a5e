import { describe, expect, it } from 'vitest';
import { QUALIFIERS } from '@/domain/figures';
import { BREAKDOWN_CODES, breakdownsOf, INDICATOR_CODES, INDICATORS, type IndicatorGroup } from '@/domain/indicators';
import { NATION, PLACES } from '@/domain/places';
import { SOURCE_CODES } from '@/domain/sources';
import { EVENT_KINDS } from '@/domain/updates';
import {
  breakdownLabel,
  eventKindLabel,
  groupLabel,
  indicatorLabel,
  lineLabel,
  placeLabel,
  placeWithKind,
  qualifierLabel,
  sourceLabel,
} from './labels';
import { LANGUAGES, type Language } from './language';
import { unitLabel, unitWordsOf } from './units';

type Labelled = [code: string, label: (language: Language) => string];

const GROUPS = [...new Set(INDICATOR_CODES.map((code) => INDICATORS[code].group))] as IndicatorGroup[];
const LABELLED: Labelled[] = [
  ...INDICATOR_CODES.flatMap((code): Labelled[] => [
    [code, (language) => indicatorLabel(code, language, 'short')],
    [code, (language) => indicatorLabel(code, language, 'long')],
  ]),
  ...BREAKDOWN_CODES.map((code): Labelled => [code, (language) => breakdownLabel(code, language)]),
  ...SOURCE_CODES.flatMap((code): Labelled[] => [
    [code, (language) => sourceLabel(code, language, 'short')],
    [code, (language) => sourceLabel(code, language, 'long')],
  ]),
  ...QUALIFIERS.map((code): Labelled => [code, (language) => qualifierLabel(code, language)]),
  ...EVENT_KINDS.map((code): Labelled => [code, (language) => eventKindLabel(code, language)]),
  ...GROUPS.map((code): Labelled => [`group:${code}`, (language) => groupLabel(code, language)]),
  ...PLACES.map(({ code }): Labelled => [code, (language) => placeWithKind(code, language)]),
];

/** Names that have no Khmer form, and abbreviations that English readers know. */
const LATIN_IN_KHMER = /SHARE/g;
const SAME_AS_CODE = ['NCDM', 'CMAC', 'SHARE'];

/** Every line that a report can have: each indicator, without a breakdown and with each that fits. */
const LINES = INDICATOR_CODES.flatMap((indicator) =>
  [null, ...breakdownsOf(indicator)].map((breakdown) => ({ indicator, breakdown, place: NATION })),
);

describe('labels', () => {
  it.each(LABELLED)('%s has a label in both languages that is not its code', (code, label) => {
    for (const language of LANGUAGES) {
      const text = label(language);
      expect(text.trim()).toBe(text);
      expect(text).not.toBe('');
      expect(text).not.toMatch(/_|undefined/);
      if (!SAME_AS_CODE.includes(code)) expect(text).not.toBe(code);
    }
  });

  it.each(LABELLED)('%s has no Latin letter in Khmer, no Khmer letter in English, no invisible sign', (_, label) => {
    expect(label('km').replace(LATIN_IN_KHMER, '')).not.toMatch(/[a-z]/i);
    expect(label('km')).toMatch(/[\u1780-\u17ff]/);
    expect(label('en')).not.toMatch(/[\u1780-\u17ff]/);
    expect(label('km') + label('en')).not.toMatch(/\u200b|\u200c|\u2060|\ufeff/);
  });

  it('name a day in the digits of the page', () => {
    expect(indicatorLabel('civilian_killed_cumulative', 'km', 'long')).toMatch(/២០២៥$/);
    expect(indicatorLabel('civilian_killed_cumulative', { language: 'km', digits: 'latin' }, 'long')).toMatch(/2025$/);
  });

  it.each(LANGUAGES)('names no two lines alike in a menu (%s)', (language) => {
    const names = LINES.map((line) => lineLabel(line, language, 'long'));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it.each(LANGUAGES)('names no two sources alike (%s)', (language) => {
    const names = SOURCE_CODES.map((source) => sourceLabel(source, language));
    expect(new Set(names).size).toBe(names.length);
  });

  it('keeps short labels short enough for a tile', () => {
    for (const code of INDICATOR_CODES) {
      expect(indicatorLabel(code, 'en').length, code).toBeLessThanOrEqual(30);
      expect(indicatorLabel(code, 'km').length, code).toBeLessThanOrEqual(36);
    }
  });

  it('names a line by what, part and place', () => {
    const closed = { indicator: 'service_closed', breakdown: 'school', place: 'KH22' } as const;
    expect(lineLabel(closed, 'en')).toBe('Schools closed, Oddar Meanchey');
    expect(lineLabel(closed, 'km')).toBe('សាលារៀនបិទបណ្ដោះអាសន្ន ខេត្តឧត្តរមានជ័យ');
    const women = { indicator: 'remaining_in_camps', breakdown: 'women', place: 'KH' } as const;
    expect(lineLabel(women, 'en')).toBe('Remaining in camps: women');
    expect(lineLabel(women, 'km')).toBe('នៅសល់ក្នុងជំរំ៖ ស្ត្រី');
    const site = { indicator: 'site_population', breakdown: null, place: 'KH01', site: 'Wat Kandoul' } as const;
    expect(lineLabel(site, 'en')).toBe('People at a site, Wat Kandoul, Banteay Meanchey');
  });

  it('tells a province from a town of the same name', () => {
    expect(placeWithKind('KH02', 'km')).toBe('ខេត្តបាត់ដំបង');
    const town = PLACES.find(({ kind, nameEn }) => kind === 'municipality' && nameEn === 'Battambang')!;
    expect(placeWithKind(town.code, 'km')).toBe('ក្រុងបាត់ដំបង');
    expect(lineLabel({ indicator: 'displaced_total', breakdown: null, place: town.code }, 'en')).toBe(
      'Displaced, Battambang municipality',
    );
    expect(placeWithKind('KH12', 'km')).toBe('រាជធានីភ្នំពេញ');
    expect(placeWithKind('KH12', 'en')).toBe('Phnom Penh');
  });

  it('calls the whole national, and shows an unknown code as it is', () => {
    expect(placeLabel('KH', 'en')).toBe('National');
    expect(placeLabel('KH99', 'km')).toBe('KH99');
  });

  it('takes the names of provincial sources from the list of places', () => {
    expect(sourceLabel('PROV-OM', 'en')).toBe('Oddar Meanchey provincial administration');
    expect(sourceLabel('PROV-OM', 'km')).toBe('រដ្ឋបាលខេត្តឧត្តរមានជ័យ');
    expect(sourceLabel('MOI', 'km')).toBe('ក្រសួងមហាផ្ទៃ');
  });
});

describe('units', () => {
  it.each(LINES)('$indicator $breakdown has a unit in both languages', ({ indicator, breakdown }) => {
    const unit = unitWordsOf(indicator, breakdown);
    expect(unitLabel(unit, 2, 'km')).toMatch(/^[\u1780-\u17ff]+$/);
    expect(unitLabel(unit, 2, 'en')).toMatch(/^[a-z%]+$/);
  });

  it('never counts families as people', () => {
    expect(unitLabel(unitWordsOf('remaining_in_camps', 'families'), 2, 'en')).toBe('families');
    expect(unitLabel(unitWordsOf('remaining_in_camps', 'families'), 2, 'km')).toBe('គ្រួសារ');
    expect(unitLabel(unitWordsOf('remaining_in_camps', null), 2, 'km')).toBe('នាក់');
  });

  it('has a singular in English', () => {
    expect(unitLabel('person', 1, 'en')).toBe('person');
    expect(unitLabel('person', 0, 'en')).toBe('people');
  });
});
