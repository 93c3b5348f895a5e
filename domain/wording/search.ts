import type { Figure } from '@/domain/figures';
import { placeOf } from '@/domain/places';
import type { Standing } from '@/domain/revisions';
import { toRuns } from '@/domain/text/glossary';
import type { EventActor, EventContent, SituationUpdate } from '@/domain/updates';
import { formatShortDay } from './dates';
import { eventKindLabel, lineLabel, placeLabel, sourceLabel } from './labels';
import { LANGUAGES, type Language } from './language';
import { foldForSearch, namedTerms } from './search-terms';

/** `lines`: the figures that contain a word of the query. They show why the update was found. */
export type Hit<T extends SituationUpdate = SituationUpdate> = { update: T; score: number; lines: number[] };

/**
 * Finds updates that contain every word of the query, in either language, spelling and digit set. The best come first, then
 * the newest. A query without words finds all updates, newest first. `from` and `to` limit the result to one page.
 */
export function searchUpdates<T extends SituationUpdate>(
  query: string,
  updates: readonly T[],
  { from = 0, to = updates.length } = {},
): Hit<T>[] {
  const terms = toTerms(query);
  return updates
    .flatMap((update) => rank(update, terms) ?? [])
    .sort((a, b) => order(a.update) - order(b.update) || b.score - a.score || b.update.number - a.update.number)
    .slice(from, to)
    .map((ranked) => ({ ...ranked, lines: linesOf(ranked.update, terms) }));
}

/** What was withdrawn comes after all that stands: nobody should quote it by mistake. */
function order(update: SituationUpdate & { standing?: Standing }): 0 | 1 {
  return update.standing?.status === 'withdrawn' ? 1 : 0;
}

/** A word of the query. Khmer that was typed without spaces may also match its known terms one by one. */
type Term = { whole: Word; parts: Word[] };

/** `start` finds the beginning of a word, `exact` a whole word, in a text with a space at either end. */
type Word = { text: string; start: string; exact: string };

/** Each word costs a search through all updates, so more words are ignored. A repeated word counts once. */
const MOST_WORDS = 12;
const MOST_LETTERS = 60;

function toTerms(query: string): Term[] {
  const { named, rest } = namedTerms(foldForSearch(query));
  const words = new Set([...named, ...rest.split(' ').filter(Boolean)]);
  return [...words].slice(0, MOST_WORDS).map((word) => {
    if (named.includes(word)) return { whole: toWord(word), parts: [] };
    const whole = word.slice(0, MOST_LETTERS);
    const parts = toRuns(whole).map(({ text }) => text.trim());
    return { whole: toWord(whole), parts: parts.filter(Boolean).map(toWord) };
  });
}

function toWord(text: string): Word {
  return { text, start: ` ${text}`, exact: ` ${text} ` };
}

/** A searched text, with a space at either end, and how much a match in it counts. */
type Field = { text: string; weight: number; line?: number };

const WEIGHTS = {
  number: 20,
  reference: 10,
  title: 6,
  place: 4,
  actor: 4,
  indicator: 3,
  value: 5,
  source: 2,
  day: 8,
  note: 1,
};

type RankedUpdate<T> = { update: T; score: number };

function rank<T extends SituationUpdate>(update: T, terms: readonly Term[]): RankedUpdate<T> | null {
  const { byWeight } = indexOf(update);
  let score = 0;
  for (const term of terms) {
    const best = Math.max(...byWeight.map(({ text, weight }) => weight * quality(text, term)));
    if (best === 0) return null;
    score += best;
  }
  return { update, score };
}

/** The figures that the most of the terms were found in: of "schools Pursat" not every figure of Pursat. */
function linesOf(update: SituationUpdate, terms: readonly Term[]): number[] {
  const found = new Map<number, Set<Term>>();
  for (const term of terms) {
    const fields = indexOf(update).fields.filter(({ text }) => quality(text, term) > 0);
    for (const { line } of fields) if (line !== undefined) found.set(line, (found.get(line) ?? new Set()).add(term));
  }
  const most = Math.max(0, ...[...found.values()].map(({ size }) => size));
  return [...found].flatMap(([line, { size }]) => (size === most ? [line] : [])).sort((a, b) => a - b);
}

/** A whole word counts more than the beginning of a word, and the beginning more than the middle. */
function quality(text: string, { whole, parts }: Term): number {
  const found = qualityOf(text, whole);
  if (found > 0 || parts.length < 2) return found;
  return Math.min(...parts.map((part) => qualityOf(text, part))) / 2;
}

function qualityOf(padded: string, { text, start, exact }: Word): number {
  if (!padded.includes(text)) return 0;
  if (padded.includes(exact)) return 1;
  return padded.includes(start) ? 0.7 : 0.4;
}

/** `byWeight`: all fields of one weight as one text, so that the search through all updates is fast. */
type Index = { byWeight: Field[]; fields: Field[] };

// The content of a number and revision never changes, so its fields are made once.
const INDEXES = new WeakMap<SituationUpdate, Index>();

function indexOf(update: SituationUpdate): Index {
  const known = INDEXES.get(update);
  if (known) return known;
  const fields = [...commonFields(update), ...ownFields(update)].map((field) => ({
    ...field,
    text: ` ${foldForSearch(field.text)} `,
  }));
  const texts = new Map<number, Set<string>>();
  for (const { text, weight } of fields) texts.set(weight, (texts.get(weight) ?? new Set()).add(text));
  const byWeight = [...texts].map(([weight, each]) => ({ weight, text: [...each].join('\n') }));
  const index = { byWeight, fields };
  INDEXES.set(update, index);
  return index;
}

function commonFields({ number, reference, text, source }: SituationUpdate): Field[] {
  const { km, en } = text;
  const names = inBoth((language) => `${sourceLabel(source, language)} ${sourceLabel(source, language, 'long')}`);
  return [
    { text: `#${number} ${number}`, weight: WEIGHTS.number },
    { text: reference ?? '', weight: WEIGHTS.reference },
    { text: `${km ?? ''} ${en ?? ''}`, weight: WEIGHTS.title },
    { text: `${source} ${names}`, weight: WEIGHTS.source },
  ];
}

function ownFields(update: SituationUpdate): Field[] {
  if (update.kind === 'event') return eventFields(update);
  if (update.kind === 'notice') return [];
  const day = update.periodEnd ? [dayField(update.periodEnd)] : [];
  return [...day, ...update.figures.flatMap(figureFields)];
}

function eventFields({ eventKind, when, places, placeText, via, sites = [], actors = [] }: EventContent): Field[] {
  return [
    { text: inBoth((language) => eventKindLabel(eventKind, language)), weight: WEIGHTS.indicator },
    { text: [...places.map(namesOf), placeText ?? '', ...sites].join(' '), weight: WEIGHTS.place },
    ...actors.flatMap(actorFields),
    { text: via.outlet ?? '', weight: WEIGHTS.note },
    dayField(when),
  ];
}

function actorFields({ name, office, quote }: EventActor): Field[] {
  const words = [quote?.words.km, quote?.words.en, quote?.via.outlet];
  return [
    { text: [name.km, name.en, office.km, office.en].join(' '), weight: WEIGHTS.actor },
    { text: words.join(' '), weight: WEIGHTS.note },
  ];
}

function figureFields(figure: Figure): Field[] {
  const { line, value, place, site, via, note } = figure;
  return [
    { text: inBoth((language) => lineLabel(figure, language)), weight: WEIGHTS.indicator, line },
    { text: `${namesOf(place)} ${site ?? ''}`, weight: WEIGHTS.place, line },
    { text: value === null ? '' : String(value), weight: WEIGHTS.value, line },
    { text: `${via.outlet ?? ''} ${note ?? ''}`, weight: WEIGHTS.note, line },
  ];
}

function dayField(when: string): Field {
  const names = inBoth((language) => formatShortDay(when, { language, digits: 'latin' }));
  return { text: `${when.slice(0, 10)} ${names}`, weight: WEIGHTS.day };
}

/** A place by its code, its names, and every spelling that we know. */
function namesOf(code: string): string {
  const spellings = placeOf(code)?.spellings ?? [];
  return [code, inBoth((language) => placeLabel(code, language)), ...spellings].join(' ');
}

function inBoth(words: (language: Language) => string): string {
  return LANGUAGES.map(words).join(' ');
}
