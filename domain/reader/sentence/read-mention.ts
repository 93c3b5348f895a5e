import { isNounless, isPart } from '@/domain/reader/bind/mention';
import type { Attachment } from '@/domain/reader/bind/verbs';
import type { MentionAsk, SentenceAsk, SentenceFigure } from '@/domain/reader/decide/ask';
import { decide } from '@/domain/reader/decide/decide';
import { isMeaning, type LineMeaning, type NoMeaning, unread } from '@/domain/reader/decide/decision';
import { ellipsis } from '@/domain/reader/decide/ellipsis';
import { type OwnDay, otherDay } from '@/domain/reader/decide/other-day';
import { partOf } from '@/domain/reader/decide/parts';
import { firstStep, type RuleId } from '@/domain/reader/rules/rule';
import { isPlaced, type PlaceMention, whereIs } from '@/domain/reader/where/where-is';
import { MEANING_STEPS, NUMBER_STEPS } from './apart';

/** "killed 22 people in Thailand and 19 in Cambodia": what was said of the other country's holds for ours. */
export function withOtherHalf(
  { folded, marks }: SentenceAsk,
  attachments: readonly Attachment[],
  each: Attachment,
): Attachment {
  const { mention } = each;
  if (mention.thing !== null || each.trigger !== null) return each;
  const place = marks.sides.find(({ kind, start }) => kind === 'place' && start >= mention.end);
  const isHalf = place?.side === 'ours' && /^(?:in cambodia|from cambodia|on )/.test(folded.text.slice(place.start));
  if (!isHalf || folded.text.slice(mention.end, place.start) !== ' ') return each;
  const before = attachments.findLast((other) => other.mention.start < mention.start && other.mention.thing !== null);
  if (before === undefined) return each;
  return { ...each, mention: { ...mention, thing: before.mention.thing }, trigger: before.trigger };
}

export function readMention(ask: MentionAsk): SentenceFigure | NoMeaning {
  const { mention } = ask.each;
  if (mention.reason !== null || mention.role === 'skip') return unread(mention.reason, ...mention.because);
  const apart = firstStep(NUMBER_STEPS, ask);
  if (apart !== null) return unread(apart.answer, apart.because);
  const part = isPart(mention.thing) ? partOf(ask) : null;
  if (part === null) return readWhole(ask);
  return 'reason' in part ? part : toFound(ask, part.meaning, { ...part, because: [] });
}

function readWhole(ask: MentionAsk): SentenceFigure | NoMeaning {
  const { mention, trigger } = ask.each;
  const isBare = isNounless(mention.thing) && trigger === null && mention.role === 'count';
  const told = decide(ask);
  const decision = isBare && !isMeaning(told) ? ellipsis(ask) : told;
  if (!isMeaning(decision)) return decision;
  const where = whereIs(ask, decision);
  if (!isPlaced(where)) return unread('place_unclear', ...decision.because, ...where.because);
  const left = firstStep(MEANING_STEPS, { ask, meaning: decision, place: where.place });
  if (left !== null) return unread(left.answer, left.because);
  const confidence = where.confidence === 'check' ? 'check' : decision.confidence;
  const { indicator, breakdown, because } = decision;
  const { place, site, span } = where;
  const at = { place, site, span, because: where.because, day: otherDay(ask) };
  return toFound(ask, { indicator, breakdown, because, confidence }, at);
}

type At = Pick<PlaceMention, 'place' | 'site'> & { span?: PlaceMention['span']; day: OwnDay | null; because: RuleId[] };

function toFound(ask: MentionAsk, meaning: LineMeaning, at: At): SentenceFigure {
  const { mention, trigger } = ask.each;
  const voice = ask.voice(mention.start);
  const spans = [mention, mention.thingSpan, trigger, at.span ?? null].filter((span) => span !== null);
  return {
    indicator: meaning.indicator,
    breakdown: meaning.breakdown,
    confidence: meaning.confidence,
    because: [...mention.because, ...meaning.because, ...at.because],
    mention,
    nil: false,
    place: at.place,
    site: at.site,
    spans: spans.map(({ start, end }) => ({ start, end })),
    day: at.day,
    voice,
    list: trigger?.start ?? ask.sentence.start,
  };
}
