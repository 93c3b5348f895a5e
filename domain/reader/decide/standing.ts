import type { Item } from '@/domain/reader/bind/item';
import { verbOfWhole } from '@/domain/reader/lines/shares';
import type { Cue } from '@/domain/reader/words/cue';
import type { ItemAsk } from './ask';

/** Who they are says it where no verb does: "the number of displaced persons rose to N". */
export function standing(ask: ItemAsk): Cue | null {
  return isWhole(ask.each.item) ? (ofToll(ask) ?? verbOfWhole(ask) ?? byName(ask)) : null;
}

function isWhole({ thing }: Item): boolean {
  return thing === 'person' || thing === 'family';
}

/** Only the displaced are told in families and people at once. */
function isPair(bound: ItemAsk['bound'], { thing, start }: Item): boolean {
  return bound.some(({ item }) => isWhole(item) && item.thing !== thing && Math.abs(item.start - start) < PAIR_REACH);
}

const PAIR_REACH = 50;
const NAMES_DISPLACED = /displaced|evacuee|refugee|idp|ភៀស/;
const IS_LEFT =
  /fell|fallen|dropp|decreas|declin|down to|still|currently|now|remaining|ris(?:en|ing)|rose|increas|surg|climb/;
const OPENS_PART = /(?:including|–|:|among them|of whom|comprising|, )(?: at least)? ?$/;

/** "At least 14 fatalities, including nine Cambodian civilians": those of the toll before. */
function ofToll({ bound, each, folded }: ItemAsk): Cue | null {
  const before = bound.findLast(({ item }) => item.start < each.item.start)?.item;
  if (before?.thing !== 'death' && before?.thing !== 'injury') return null;
  if (!OPENS_PART.test(folded.text.slice(before.end, each.item.start))) return null;
  return before.thing === 'death' ? 'killed' : 'injured';
}

function byName(ask: ItemAsk): Cue | null {
  const { carry, frame, each, folded, sentence } = ask;
  const noun = each.item.thingSpan ?? each.item;
  const isNamed = NAMES_DISPLACED.test(folded.text.slice(noun.start, noun.end));
  const isOfPart = carry.topic === 'displacement';
  if (frame.phase === 'fighting') return isNamed || isOfPart || isPair(ask.bound, each.item) ? 'displaced' : null;
  const words = folded.text.slice(sentence.start, sentence.end);
  const isLeft = isNamed ? IS_LEFT.test(words) : isOfPart && isLedByPlace(ask, words);
  return isLeft ? 'remaining' : null;
}

/** "Pursat: 931 families, 3,316 people", in the part on displacement. */
function isLedByPlace({ marks }: ItemAsk, words: string): boolean {
  return marks.places.length === 1 && /^[^\d:]{4,40}: ?\d/.test(words);
}
