import {
  type BreakdownCode,
  breakdownsOf,
  INDICATOR_CODES,
  INDICATORS,
  type IndicatorCode,
  type IndicatorGroup,
} from '@/domain/indicators';
import { NATION, PLACES, type Place, PROVINCES, parentOf } from '@/domain/places';
import { SOURCE_CODES } from '@/domain/sources';
import {
  breakdownLabel,
  groupLabel,
  indicatorLabel,
  placeLabel,
  placeWithKind,
  sourceLabel,
} from '@/domain/wording/labels';
import type { Language } from '@/domain/wording/language';
import type { Option, OptionGroup } from './option';

/** The menus of the form, in the order of the domain's lists, found by the words of both languages. */
export function sourceOptions(language: Language): Option[] {
  return SOURCE_CODES.map((code) => ({ code, label: sourceLabel(code, language, 'long') }));
}

export function indicatorGroups(language: Language): OptionGroup[] {
  const groups = [...new Set(INDICATOR_CODES.map((code) => INDICATORS[code].group))];
  return groups.map((group) => ({ label: groupLabel(group, language), options: indicatorsOf(group, language) }));
}

function indicatorsOf(group: IndicatorGroup, language: Language): Option[] {
  return INDICATOR_CODES.filter((code) => INDICATORS[code].group === group).map((code) => ({
    code,
    label: indicatorLabel(code, language, 'long'),
    search: `${indicatorLabel(code, 'km', 'long')} ${indicatorLabel(code, 'en', 'long')} ${code}`,
  }));
}

/** The breakdowns that fit the indicator. The whole comes first. */
export function breakdownOptions(indicator: IndicatorCode | '', whole: string, language: Language): Option[] {
  const fitting: readonly BreakdownCode[] = indicator === '' ? [] : breakdownsOf(indicator);
  return [{ code: '', label: whole }, ...fitting.map((code) => ({ code, label: breakdownLabel(code, language) }))];
}

/** The nation, the provinces, and the districts under the name of their province. */
export function placeGroups(language: Language, first: Option[] = []): OptionGroup[] {
  const nation = { code: NATION, label: placeLabel(NATION, language) };
  const provinces = PROVINCES.map((place) => toOption(place, language));
  const top = { label: placeLabel(NATION, language), options: [...first, nation, ...provinces] };
  return [
    top,
    ...PROVINCES.map(({ code }) => districtGroup(code, language)).filter(({ options }) => options.length > 0),
  ];
}

function districtGroup(province: string, language: Language): OptionGroup {
  const districts = PLACES.filter((place) => parentOf(place.code) === province);
  return {
    label: placeWithKind(province, language),
    options: districts.map((place) => ({
      ...toOption(place, language),
      label: `${placeWithKind(place.code, language)} (${placeLabel(province, language)})`,
    })),
  };
}

function toOption({ code, nameEn, nameKm, spellings }: Place, language: Language): Option {
  return { code, label: placeWithKind(code, language), search: [nameEn, nameKm, code, ...spellings].join(' ') };
}
