import type { ItemAsk } from './ask';

const TOGETHER = /(?:^|[^a-z])(?:three|two|four|both|\d) (?:centres|centers|camps|sites)/;

/** The named camp that an item belongs to: the one before it in the sentence, else the one right behind it. */
export function siteOf({
  marks,
  each,
  folded,
  sentence,
}: Pick<ItemAsk, 'marks' | 'each' | 'folded' | 'sentence'>): string | null {
  const { sites } = marks;
  if (sites.length === 0) return null;
  const { item } = each;
  if (sites.length > 1 && TOGETHER.test(folded.text.slice(sentence.start, sentence.end))) return null;
  const before = sites.filter(({ end }) => end <= item.start).at(-1);
  if (before !== undefined) return before.name;
  const after = sites.find(({ start }) => start >= item.end);
  if (after === undefined) return null;
  const gap = folded.text.slice(item.end, after.start);
  return gap.length < 120 && !/[;]|while|whereas/.test(gap) && /(?: at| in| inside|នៅ|ក្នុង|តាម) ?(?:the )?$/.test(gap)
    ? after.name
    : null;
}
