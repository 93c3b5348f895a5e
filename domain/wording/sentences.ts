import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import { NATION, type PlaceCode } from '@/domain/places';
import type { SourceCode } from '@/domain/sources';
import { COUNT_WORDS } from '@/domain/text/number-words';
import type { When } from '@/domain/when';
import { formatDayMonth, formatInstant, formatReportDay } from './dates';
import { indicatorLabel, lineLabel, placeLabel, sourceLabel } from './labels';
import { BREAKDOWN_LABELS, breakdownNoun } from './labels/breakdowns';
import { type Language, languageOf, type Wording } from './language';
import { formatCount } from './numbers';
import { type QualifiedCount, qualifiedCount, qualifiedDigits, qualifierWord } from './qualifiers';
import { type UnitWords, unitWordsOf, withUnit } from './units';

/** "Ministry of Interior reports: …". If the body is not stated, the sentence names the outlet that printed it. */
export function incidentSentence(
  incident: { source: SourceCode; outlet: string | null; title: string },
  language: Language,
): string {
  const { source, outlet, title } = incident;
  if (source === 'NOT-STATED' && outlet === null) {
    return language === 'km' ? `មានការរាយការណ៍ថា៖ ${title}` : `Reported, source not stated: ${title}`;
  }
  const speaker = source === 'NOT-STATED' && outlet !== null ? outlet : sourceLabel(source, language);
  return language === 'km' ? `${speaker} រាយការណ៍ថា៖ ${title}` : `${speaker} reports: ${title}`;
}

/** "3 of 7 provinces reporting" · ខេត្ត ៣ ក្នុងចំណោម ៧ បានរាយការណ៍. */
export function coverageSentence(coverage: { reporting: number; of: number }, wording: Wording): string {
  const [part, whole] = [formatCount(coverage.reporting, wording), formatCount(coverage.of, wording)];
  if (languageOf(wording) === 'km') return `ខេត្ត ${part} ក្នុងចំណោម ${whole} បានរាយការណ៍`;
  return `${part} of ${whole} ${coverage.of === 1 ? 'province' : 'provinces'} reporting`;
}

/** `of` only when one report gives both closed and reopened; `about` when one of its figures is not exact. */
export type ClosedCount = { kind: BreakdownCode; closed: number; of: number | null; about?: boolean | undefined };

/** "21 of 260 schools closed", or "21 schools closed" · សាលារៀន ២១ ក្នុងចំណោម ២៦០កន្លែង បិទបណ្ដោះអាសន្ន. */
export function closedSentence(count: ClosedCount, wording: Wording): string {
  const language = languageOf(wording);
  const closed = withAbout(formatCount(count.closed, wording), count.about === true, language);
  if (language === 'km') {
    const { km: classifier } = unitWordsOf('service_closed', count.kind);
    const last = count.of === null ? closed : `${closed} ក្នុងចំណោម ${formatCount(count.of, wording)}`;
    const state = indicatorLabel('service_closed', 'km');
    return `${BREAKDOWN_LABELS[count.kind].km} ${withUnit(last, classifier, wording)} ${state}`;
  }
  const amount = count.of === null ? closed : `${closed} of ${formatCount(count.of, wording)}`;
  return `${amount} ${breakdownNoun(count.kind, count.of ?? count.closed)} closed`;
}

function withAbout(number: string, isAbout: boolean, language: Language): string {
  return isAbout ? `${qualifierWord('about', language)} ${number}` : number;
}

type ReopenedReading = QualifiedCount & { asOf: When };

/**
 * "reopened: last reported 176 on 7 January" · "reopened: most, on 14 January". It is from another report, so it is never added
 * to the closed ones.
 */
export function reopenedSentence(last: ReopenedReading, wording: Wording): string {
  const { text } = qualifiedCount(last, wording);
  const day = formatReportDay(last.asOf, wording);
  const isNumber = last.value !== null;
  if (languageOf(wording) === 'km') {
    return `បើកដំណើរការឡើងវិញ៖ ${text} ${isNumber ? `តាមរបាយការណ៍ចុងក្រោយ${day}` : `តាមរបាយការណ៍${day}`}`;
  }
  return isNumber ? `reopened: last reported ${text} on ${day}` : `reopened: ${text}, on ${day}`;
}

/** "last number 40, on 7 January": the older number of a line whose newest report has words. */
export function lastNumberSentence(
  before: QualifiedCount & { asOf: When },
  wording: Wording,
  unit?: UnitWords,
): string {
  const { text } = qualifiedCount(before, wording, unit);
  const day = formatReportDay(before.asOf, wording);
  return languageOf(wording) === 'km' ? `តួលេខចុងក្រោយ៖ ${text} ${day}` : `last number: ${text}, on ${day}`;
}

/** Reopened ones in a narrow cell: "176 reopened, 7 January". `asOf` null: it is of the day that the cell names. */
export function reopenedShort(last: QualifiedCount, asOf: When | null, wording: Wording): string {
  const { text } = qualifiedCount(last, wording);
  const day = asOf === null ? '' : formatDayMonth(asOf, wording);
  if (languageOf(wording) === 'km') return `បើកឡើងវិញ ${text}${day && ` (${day})`}`;
  return `${text} reopened${day && `, ${day}`}`;
}

/** The same for a cell of a table, where the column says of what: "last 40 · 7 January". */
export function lastNumberCell(before: QualifiedCount & { asOf: When }, wording: Wording): string {
  const { text } = qualifiedDigits(before, wording);
  const day = formatDayMonth(before.asOf, wording);
  return languageOf(wording) === 'km' ? `ចុងក្រោយ ${text} · ${day}` : `last ${text} · ${day}`;
}

type NilLine = {
  indicator: IndicatorCode;
  breakdown: BreakdownCode | null;
  place?: PlaceCode;
  site?: string | null | undefined;
};

/**
 * "No new damage in the period": a zero that the source stated; a missing figure is no zero. With a place it names it: "No new damage
 * in the period, Preah Vihear". Leave the place out where it stands beside.
 */
export function nilSentence(
  { indicator, breakdown, place = NATION, site = null }: NilLine,
  language: Language,
): string {
  if (indicator === 'damage_in_period') {
    const said = noNewDamage(breakdown, language);
    if (place === NATION) return said;
    return language === 'km' ? `${said} ${placeLabel(place, 'km')}` : `${said}, ${placeLabel(place, 'en')}`;
  }
  const name = lineLabel({ indicator, breakdown, place, site }, language, 'long');
  return language === 'km' ? `${name}៖ គ្មាន` : `${name}: none`;
}

function noNewDamage(breakdown: BreakdownCode | null, language: Language): string {
  const object = breakdown === null ? '' : BREAKDOWN_LABELS[breakdown][language].toLowerCase();
  if (language === 'en') return `No new damage${object && ` to ${object}`} in the period`;
  return `គ្មានការខូចខាតថ្មី${object && `លើ${object}`} ក្នុងរយៈពេលរាយការណ៍`;
}

/** "of which women" · ក្នុងនោះ ស្ត្រី: parts may overlap, so each is named alone and they are never added. */
export function ofWhichLabel(breakdown: BreakdownCode, language: Language): string {
  const part = BREAKDOWN_LABELS[breakdown][language];
  return language === 'km' ? `ក្នុងនោះ ${part}` : `of which ${part.toLowerCase()}`;
}

/** The chip over a figure when another source gives another number. */
export function sourcesDifferWord(count: number, wording: Wording): string {
  const language = languageOf(wording);
  const isSpelled = count === 2 || count === 3;
  const number = (isSpelled && COUNT_WORDS[language][count - 1]) || formatCount(count, wording);
  return language === 'km' ? `ប្រភព${number}` : `${number.charAt(0).toUpperCase()}${number.slice(1)} sources`;
}

/** "until 14 January 2026, 17:30": how long a notice holds. */
export function untilSentence(instant: string, wording: Wording): string {
  const end = formatInstant(Date.parse(instant), wording);
  return languageOf(wording) === 'km' ? `រហូតដល់ ${end}` : `until ${end}`;
}
