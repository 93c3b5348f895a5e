import type { Qualifier } from '@/domain/figures';
import { fold } from '@/domain/reader/text/fold';
import { findCounts } from '@/domain/reader/text/numbers';
import { findQualifiers, weakest } from '@/domain/reader/words/qualifiers';

/** `isAlone`: the text has nothing else. */
export type WordedCount = { value: number; qualifier: Qualifier; isAlone: boolean };

/**
 * Reads a count with its qualifier, in either language, as a person types or selects it: "nearly 500,000", "ជាង ៦៤ម៉ឺន".
 * Null when the text has no count, two counts, or a count with two readings, because a number is never guessed.
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
