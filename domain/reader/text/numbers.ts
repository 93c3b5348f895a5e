import type { Span, UnreadReason } from '@/domain/reader/reading';
import { readCount } from '@/domain/text/counts';
import type { FoldedText } from './fold';
import { KHMER_NUMBER_WORDS, NUMBER_WORDS, readKhmerNumberWords, readNumberWords } from './number-words';
import { findAll, khmer, type TextSpan } from './scan';

/** A count in the text; `value` null with the reason where it cannot be read in one way only. */
export type CountMark = Span & {
  value: number | null;
  reason: UnreadReason | null;
  /** "a school": one, but only in a list of damage. */
  isArticle?: true;
};

const SCALE = khmer('លាន|សែន|ម៉ឺន|ពាន់|រយ');
const ENGLISH_SCALE = '(?:thousand|million|hundred)(?![a-z])';
const RUN = "\\d+(?:[.,' ]\\d+)*";
const COUNT = new RegExp(`${RUN}(?: ?${SCALE}(?: ?\\d+ ?(?=${SCALE}))?)*(?: ?(?<scale>${ENGLISH_SCALE}))?`, 'g');
const HAS_SCALE = new RegExp(`${SCALE}$`);

const ENGLISH_SIZES: Record<string, number> = { hundred: 100, thousand: 1_000, million: 1_000_000 };

/** All counts outside the masked spans: dates, ages, list points and the like are taken out first. */
export function findCounts(folded: FoldedText, masks: readonly Span[]): CountMark[] {
  const text = blank(folded.text, masks);
  const digits = findAll(COUNT, text).map((found) => readDigits(found, folded, text));
  const words = findAll(NUMBER_WORDS, text).map((found) => inWords(found, readNumberWords(found.text)));
  const khmerWords = findAll(KHMER_NUMBER_WORDS, text).map((found) => inWords(found, readKhmerNumberWords(found.text)));
  return markNeighbours([...digits, ...words, ...khmerWords], text);
}

function blank(text: string, masks: readonly Span[]): string {
  const letters = text.split('');
  for (const { start, end } of masks) letters.fill('_', start, end);
  return letters.join('');
}

function inWords({ start, end }: Span, value: number | null): CountMark {
  return { start, end, value, reason: value === null ? 'unclear_number' : null };
}

function readDigits(found: TextSpan, folded: FoldedText, text: string): CountMark {
  const { start, end, groups } = found;
  const scale = groups.scale;
  const typed = folded.original.slice(folded.starts[start], folded.ends[end - 1]);
  const read = scale === undefined ? readWhole(found, typed) : readScaled(found.text, scale);
  // A digit, a decimal part or letters right behind belong to it, and it is then something else.
  const goesOn = GOES_ON.test(text.slice(end, end + 12));
  const isWhole = read !== null && !goesOn && !isTorn(text, folded.text, start);
  return { start, end, value: isWhole ? read : null, reason: isWhole ? null : 'unclear_number' };
}

/** A space may be lost before what is counted: "242,881students". */
const GOES_ON = /^(?:[.,]?\d|(?!students|people|famil|schools|displaced|houses|teachers|persons)[a-z]|-(?!plus)[a-z])/;

/** What stands before it was taken for something else: the number is a piece of one. */
function isTorn(masked: string, text: string, start: number): boolean {
  const isBehindMask = /_[.,']?$/.test(masked.slice(Math.max(0, start - 2), start));
  return isBehindMask && /\d[.,']?$/.test(text.slice(Math.max(0, start - 2), start));
}

function readWhole(found: TextSpan, typed: string): number | null {
  const hasMixedDigits = /[0-9]/.test(typed) && /[០-៩]/.test(typed);
  if (hasMixedDigits) return null;
  const count = readCount(HAS_SCALE.test(found.text) ? found.text : found.text.trim());
  return count.status === 'read' ? count.value : null;
}

/** "640 thousand", "1.2 million". */
function readScaled(text: string, scale: string): number | null {
  const amount = text.slice(0, text.length - scale.length).trim();
  if (!/^\d{1,4}(?:\.\d{1,3})?$/.test(amount)) return null;
  const value = Math.round(Number(amount) * (ENGLISH_SIZES[scale] ?? 1));
  return value > 999_999_999 ? null : value;
}

/** Two numbers with only a mark between them may be one that was torn apart: neither is read. */
function markNeighbours(counts: CountMark[], text: string): CountMark[] {
  const sorted = counts.sort((a, b) => a.start - b.start);
  for (const [at, count] of sorted.entries()) {
    const next = sorted[at + 1];
    if (next !== undefined && next.start >= count.end && /^ ?[.,' ] ?$/.test(text.slice(count.end, next.start))) {
      for (const each of [count, next]) Object.assign(each, { value: null, reason: 'unclear_number' });
    }
  }
  return sorted;
}

const ARTICLE = /(?:^|[^a-z])(?<article>an?) (?:(?!number|total|lot|few|series|list|group|of|and|in)[a-z]+ ){0,2}$/;

/** The articles before single things, "a school", "an almsgiving hall". */
export function findArticles(text: string, things: readonly Span[]): CountMark[] {
  return things.flatMap(({ start, end }): CountMark[] => {
    const before = ARTICLE.exec(text.slice(Math.max(0, start - 40), start));
    const article = before?.groups?.article;
    if (before === null || article === undefined || text[end - 1] === 's') return [];
    const from = start - (before[0].length - before[0].indexOf(article));
    return [{ start: from, end: from + article.length, value: 1, reason: null, isArticle: true }];
  });
}
