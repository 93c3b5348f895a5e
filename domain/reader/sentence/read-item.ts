import { isNounless, isPart } from '@/domain/reader/bind/item';
import type { Bound } from '@/domain/reader/bind/verbs';
import type { Found, ItemAsk, SentenceAsk } from '@/domain/reader/decide/ask';
import { decide } from '@/domain/reader/decide/decide';
import { isMeaning, type Meaning, type NoMeaning, unread } from '@/domain/reader/decide/decision';
import { echo } from '@/domain/reader/decide/echo';
import { type OwnDay, otherDay } from '@/domain/reader/decide/other-day';
import { partOf } from '@/domain/reader/decide/parts';
import { firstStep, type RuleId } from '@/domain/reader/rules/rule';
import { isPlaced, type Place, whereIs } from '@/domain/reader/where/where-is';
import { MEANING_STEPS, NUMBER_STEPS } from './apart';

/** "killed 22 people in Thailand and 19 in Cambodia": what was said of the other country's holds for ours. */
export function withOtherHalf({ folded, marks }: SentenceAsk, bound: readonly Bound[], each: Bound): Bound {
  const { item } = each;
  if (item.thing !== null || each.cue !== null) return each;
  const place = marks.sides.find(({ kind, start }) => kind === 'place' && start >= item.end);
  const isHalf = place?.side === 'ours' && /^(?:in cambodia|on )/.test(folded.text.slice(place.start));
  if (!isHalf || folded.text.slice(item.end, place.start) !== ' ') return each;
  const before = bound.findLast((other) => other.item.start < item.start);
  if (before === undefined || before.item.thing === null) return each;
  return { ...each, item: { ...item, thing: before.item.thing }, cue: before.cue };
}

export function readItem(ask: ItemAsk): Found | NoMeaning {
  const { item } = ask.each;
  if (item.reason !== null || item.role === 'skip') return unread(item.reason, ...item.because);
  const apart = firstStep(NUMBER_STEPS, ask);
  if (apart !== null) return unread(apart.answer, apart.because);
  const part = isPart(item.thing) ? partOf(ask) : null;
  if (part === null) return readWhole(ask);
  return 'reason' in part ? part : toFound(ask, part.meaning, { ...part, because: [] });
}

function readWhole(ask: ItemAsk): Found | NoMeaning {
  const { item, cue } = ask.each;
  const isBare = isNounless(item.thing) && cue === null && item.role === 'count';
  const told = decide(ask);
  const decision = isBare && !isMeaning(told) ? echo(ask) : told;
  if (!isMeaning(decision)) return decision;
  const where = whereIs(ask, decision);
  if (!isPlaced(where)) return unread('place_unclear', ...decision.because, ...where.because);
  const left = firstStep(MEANING_STEPS, { ask, meaning: decision, place: where.place });
  if (left !== null) return unread(left.answer, left.because);
  const confidence = where.confidence === 'check' ? 'check' : decision.confidence;
  return toFound(ask, { ...decision, confidence }, { ...where, day: otherDay(ask) });
}

type At = Pick<Place, 'place' | 'site'> & { span?: Place['span']; day: OwnDay | null; because: RuleId[] };

function toFound(ask: ItemAsk, meaning: Meaning, at: At): Found {
  const { item, cue } = ask.each;
  const voice = ask.voice(item.start);
  const spans = [item, item.thingSpan, cue, at.span ?? null].filter((span) => span !== null);
  return {
    ...meaning,
    because: [...item.because, ...meaning.because, ...at.because],
    item,
    nil: false,
    place: at.place,
    site: at.site,
    spans: spans.map(({ start, end }) => ({ start, end })),
    day: at.day,
    voice,
    list: cue?.start ?? ask.sentence.start,
  };
}
