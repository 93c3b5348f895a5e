import type { Figure } from '@/domain/figures';
import type { Bilingual, EventContent, NoticeContent, ReportContent } from '@/domain/updates';
import { amountLabel } from '@/domain/wording/amounts';
import { formatInstant, formatShortDay, formatWhen } from '@/domain/wording/dates';
import {
  breakdownLabel,
  eventKindLabel,
  indicatorLabel,
  placeWithKind,
  qualifierLabel,
  sourceLabel,
} from '@/domain/wording/labels';
import { formatList, languageOf, type Wording } from '@/domain/wording/language';
import { formatCount } from '@/domain/wording/numbers';

/** Told by other means: the text by its words, figures in their table. */
type Apart = 'kind' | 'text' | 'figures';
type Part = ReportContent | EventContent | NoticeContent | Figure;
type KeyOf<Each> = Each extends Part ? Exclude<keyof Each, Apart> : never;
/** Each field that an update or a figure has. */
export type FieldName = KeyOf<Part>;
type HeldIn<Each, Field> = Each extends Part ? (Field extends keyof Each ? NonNullable<Each[Field]> : never) : never;

/** `code`: the page's word for a code. */
type Page = { wording: Wording; code: (code: string) => string };
type Say<Held> = (held: Held, page: Page) => string;

const asItIs: Say<string> = (text) => text;
const coded: Say<string | boolean> = (held, { code }) => code(String(held));
const when: Say<string> = (at, { wording }) => formatWhen(at, wording);

/** What each field holds, in words: a field that is not here does not compile. */
const SAID: { [Field in FieldName]: Say<HeldIn<Part, Field>> } = {
  reference: asItIs,
  source: (source, { wording }) => sourceLabel(source, languageOf(wording), 'long'),
  periodStart: when,
  periodEnd: when,
  late: coded,
  checkNote: (note, { wording }) => inEither(note, wording),
  eventKind: (kind, { wording }) => eventKindLabel(kind, languageOf(wording)),
  when,
  places: (places, { wording }) =>
    formatList(
      places.map((place) => placeWithKind(place, languageOf(wording))),
      languageOf(wording),
    ),
  placeText: asItIs,
  whenEnd: when,
  sites: (sites, { wording }) => formatList(sites, languageOf(wording)),
  actors: (actors, { wording }) =>
    formatList(
      actors.map(({ name, office }) =>
        [name, office]
          .map((each) => inEither(each, wording))
          .filter(Boolean)
          .join(', '),
      ),
      languageOf(wording),
    ),
  affected: (places, { wording }) =>
    formatList(
      places.map((place) => placeWithKind(place, languageOf(wording))),
      languageOf(wording),
    ),
  statements: (statements, { wording }) => statements.map(({ text }) => inEither(text, wording)).join(' · '),
  via: ({ outlet, url, publishedOn }, { wording }) =>
    [outlet, url, publishedOn && formatShortDay(publishedOn, wording)].filter(Boolean).join(' · '),
  priority: coded,
  until: (instant, { wording }) => formatInstant(Date.parse(instant), wording),
  audience: coded,
  line: (line, { wording }) => formatCount(line, wording),
  indicator: (indicator, { wording }) => indicatorLabel(indicator, wording),
  breakdown: (breakdown, { wording }) => breakdownLabel(breakdown, languageOf(wording)),
  place: (place, { wording }) => placeWithKind(place, languageOf(wording)),
  site: asItIs,
  value: (value, { wording }) => formatCount(value, wording),
  amount: (amount, { wording }) => amountLabel(amount, wording),
  qualifier: (qualifier, { wording }) => qualifierLabel(qualifier, languageOf(wording)),
  nil: coded,
  provisional: coded,
  note: asItIs,
  asPrinted: asItIs,
};

/** @internal for tests: all of them. */
export const FIELD_NAMES = Object.keys(SAID) as FieldName[];

/** Any field that is stored, in words; empty where it says nothing. One that is newer than this page is told by what it holds. */
export function fieldValue(field: string, held: unknown, page: Page): string {
  if (held === null || held === undefined || held === '') return '';
  return Object.hasOwn(SAID, field) ? sayStored(field, held, page) : leavesOf(held).join(' · ');
}

/** The cast is safe: what is stored was parsed, and is held by the field of that name. */
function sayStored(field: string, held: unknown, page: Page): string {
  return (SAID[field as FieldName] as Say<unknown>)(held, page);
}

function leavesOf(held: unknown): string[] {
  if (held === null || held === undefined) return [];
  return typeof held === 'object' ? Object.values(held).flatMap(leavesOf) : [String(held)];
}

function inEither({ km, en }: Bilingual, wording: Wording): string {
  return (languageOf(wording) === 'km' ? (km ?? en) : (en ?? km)) ?? '';
}
