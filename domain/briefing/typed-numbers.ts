import { findMoments } from '@/domain/reader/days/moments';
import { fold, originalSpan } from '@/domain/reader/text/fold';
import { findNoise } from '@/domain/reader/text/noise';
import { findCounts } from '@/domain/reader/text/numbers';
import { withoutOverlaps } from '@/domain/reader/text/scan';
import { isEmptyText, type NodePlace, nodesOf, type SpokenText } from './spoken-text';

/** A number that somebody typed. `value` null: it cannot be read in one way only. `small`: a word for less than ten. */
export type TypedNumber = { value: number | null; words: string; small: boolean; at: NodePlace };

type FoundNumber = Omit<TypedNumber, 'at'>;

/** Text without a digit, a number word or a word of Khmer numbers is not looked at: most of a text is so. */
const MAY_COUNT =
  /[\d០-៩]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b|មួយ|ពីរ|បី|បួន|ប្រាំ|ដប់|ម្ភៃ|សិប/i;

/** The numbers of a text that may be figures. Days, hours, years, ages, roads and spans of time are none. */
export function typedNumbers(text: SpokenText): TypedNumber[] {
  if (isEmptyText(text)) return [];
  return nodesOf(text).flatMap(({ node, at }) => {
    if (node.type !== 'text' || !MAY_COUNT.test(node.text)) return [];
    // A tab parts the cells of a pasted table: two of them are never one number.
    return node.text.split('\t').flatMap((cell) => numbersOnce(cell).map((number) => ({ ...number, at })));
  });
}

/** Texts are read again with every figure that comes, and hardly ever change: each is read once. */
const READ = new Map<string, FoundNumber[]>();
/** Fifty pages in both languages, some times over; beyond it all are forgotten. */
const MOST_READ = 20_000;

function numbersOnce(typed: string): FoundNumber[] {
  const known = READ.get(typed) ?? numbersIn(typed);
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(typed, known);
  return known;
}

function numbersIn(typed: string): FoundNumber[] {
  const folded = fold(typed);
  const silent = withoutOverlaps([...findMoments(folded.text), ...findNoise(folded.text).silent]);
  return findCounts(folded, silent).map((count) => {
    const { start, end } = originalSpan(folded, count);
    const words = typed.slice(start, end);
    const isSpelled = !/[\d០-៩]/.test(words);
    return { value: count.value, words, small: isSpelled && count.value !== null && count.value < SMALL };
  });
}

/** "two ministers", "one of them": below this a word is hardly ever a figure, and is asked for no source. */
const SMALL = 10;
