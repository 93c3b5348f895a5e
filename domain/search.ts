import type { Figure } from './figures';
import { placeOf } from './places';
import type { EventContent, SituationUpdate } from './updates';
import { formatShortDay } from './wording/dates';
import { foldKhmer } from './wording/fold';
import { toRuns } from './wording/glossary';
import { eventKindLabel, lineLabel, placeLabel, sourceLabel } from './wording/labels';
import { LANGUAGES, type Language } from './wording/language';

/** `lines`: the figures that a word of the query was found in, best for showing why an update is here. */
export type Hit<T extends SituationUpdate = SituationUpdate> = { update: T; score: number; lines: number[] };

/**
 * Updates in which every word of the query is found, in either language, spelling and digit set; the best first, then the
 * newest. Without a word all of them, newest first.
 */
export function searchUpdates<T extends SituationUpdate>(query: string, updates: readonly T[]): Hit<T>[] {
  const terms = toTerms(query);
  return updates
    .flatMap((update) => hitOf(update, terms) ?? [])
    .sort((a, b) => b.score - a.score || b.update.number - a.update.number);
}

/**
 * The form in which texts are compared: Khmer in code-point order and one spelling, Latin without accents, case, hyphens
 * and apostrophes, Latin digits without grouping (150,146 · ១៥០.១៤៦ · 150 146 → 150146).
 */
export function foldForSearch(text: string): string {
  return foldKhmer(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f']/g, '')
    .replace(/(?<![\d.,])\d{1,3}(?:[., \u00a0\u202f]\d{3})+(?![\d])/g, (number) => number.replace(/\D/g, ''))
    .replace(/[-‐–—/()«»“”"៖។,;:]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A word; Khmer that was typed without spaces may also stand apart, by its known terms. */
type Term = { whole: string; parts: string[] };

function toTerms(query: string): Term[] {
  const words = foldForSearch(query).split(' ').filter(Boolean);
  return words.map((whole) => {
    const parts = toRuns(whole).map(({ text }) => text.trim());
    return { whole, parts: parts.filter(Boolean) };
  });
}

/** What is searched, and how much a find there says. */
type Field = { text: string; weight: number; line?: number };

const WEIGHTS = { number: 20, reference: 10, title: 6, place: 4, indicator: 3, value: 5, source: 2, note: 1 };

function hitOf<T extends SituationUpdate>(update: T, terms: readonly Term[]): Hit<T> | null {
  const fields = fieldsOf(update);
  const lines = new Set<number>();
  let score = 0;
  for (const term of terms) {
    const found = fields.filter((field) => quality(field.text, term) > 0);
    if (found.length === 0) return null;
    score += Math.max(...found.map((field) => field.weight * quality(field.text, term)));
    for (const { line } of found) if (line !== undefined) lines.add(line);
  }
  return { update, score, lines: [...lines].sort((a, b) => a - b) };
}

/** A whole word says more than its beginning, its beginning more than its middle. */
function quality(text: string, { whole, parts }: Term): number {
  const found = qualityOf(text, whole);
  if (found > 0 || parts.length < 2) return found;
  return Math.min(...parts.map((part) => qualityOf(text, part))) / 2;
}

function qualityOf(text: string, word: string): number {
  const at = ` ${text}`.indexOf(` ${word}`);
  if (at === -1) return text.includes(word) ? 0.4 : 0;
  return ` ${text} `.includes(` ${word} `) ? 1 : 0.7;
}

// An update never changes under its number and revision, so its fields are made once.
const FIELDS = new WeakMap<SituationUpdate, Field[]>();

function fieldsOf(update: SituationUpdate): Field[] {
  const known = FIELDS.get(update);
  if (known) return known;
  const fields = [...commonFields(update), ...ownFields(update)].map((field) => ({
    ...field,
    text: foldForSearch(field.text),
  }));
  FIELDS.set(update, fields);
  return fields;
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

function eventFields({ eventKind, when, places, placeText, via }: EventContent): Field[] {
  return [
    { text: inBoth((language) => eventKindLabel(eventKind, language)), weight: WEIGHTS.indicator },
    { text: [...places.map(namesOf), placeText ?? ''].join(' '), weight: WEIGHTS.place },
    { text: via.outlet ?? '', weight: WEIGHTS.note },
    dayField(when),
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
  return { text: `${when.slice(0, 10)} ${names}`, weight: WEIGHTS.note };
}

/** A place by its code, its names, and every spelling met. */
function namesOf(code: string): string {
  const spellings = placeOf(code)?.spellings ?? [];
  return [code, inBoth((language) => placeLabel(code, language)), ...spellings].join(' ');
}

function inBoth(words: (language: Language) => string): string {
  return LANGUAGES.map(words).join(' ');
}
