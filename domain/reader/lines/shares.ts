import type { IndicatorCode } from '@/domain/indicators';
import { groupOf, isNounless } from '@/domain/reader/bind/mention';
import type { MentionAsk } from '@/domain/reader/decide/ask';
import { isMeaning } from '@/domain/reader/decide/decision';
import type { Thing } from '@/domain/reader/words/thing';
import type { Trigger } from '@/domain/reader/words/trigger';

const OPENS_SHARES =
  /^[^a-z\u1780-\u17d3]*(?:of (?:these|them|those|the total)|among them|these include|they include|ក្នុងនោះ|រួមមាន)/;

/** "Of these, …": what follows are parts of the number before. */
export function opensShares(words: string): boolean {
  return OPENS_SHARES.test(words);
}

/** "The specific number released is 518,611 people": what the sentence before said, more closely. */
const SAYS_CLOSER =
  /^[^a-z]*the (?:specific|exact|precise|official|actual) (?:number|figure|total)[^.;\d]{0,40} (?:is|was|stands at|stood at) /;

const ENDS_WITH_SHARES = /(?:of (?:these|them|those|whom|which)|among (?:these|them)),? $/;

const WHOLES: Partial<Record<IndicatorCode, Trigger>> = {
  displaced_total: 'displaced',
  remaining_in_camps: 'remaining',
  remaining_displaced: 'remaining',
};

/** "Of these, 55,310 families in Pursat": what was said of the whole. */
export function verbOfWhole({ discourse, folded, sentence }: MentionAsk): Trigger | null {
  const { whole } = discourse;
  if (whole === null || !isMeaning(whole.decision) || sentence.paragraph !== whole.paragraph) return null;
  const opening = folded.text.slice(sentence.start, sentence.start + 60);
  if (!OPENS_SHARES.test(opening) && !SAYS_CLOSER.test(opening)) return null;
  return WHOLES[whole.decision.indicator] ?? null;
}

/** "Of these, 41,310 are staying in 96 sites": a part of those who remain. */
export function isPartOfRemaining(ask: MentionAsk): boolean {
  const { attachments, each, folded, sentence, discourse } = ask;
  const before = attachments.findLast(({ mention }) => mention.start < each.mention.start)?.mention;
  const from = Math.max(before?.end ?? sentence.start, sentence.start);
  const words = folded.text.slice(from, each.mention.start);
  if (!OPENS_SHARES.test(words) && !ENDS_WITH_SHARES.test(words)) return false;
  const whole = ask.found.findLast(({ breakdown }) => breakdown === null)?.indicator;
  const carried =
    discourse.whole !== null && isMeaning(discourse.whole.decision) ? discourse.whole.decision.indicator : undefined;
  return WHOLES[whole ?? carried ?? 'service_closed'] !== undefined;
}

/** "312 centres have been opened, sheltering 201,750 people", behind a whole that is more. */
export function isInCountedSites({ attachments, each, folded, discourse }: MentionAsk): boolean {
  const before = attachments.findLast(({ mention }) => mention.start < each.mention.start)?.mention;
  if (before?.thing !== 'site' || (discourse.whole?.value ?? 0) <= each.mention.value) return false;
  return /(?:shelter|hous|host|hold|accommodat)(?:s|ing|ed|e)? $/.test(
    folded.text.slice(before.end, each.mention.start),
  );
}

/** "Of 260 schools, 239 have reopened and 21 remain closed": the noun is that of the number before. */
export function thingBefore({ attachments, each, discourse }: MentionAsk): Thing | null {
  const before = attachments.filter(
    ({ mention }) =>
      mention.count.start < each.mention.count.start &&
      !isNounless(mention.thing) &&
      mention.thing !== null &&
      groupOf(mention.thing) === 'objects',
  );
  const nearest = before.at(-1)?.mention;
  if (nearest?.role === 'base') return nearest.thing;
  const things = new Set(before.map(({ mention }) => mention.thing));
  if (things.size === 0) return discourse.listTrigger?.thing ?? null;
  return things.size === 1 ? (before.at(-1)?.mention.thing ?? null) : null;
}

/** A base is a whole only beside the part that it is the base of. */
export function hasPart({ attachments, each, marks }: MentionAsk): boolean {
  return (
    marks.shares.length > 0 ||
    attachments.some(
      ({ mention }) =>
        mention !== each.mention &&
        mention.role === 'count' &&
        (mention.thing === 'person' || mention.thing === null || mention.thing === 'family'),
    )
  );
}
