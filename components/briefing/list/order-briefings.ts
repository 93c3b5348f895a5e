import type { BriefingInList } from '@/components/briefing/parts/view-types';

/** `next`: the soonest first · `undated`: the last changed first · `past`: the last held first. */
export type BriefingGroups = Record<'next' | 'undated' | 'past', BriefingInList[]>;

/** A briefing that began stays among the next ones while it may still be going on. */
const LASTS_MS = 2 * 3_600_000;

/** `now`: server time, ms. What was removed is not listed. */
export function orderBriefings(briefings: readonly BriefingInList[], now: number): BriefingGroups {
  const listed = briefings.filter(({ discardedAt }) => discardedAt === null);
  const isNext = ({ content }: BriefingInList) => momentOf(content) + LASTS_MS >= now;
  const dated = listed
    .filter(({ content }) => content.at !== null)
    .toSorted((a, b) => momentOf(a.content) - momentOf(b.content));
  const undated = listed
    .filter(({ content }) => content.at === null)
    .toSorted((a, b) => Date.parse(b.changedAt) - Date.parse(a.changedAt));
  return { next: dated.filter(isNext), undated, past: dated.filter((each) => !isNext(each)).reverse() };
}

function momentOf({ at }: BriefingInList['content']): number {
  return at === null ? 0 : Date.parse(at);
}
