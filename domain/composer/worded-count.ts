import type { Qualifier } from '@/domain/figures';
import { fold } from '@/domain/reader/text/fold';
import { findCounts } from '@/domain/reader/text/numbers';
import { findQualifiers, weakest } from '@/domain/reader/words/qualifiers';

/** `isAlone`: there is nothing else in the text. */
export type WordedCount = { value: number; qualifier: Qualifier; isAlone: boolean };

/**
 * A count with the word that qualifies it, in either language, as somebody types or marks it: "nearly 500,000", "ជាង ៦៤ម៉ឺន".
 * Null when there is none, more than one, or one that can be read in two ways: a number is never guessed.
 */
export function readWordedCount(text: string): WordedCount | null {
  const folded = fold(text);
  const [count, ...others] = findCounts(folded, []);
  if (count === undefined || others.length > 0 || count.value === null) return null;
  const words = findQualifiers(folded.text);
  const rest = [...words, count].reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    folded.text,
  );
  const qualifier = weakest(words.map(({ code }) => code));
  return { value: count.value, qualifier, isAlone: rest.trim() === '' };
}
