import type { Qualifier } from '@/domain/figures';
import type { BreakdownCode, IndicatorCode, IndicatorGroup } from '@/domain/indicators';
import { isProvince, NATION, type PlaceCode, type PlaceKind, placeOf } from '@/domain/places';
import type { SourceCode } from '@/domain/sources';
import { toLatinDigits } from '@/domain/text/fold';
import type { ActorKind, EventKind, StatementTopic } from '@/domain/updates';
import { BREAKDOWN_LABELS, GROUP_LABELS } from './labels/breakdowns';
import { INDICATOR_LABELS, type Label } from './labels/indicators';
import { PROVINCE_OF_SOURCE, SOURCE_LABELS } from './labels/sources';
import { type Language, languageOf, toStyle, type Wording, type Words } from './language';

export type Length = keyof Label;

const QUALIFIERS: Record<Qualifier, Words> = {
  exact: { km: 'ពិតប្រាកដ', en: 'Exactly' },
  more_than: { km: 'ជាង', en: 'More than' },
  at_least: { km: 'យ៉ាងតិច', en: 'At least' },
  about: { km: 'ប្រមាណ', en: 'About' },
  nearly: { km: 'ជិត', en: 'Nearly' },
  at_most: { km: 'យ៉ាងច្រើន', en: 'At most' },
};

const ACTOR_KINDS: Record<ActorKind, Words> = {
  person: { km: 'បុគ្គល', en: 'Person' },
  body: { km: 'ស្ថាប័ន', en: 'Body' },
};

const TOPICS: Record<StatementTopic, Words> = {
  mine_awareness: { km: 'ការយល់ដឹងអំពីគ្រោះថ្នាក់មីន', en: 'Mine awareness' },
  campaign: { km: 'យុទ្ធនាការ', en: 'Campaign' },
  assistance: { km: 'ជំនួយ', en: 'Assistance' },
  shelter: { km: 'ជម្រក', en: 'Shelter' },
  other: { km: 'ផ្សេងទៀត', en: 'Other' },
};

const EVENT_KINDS: Record<EventKind, Words> = {
  agreement: { km: 'កិច្ចព្រមព្រៀង', en: 'Agreement' },
  ceasefire: { km: 'បទឈប់បាញ់', en: 'Ceasefire' },
  aot_visit: { km: 'ទស្សនកិច្ចក្រុមអ្នកសង្កេតការណ៍អាស៊ាន', en: 'ASEAN observer visit' },
  diplomacy: { km: 'ការទូត', en: 'Diplomacy' },
  statement: { km: 'សេចក្តីថ្លែងការណ៍', en: 'Statement' },
  meeting: { km: 'កិច្ចប្រជុំ', en: 'Meeting' },
  visit: { km: 'ទស្សនកិច្ច', en: 'Visit' },
  inspection: { km: 'ការត្រួតពិនិត្យ', en: 'Inspection' },
  outreach: { km: 'ការចុះផ្សព្វផ្សាយ', en: 'Outreach' },
  appeal: { km: 'ការអំពាវនាវ', en: 'Appeal' },
  release: { km: 'ការដោះលែង', en: 'Release' },
  service_suspension: { km: 'ការផ្អាកសេវា', en: 'Service suspended' },
  service_resumption: { km: 'ការបើកសេវាឡើងវិញ', en: 'Service resumed' },
  incident: { km: 'ឧប្បត្តិហេតុ', en: 'Incident' },
};

/** Names the count for all places that the source covers; a note may exclude some. */
const NATIONAL: Words = { km: 'ទូទាំងប្រទេស', en: 'National' };

const KINDS: Record<Exclude<PlaceKind, 'nation'>, Words> = {
  province: { km: 'ខេត្ត', en: ' province' },
  capital: { km: 'រាជធានី', en: '' },
  district: { km: 'ស្រុក', en: ' district' },
  municipality: { km: 'ក្រុង', en: ' municipality' },
};

/** Some long labels name a day, in the digits of the page. */
export function indicatorLabel(code: IndicatorCode, wording: Wording, length: Length = 'short'): string {
  const { language, digits } = toStyle(wording);
  const label = INDICATOR_LABELS[code][language][length];
  return digits === 'latin' ? toLatinDigits(label) : label;
}

export function breakdownLabel(code: BreakdownCode, language: Language): string {
  return BREAKDOWN_LABELS[code][language];
}

export function groupLabel(group: IndicatorGroup, language: Language): string {
  return GROUP_LABELS[group][language];
}

/** For menus. A figure uses `qualifiedCount`. */
export function qualifierLabel(qualifier: Qualifier, language: Language): string {
  return QUALIFIERS[qualifier][language];
}

export function eventKindLabel(kind: EventKind, language: Language): string {
  return EVENT_KINDS[kind][language];
}

export function actorKindLabel(kind: ActorKind, language: Language): string {
  return ACTOR_KINDS[kind][language];
}

export function topicLabel(topic: StatementTopic, language: Language): string {
  return TOPICS[topic][language];
}

/** `short` for a tile's source line, `long` for lists and papers. */
export function sourceLabel(source: SourceCode, language: Language, length: Length = 'short'): string {
  if (!isProvinceSource(source)) return SOURCE_LABELS[source][language][length];
  const province = placeLabel(PROVINCE_OF_SOURCE[source], language);
  return language === 'km' ? `រដ្ឋបាលខេត្ត${province}` : `${province} provincial administration`;
}

function isProvinceSource(source: SourceCode): source is keyof typeof PROVINCE_OF_SOURCE {
  return source in PROVINCE_OF_SOURCE;
}

/** Oddar Meanchey · ឧត្តរមានជ័យ; the nation is "National". An unknown code is shown as it is. */
export function placeLabel(code: PlaceCode, language: Language): string {
  if (code === NATION) return NATIONAL[language];
  const place = placeOf(code);
  if (place === null) return code;
  return language === 'km' ? place.nameKm : place.nameEn;
}

/** Oddar Meanchey province · ខេត្តឧត្តរមានជ័យ, because a name alone could be a province or its town. */
export function placeWithKind(code: PlaceCode, language: Language): string {
  const kind = placeOf(code)?.kind;
  const name = placeLabel(code, language);
  if (kind === undefined || kind === 'nation') return name;
  return language === 'km' ? `${KINDS[kind].km}${name}` : `${name}${KINDS[kind].en}`;
}

export type LineName = {
  indicator: IndicatorCode;
  breakdown: BreakdownCode | null;
  place: PlaceCode;
  site?: string | null;
};

/** The name of a line: "Schools closed, Oddar Meanchey" · សាលារៀនបិទបណ្ដោះអាសន្ន ខេត្តឧត្តរមានជ័យ. */
export function lineLabel(line: LineName, wording: Wording, length: Length = 'short'): string {
  const language = languageOf(wording);
  const what = whatLabel(line, wording, length);
  const where = [line.site ?? '', line.place === NATION ? '' : placeName(line.place, language)];
  const parts = [what, ...where].filter((part) => part !== '');
  return parts.join(language === 'km' ? ' ' : ', ');
}

function placeName(place: PlaceCode, language: Language): string {
  // An English province has its name alone. A town of the same name needs the word "town".
  const nameSuffices = language === 'en' && isProvince(place);
  return nameSuffices ? placeLabel(place, language) : placeWithKind(place, language);
}

function whatLabel({ indicator, breakdown }: LineName, wording: Wording, length: Length): string {
  const language = languageOf(wording);
  const whole = indicatorLabel(indicator, wording, length);
  if (breakdown === null) return whole;
  const part = breakdownLabel(breakdown, language);
  if (isService(indicator)) return serviceLabel(part, indicatorLabel(indicator, language), language);
  return language === 'km' ? `${whole}៖ ${part}` : `${whole}: ${part.toLowerCase()}`;
}

function isService(indicator: IndicatorCode): boolean {
  return indicator === 'service_closed' || indicator === 'service_reopened';
}

function serviceLabel(kind: string, state: string, language: Language): string {
  return language === 'km' ? `${kind}${state}` : `${kind} ${state.toLowerCase()}`;
}
