import type { Span, Unread } from './reading';

/** Nothing vanishes: each number that nothing else has marked stands among the unread. */
export function unmarked(text: string, marked: readonly Span[]): Unread[] {
  const inOrder = marked.toSorted((a, b) => a.start - b.start);
  let at = 0;
  let reached = 0;
  return [...text.matchAll(NUMBER)].flatMap((match): Unread[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    for (; (inOrder[at]?.start ?? end) < end; at += 1) reached = Math.max(reached, inOrder[at]?.end ?? 0);
    return reached > start ? [] : [{ start, end, reason: 'no_thing', because: ['number.unmarked'], quote: match[0] }];
  });
}

/** Digits that are no part of a word. */
const NUMBER = /(?<![\p{L}\p{M}\p{N}_]|\p{N}[.,])[\d\u17e0-\u17e9]+(?:[.,][\d\u17e0-\u17e9]+)*(?![a-z_\p{N}])/giu;
