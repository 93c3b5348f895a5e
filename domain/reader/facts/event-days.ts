import type { FoldedText } from '@/domain/reader/text/fold';
import { toInstant, type When } from '@/domain/when';
import type { FactSentence } from './fact-sentence';

/** "on 10 and 11 January": one act of two days. */
const JOINS = /^ ?(?:and|to|until|–|-|ដល់|និង)(?: ?the)? ?$/;

/** When it was, as the sentence says: its day, and the last day of what took longer. Null: it names none. */
export function daysOf(folded: FoldedText, { marks }: FactSentence): { when: When | null; whenEnd: When | null } {
  const dates = marks.dates.filter(({ role, at }) => role !== 'start' && at !== null);
  const [first, second] = dates;
  if (first?.at == null) return { when: null, whenEnd: null };
  if (first.startsAt !== null && first.startsAt !== first.at) return { when: first.startsAt, whenEnd: first.at };
  const isJoined = second !== undefined && JOINS.test(folded.text.slice(first.end, second.start));
  const isLater = second?.at != null && toInstant(second.at) > toInstant(first.at);
  return { when: first.at, whenEnd: isJoined && isLater ? second.at : null };
}
