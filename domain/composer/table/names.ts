import { AMOUNTS, QUALIFIERS } from '@/domain/figures';
import {
  BREAKDOWN_CODES,
  type BreakdownCode,
  breakdownsOf,
  INDICATOR_CODES,
  type IndicatorCode,
} from '@/domain/indicators';
import { NATION, PLACES, type PlaceCode, placeOf } from '@/domain/places';
import { foldKhmer } from '@/domain/text/fold';
import { amountLabel } from '@/domain/wording/amounts';
import {
  breakdownLabel,
  indicatorLabel,
  lineLabel,
  placeLabel,
  placeWithKind,
  qualifierLabel,
} from '@/domain/wording/labels';
import { LANGUAGES } from '@/domain/wording/language';

/** What a line of figures counts: the indicator, and its breakdown. */
export type CountLine = { indicator: IndicatorCode; breakdown: BreakdownCode | null };

const BREAKDOWNS = namesOf(BREAKDOWN_CODES, (code) => LANGUAGES.map((language) => breakdownLabel(code, language)));
const QUALIFIER_NAMES = namesOf(QUALIFIERS, (code) => LANGUAGES.map((language) => qualifierLabel(code, language)));
const AMOUNT_NAMES = namesOf(AMOUNTS, (code) => LANGUAGES.map((language) => amountLabel(code, language)));
const PLACE_NAMES = namesOf(PLACES.map(({ code }) => code).toReversed(), (code) => [
  ...LANGUAGES.flatMap((language) => [placeLabel(code, language), placeWithKind(code, language)]),
  ...(placeOf(code)?.spellings ?? []),
]);
/** Names of an indicator alone, and with its breakdown as the screens show it: "Schools closed". */
const LINES = new Map([...lines()].map(([name, counted]) => [nameKey(name), counted]));

function* lines(): Generator<[string, CountLine]> {
  for (const indicator of INDICATOR_CODES.toReversed()) {
    for (const breakdown of breakdownsOf(indicator)) yield* namedLine({ indicator, breakdown });
  }
  for (const indicator of INDICATOR_CODES.toReversed()) yield* namedLine({ indicator, breakdown: null });
}

function* namedLine(counted: CountLine): Generator<[string, CountLine]> {
  for (const language of LANGUAGES) {
    for (const length of ['short', 'long'] as const) {
      yield [lineLabel({ ...counted, place: NATION, site: null }, language, length), counted];
      if (counted.breakdown === null) yield [indicatorLabel(counted.indicator, language, length), counted];
    }
  }
  if (counted.breakdown === null) yield [counted.indicator, counted];
}

export const countedNamed = (name: string): CountLine | null => LINES.get(nameKey(name)) ?? null;
export const breakdownNamed = (name: string) => BREAKDOWNS.get(nameKey(name)) ?? null;
export const qualifierNamed = (name: string) => QUALIFIER_NAMES.get(nameKey(name)) ?? null;
export const amountNamed = (name: string) => AMOUNT_NAMES.get(nameKey(name)) ?? null;
export const placeNamed = (name: string): PlaceCode | null => PLACE_NAMES.get(nameKey(name)) ?? null;

/** A spreadsheet may put line breaks and punctuation into a name. */
function nameKey(name: string): string {
  return foldKhmer(name)
    .replace(/[\s_]+/g, ' ')
    .replace(/[:\u17d6]$/, '');
}

/** Finds a code by itself and by its names in both languages. If two codes have one name, the later one counts. */
function namesOf<Code extends string>(codes: readonly Code[], labels: (code: Code) => string[]): Map<string, Code> {
  return new Map(codes.flatMap((code) => [code, ...labels(code)].map((name): [string, Code] => [nameKey(name), code])));
}
