import type { ItemAsk } from '@/domain/reader/decide/ask';

/** The named camp that an item belongs to: the one before it in the sentence, else the one right behind it. */
export function siteOf(ask: ItemAsk): string | null {
  const { marks, each, folded } = ask;
  const { sites } = marks;
  if (sites.length === 0) return referredSite(ask);
  const { item } = each;
  const before = sites.filter(({ end }) => end <= item.start).at(-1);
  if (before !== undefined) return before.name;
  const after = sites.find(({ start }) => start >= item.end);
  if (after === undefined) return null;
  const gap = folded.text.slice(item.end, after.start);
  return gap.length < 120 && !/[;]|while|whereas/.test(gap) && /(?: at| in| inside|នៅ|ក្នុង|តាម) ?(?:the )?$/.test(gap)
    ? after.name
    : null;
}

/** "The safety centre", "It", "That number": the camp that was named before. */
const REFERS_BACK =
  /^[^a-z]*(?:it|they|there|this (?:camp|site|cent(?:re|er)|pagoda|shelter)|the (?:safety |displacement |evacuation |temporary )?(?:camp|site|cent(?:re|er)|pagoda|shelter|sanctuary)|that (?:number|figure|population)|the (?:number|figure|population))(?![a-z])/;

function referredSite({ carry, folded, sentence }: ItemAsk): string | null {
  const opening = folded.text.slice(sentence.start, sentence.start + 60);
  return carry.site !== null && REFERS_BACK.test(opening) ? carry.site.name : null;
}

/** "three centres, Wat A, Wat B and Wat C, hold N families": a number of several sites together. */
export function isAmongSites({ marks, bound, each }: Pick<ItemAsk, 'marks' | 'bound' | 'each'>): boolean {
  const { item } = each;
  const previous = bound.findLast((other) => other.item.count.start < item.count.start)?.item.end ?? 0;
  return marks.sites.filter(({ start, end }) => start >= previous && end <= item.start).length > 1;
}
