import { NATION, type PlaceCode } from '@/domain/places';
import type { Marks } from '@/domain/reader/bind/marks';
import type { Span } from '@/domain/reader/reading';
import { type FoldedText, originalSpan } from '@/domain/reader/text/fold';
import type { Sentence } from '@/domain/reader/text/sentences';

/** A sentence with what stands in it. `text`: as the reader compares it, `cased` with its capitals; `words`: as printed. */
export type FactSentence = {
  index: number;
  isHead: boolean;
  paragraph: number;
  start: number;
  end: number;
  text: string;
  cased: string;
  words: string;
  span: Span;
  marks: Marks;
  /** Where it is: its own places, else the last that its paragraph named. */
  places: PlaceCode[];
};

const HIDDEN = /[\u200b\u200c\u2060\ufeff]/g;

export function factSentences(folded: FoldedText, sentences: readonly Sentence[], marks: readonly Marks[]) {
  const all: FactSentence[] = [];
  for (const [index, { start, end, isHead, paragraph }] of sentences.entries()) {
    const own = marks[index];
    if (own === undefined) continue;
    const span = originalSpan(folded, { start, end });
    const before = all.at(-1);
    const named = distinct(own.places.map(({ code }) => code).filter((code) => code !== NATION));
    const carried = before?.paragraph === paragraph ? before.places : [];
    all.push({
      ...{ index, isHead, paragraph, start, end, span, marks: own },
      text: folded.text.slice(start, end),
      cased: folded.cased.slice(start, end),
      words: printed(folded.original, span),
      places: named.length > 0 ? named : carried,
    });
  }
  return all;
}

/** The words as printed, on one line. */
export function printed(original: string, { start, end }: Span): string {
  return original.slice(start, end).replace(HIDDEN, '').replace(/\s+/gu, ' ').trim();
}

export function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
