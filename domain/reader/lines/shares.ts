import type { IndicatorCode } from '@/domain/indicators';
import { groupOf, isNounless } from '@/domain/reader/bind/item';
import type { ItemAsk } from '@/domain/reader/decide/ask';
import { isMeaning } from '@/domain/reader/decide/decision';
import type { Cue } from '@/domain/reader/words/cue';
import type { Thing } from '@/domain/reader/words/thing';

const OPENS_SHARES =
  /^[^a-z\u1780-\u17d3]*(?:of (?:these|them|those|the total)|among them|these include|they include|ក្នុងនោះ|រួមមាន)/;

const ENDS_WITH_SHARES = /(?:of (?:these|them|those|whom|which)|among (?:these|them)),? $/;

const WHOLES: Partial<Record<IndicatorCode, Cue>> = {
  displaced_total: 'displaced',
  remaining_in_camps: 'remaining',
  remaining_displaced: 'remaining',
};

/** "Of these, 55,310 families in Pursat": what was said of the whole. */
export function verbOfWhole({ carry, folded, sentence }: ItemAsk): Cue | null {
  const { whole } = carry;
  if (whole === null || !isMeaning(whole.decision) || sentence.paragraph !== whole.paragraph) return null;
  if (!OPENS_SHARES.test(folded.text.slice(sentence.start, sentence.start + 60))) return null;
  return WHOLES[whole.decision.indicator] ?? null;
}

/** "Of these, 41,310 are staying in 96 sites": a part of those who remain. */
export function isPartOfRemaining(ask: ItemAsk): boolean {
  const { bound, each, folded, sentence, carry } = ask;
  const before = bound.findLast(({ item }) => item.start < each.item.start)?.item;
  const from = Math.max(before?.end ?? sentence.start, sentence.start);
  const words = folded.text.slice(from, each.item.start);
  if (!OPENS_SHARES.test(words) && !ENDS_WITH_SHARES.test(words)) return false;
  const whole = ask.found.findLast(({ breakdown }) => breakdown === null)?.indicator;
  const carried = carry.whole !== null && isMeaning(carry.whole.decision) ? carry.whole.decision.indicator : undefined;
  return WHOLES[whole ?? carried ?? 'service_closed'] !== undefined;
}

/** "Of 260 schools, 239 have reopened and 21 remain closed": the noun is that of the number before. */
export function thingBefore({ bound, each, carry }: ItemAsk): Thing | null {
  const before = bound.filter(
    ({ item }) =>
      item.count.start < each.item.count.start &&
      !isNounless(item.thing) &&
      item.thing !== null &&
      groupOf(item.thing) === 'objects',
  );
  const nearest = before.at(-1)?.item;
  if (nearest?.role === 'base') return nearest.thing;
  const things = new Set(before.map(({ item }) => item.thing));
  if (things.size === 0) return carry.listCue?.thing ?? null;
  return things.size === 1 ? (before.at(-1)?.item.thing ?? null) : null;
}
