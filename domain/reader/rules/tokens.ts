import type { Span } from '@/domain/reader/reading';
import { findAll } from '@/domain/reader/text/scan';

/** What the word lists know of a stretch of text: `<thing:school>`. */
export type TypedSpan = Span & { kind: string; code: string };

/** The text as its tokens, one after another with a space behind each: typed ones in angle brackets, words as they are. */
export type TextTokens = {
  line: string;
  /** Where each token stands in the text, and where in the line. */
  starts: number[];
  offsets: number[];
};

const TITLES = new Set(['lt', 'gen', 'col', 'maj', 'brig', 'mr', 'mrs', 'ms', 'dr', 'h', 'e', 'st', 'no', 'capt']);

const WORD = /[\u1780-\u17d3\u17dd]+|[a-z]+(?:['-][a-z]+)*|\d+|\n|[^\s]/g;

/** Typed spans in order, none over another; what lies between them is words and marks. */
export function tokensOf(text: string, typed: readonly TypedSpan[]): TextTokens {
  const starts: number[] = [];
  const offsets: number[] = [];
  const parts: string[] = [];
  let [from, offset] = [0, 0];
  // Before the first line stands the end of one.
  const push = (start: number, token: string) => {
    // "Lt. Gen." ends no sentence.
    if (token === '.' && TITLES.has(parts.at(-1) ?? '')) return;
    starts.push(start);
    offsets.push(offset);
    parts.push(token);
    offset += token.length + 1;
  };
  push(0, '¶');
  for (const { start, end, kind, code } of typed) {
    for (const word of findAll(WORD, text.slice(from, start))) push(from + word.start, plain(word.text));
    push(start, `<${kind}:${code}>`);
    from = Math.max(from, end);
  }
  for (const word of findAll(WORD, text.slice(from))) push(from + word.start, plain(word.text));
  // The last line ends, too.
  push(text.length, '¶');
  return { line: `${parts.join(' ')} `, starts, offsets };
}

function plain(token: string): string {
  return token === '\n' ? '¶' : token;
}

/** The first token at or behind a place of the text. */
export function indexAt({ starts }: TextTokens, place: number): number {
  let [low, high] = [1, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const REACH = 400;

/** The line before a token, near it. */
export function lineBefore({ line, offsets }: TextTokens, index: number): string {
  const end = offsets[index] ?? line.length;
  return line.slice(Math.max(0, end - REACH), end);
}

/** The line behind a token, near it. */
export function lineAfter({ line, offsets }: TextTokens, index: number): string {
  const start = offsets[index + 1] ?? line.length;
  return line.slice(start, start + REACH);
}
