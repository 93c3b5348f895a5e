import type { Standing } from '@/domain/revisions';
import { toRuns } from '@/domain/text/glossary';
import type { SituationUpdate } from '@/domain/updates';
import { commonFields, type Field, ownFields } from './search-fields';
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

/** Makes the folded words of these updates beforehand. Else the first search makes them of all updates, in one turn. */
export function prepareSearch(updates: readonly SituationUpdate[]): void {
  for (const update of updates) indexOf(update);
}

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
