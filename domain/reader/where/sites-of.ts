import type { MentionAsk } from '@/domain/reader/decide/ask';

/** The named camp that a mention belongs to: the one before it in the sentence, else the one right behind it. */
export function siteOf(ask: MentionAsk): string | null {
  const { marks, each, folded } = ask;
  const { sites } = marks;
  if (sites.length === 0) return referredSite(ask);
  const { mention } = each;
  const before = sites.filter(({ end }) => end <= mention.start).at(-1);
  if (before !== undefined) return before.name;
  const after = sites.find(({ start }) => start >= mention.end);
  if (after === undefined) return null;
  const gap = folded.text.slice(mention.end, after.start);
  if (SEVERAL.test(folded.text.slice(after.end))) return null;
  return gap.length < 120 &&
    !/[;]|while|whereas/.test(gap) &&
    /(?: at| in| inside| into| in to|នៅ|ក្នុង|តាម) ?(?:the )?$/.test(gap)
    ? after.name
    : null;
}

/** "at Wat Prey Nop, as well as at the border gate": of two places together. */
const SEVERAL = /^(?: (?:pagoda|camp|cent(?:re|er)|site))?,?[^.;]{0,60}(?:as well as|and (?:at|in)) /;

/** "The safety centre", "It", "That number": the camp that was named before. */
const REFERS_BACK =
  /^[^a-z]*(?:it|they|there|this (?:camp|site|cent(?:re|er)|pagoda|shelter)|the (?:safety |displacement |evacuation |temporary )?(?:camp|site|cent(?:re|er)|pagoda|shelter|sanctuary)|that (?:number|figure|population)|the (?:number|figure|population))(?![a-z])/;

function referredSite({ discourse, folded, sentence }: MentionAsk): string | null {
  const opening = folded.text.slice(sentence.start, sentence.start + 60);
  return discourse.site !== null && REFERS_BACK.test(opening) ? discourse.site.name : null;
}

/** "three centres, Wat A, Wat B and Wat C, hold N families": a number of several sites together. */
export function isAmongSites({
  marks,
  attachments,
  each,
}: Pick<MentionAsk, 'marks' | 'attachments' | 'each'>): boolean {
  const { mention } = each;
  const previous = attachments.findLast((other) => other.mention.count.start < mention.count.start)?.mention.end ?? 0;
  return marks.sites.filter(({ start, end }) => start >= previous && end <= mention.start).length > 1;
}
