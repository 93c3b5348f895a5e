import type { Span } from '@/domain/reader/reading';
import { isHiddenRange } from './hyphens';

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

type Letter = { letter: string; start: number; end: number };

const INVISIBLE = /\u00ad|[\u200b-\u200d]|\u2060|\ufeff|[\u0300-\u036f]/;
const KHMER_MARK = /[\u17b6-\u17d3\u17dd]/;
const KHMER_WORD = /[\u1780-\u17d3\u17dd]/;
const COENG = '\u17d2';

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
    text: withoutTail(letters.map(({ letter }) => lower(letter)).join('')),
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
    const letter = plainLetter(original, at);
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

function lower(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
}

/** Puts the marks of each cluster in one order: subscripts (RO last), shifters, vowels, signs. */
function orderKhmer(letters: Letter[]): Letter[] {
  const ordered: Letter[] = [];
  let at = 0;
  while (at < letters.length) {
    const end = endOfMarks(letters, at);
    if (end === at) {
      ordered.push(letters[at] as Letter);
      at += 1;
    } else {
      ordered.push(...orderMarks(letters.slice(at, end)));
      at = end;
    }
  }
  return ordered;
}

function endOfMarks(letters: Letter[], from: number): number {
  let at = from;
  while (at < letters.length && KHMER_MARK.test(letters[at]?.letter ?? '')) {
    at += letters[at]?.letter === COENG && at + 1 < letters.length ? 2 : 1;
  }
  return at;
}

type Mark = { rank: number; letters: Letter[] };

function orderMarks(letters: readonly Letter[]): Letter[] {
  const marks: Mark[] = [];
  let at = 0;
  while (at < letters.length) {
    const mark = markAt(letters, at);
    marks.push(mark);
    at += mark.letters.length;
  }
  return joinVowels(marks.sort((a, b) => a.rank - b.rank).flatMap((mark) => mark.letters));
}

function markAt(letters: readonly Letter[], at: number): Mark {
  const [first, second] = letters.slice(at, at + 2);
  if (first?.letter === COENG && second !== undefined) {
    return { rank: second.letter === 'រ' ? 1 : 0, letters: [first, foldSubscript(second)] };
  }
  return first === undefined ? { rank: 0, letters: [] } : { rank: rankOf(first.letter), letters: [first] };
}

/** Subscript DA and TA are drawn alike, and official pages use both. */
function foldSubscript(second: Letter): Letter {
  return second.letter === 'ដ' ? { ...second, letter: 'ត' } : second;
}

function rankOf(letter: string): number {
  if (letter === '\u17c9' || letter === '\u17ca') return 2;
  return letter >= '\u17b6' && letter <= '\u17c5' ? 3 : 4;
}

/** Two half vowels typed one after the other are drawn as one whole: េ ី → ើ, េ ា → ោ. */
function joinVowels(letters: Letter[]): Letter[] {
  const joined: Letter[] = [];
  for (const each of letters) {
    const before = joined.at(-1);
    const whole = before?.letter === '\u17c1' ? { '\u17b8': '\u17be', '\u17b6': '\u17c4' }[each.letter] : undefined;
    if (before === undefined || whole === undefined) joined.push(each);
    else joined[joined.length - 1] = { letter: whole, start: before.start, end: each.end };
  }
  return joined;
}

/** Khmer sets spaces between words at random: they go, so that a word is found however it was typed. */
function joinKhmerWords(letters: Letter[]): Letter[] {
  return letters.filter((each, at) => {
    if (each.letter !== ' ') return true;
    const isInKhmer = KHMER_WORD.test(letters[at - 1]?.letter ?? '') && KHMER_WORD.test(letters[at + 1]?.letter ?? '');
    return !isInKhmer;
  });
}
