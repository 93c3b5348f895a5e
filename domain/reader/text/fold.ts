import type { Span } from '@/domain/reader/reading';
import { isHiddenRange } from './hyphens';
import { joinKhmerWords, type Letter, orderKhmer } from './khmer-order';

/**
 * The text as the reader compares it: Latin digits, lower case, plain spaces and marks, Khmer in one code-point order
 * and without the spaces between its words. Each letter knows where it stood, so that spans fit the pasted text.
 */
export type FoldedText = {
  text: string;
  /** The same letters with their capitals. */
  cased: string;
  starts: number[];
  ends: number[];
  original: string;
};

const INVISIBLE = /\u00ad|[\u200b-\u200d]|\u2060|\ufeff|[\u0300-\u036f]/;

const PLAIN: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2014': '–',
  '\u2015': '–',
  '\u2043': '-',
  '\ufe58': '–',
  '\ufe63': '-',
  '\uff0d': '-',
  '\u2212': '–',
  // Two ways to write one letter: ឲ្យ, ឱ្យ.
  '\u17b2': '\u17b1',
  '\u17d5': '។',
  '\u17d6': ':',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u0085': '\n',
};

export function fold(original: string): FoldedText {
  const letters = joinKhmerWords(orderKhmer(lettersOf(original)));
  const cased = withoutTail(letters.map(({ letter }) => letter).join(''));
  return {
    cased,
    text: lowerAll(cased),
    starts: letters.map(({ start }) => start),
    ends: letters.map(({ end }) => end),
    original,
  };
}

const TAIL = /(?<=\d{15})\d/g;

/** No count has so many digits; each pattern would try the rest of them from every one of them. Keeps the length. */
function withoutTail(text: string): string {
  return text.replace(TAIL, '_');
}

/** The same text without the letters at the given places. */
export function dropLetters(folded: FoldedText, places: ReadonlySet<number>): FoldedText {
  const isKept = (_: unknown, at: number) => !places.has(at);
  return {
    original: folded.original,
    cased: folded.cased.split('').filter(isKept).join(''),
    text: folded.text.split('').filter(isKept).join(''),
    starts: folded.starts.filter(isKept),
    ends: folded.ends.filter(isKept),
  };
}

/** A word list's entry in the same form; capitals stay, for they may be part of a pattern. */
export function foldWords(words: string): string {
  return fold(words).cased;
}

/** Back to the pasted text. */
export function originalSpan(folded: FoldedText, { start, end }: Span): Span {
  const from = folded.starts[start] ?? folded.original.length;
  return { start: from, end: Math.max(from, folded.ends[end - 1] ?? from) };
}

function lettersOf(original: string): Letter[] {
  const letters: Letter[] = [];
  for (let at = 0; at < original.length; at += 1) {
    const typed = original.charAt(at);
    // Most letters of most texts: nothing about them is to be looked up.
    const letter = typed >= ' ' && typed <= '~' ? typed : plainLetter(original, at);
    const isSecondSpace = letter === ' ' && letters.at(-1)?.letter === ' ';
    if (letter !== '' && !isSecondSpace) letters.push({ letter, start: at, end: at + 1 });
  }
  return letters;
}

function plainLetter(original: string, at: number): string {
  const letter = original.charAt(at);
  if (INVISIBLE.test(letter)) return isHiddenRange(original, at) ? '-' : '';
  if (letter === '\r') return original[at + 1] === '\n' ? '' : '\n';
  return PLAIN[letter] ?? (SPACE.test(letter) ? ' ' : latinLetter(letter));
}

/** Any space but a line break. */
const SPACE = /[^\S\n]/;

/** Khmer digits become Latin ones, é becomes e. */
function latinLetter(letter: string): string {
  const digit = letter.charCodeAt(0) - 0x17e0;
  if (digit >= 0 && digit <= 9) return String(digit);
  return letter >= '\u00c0' && letter <= '\u024f' ? letter.normalize('NFD').charAt(0) : letter;
}

/** Of the same length, so that places stay what they are. */
function lowerAll(cased: string): string {
  const small = cased.toLowerCase();
  return small.length === cased.length ? small : cased.split('').map(lower).join('');
}

function lower(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
}
