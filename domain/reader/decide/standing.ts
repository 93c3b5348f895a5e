import type { Mention } from '@/domain/reader/bind/mention';
import { verbOfWhole } from '@/domain/reader/lines/shares';
import type { Trigger } from '@/domain/reader/words/trigger';
import type { MentionAsk } from './ask';

/** Who they are says it where no verb does: "the number of displaced persons rose to N". */
export function standing(ask: MentionAsk): Trigger | null {
  return isWhole(ask.each.mention) ? (ofToll(ask) ?? verbOfWhole(ask) ?? byName(ask)) : null;
}

function isWhole({ thing }: Mention): boolean {
  return thing === 'person' || thing === 'family';
}

/** Only the displaced are told in families and people at once. */
function isPair(attachments: MentionAsk['attachments'], { thing, start }: Mention): boolean {
  return attachments.some(
    ({ mention }) => isWhole(mention) && mention.thing !== thing && Math.abs(mention.start - start) < PAIR_REACH,
  );
}

const PAIR_REACH = 50;
const NAMES_DISPLACED = /displaced|evacuee|refugee|idp|ភៀស/;
const IS_LEFT =
  /fell|fallen|dropp|decreas|declin|down to|still|currently|now|remaining|ris(?:en|ing)|rose|increas|surg|climb/;
const OPENS_PART = /(?:including|–|:|among them|of whom|comprising|, )(?: at least)? ?$/;

/** "At least 14 fatalities, including nine Cambodian civilians": those of the toll before. */
function ofToll({ attachments, each, folded }: MentionAsk): Trigger | null {
  const before = attachments.findLast(({ mention }) => mention.start < each.mention.start)?.mention;
  if (before?.thing !== 'death' && before?.thing !== 'injury') return null;
  if (!OPENS_PART.test(folded.text.slice(before.end, each.mention.start))) return null;
  return before.thing === 'death' ? 'killed' : 'injured';
}

function byName(ask: MentionAsk): Trigger | null {
  const { discourse, context, folded, sentence } = ask;
  const isNamed = isOfDisplaced(ask);
  const isOfPart = discourse.topic === 'displacement';
  if (context.phase === 'fighting')
    return isNamed || isOfPart || isPair(ask.attachments, ask.each.mention) ? 'displaced' : null;
  const words = folded.text.slice(sentence.start, sentence.end);
  const isLeft = isNamed ? IS_LEFT.test(words) : isOfPart && isLedByPlace(ask, words);
  return isLeft ? 'remaining' : null;
}

/** "the number of displaced people in the provinces has reached 512,300 people" */
const OF_NUMBER =
  /(?:number|total) of (?:[a-z]+ ){0,2}(?:displaced|evacuees?|evacuated|refugees?|idps)(?![a-z])[^.;,\d]{0,60}$/;

function isOfDisplaced({ folded, sentence, each }: MentionAsk): boolean {
  const noun = each.mention.thingSpan ?? each.mention;
  const isNamed = NAMES_DISPLACED.test(folded.text.slice(noun.start, noun.end));
  return isNamed || OF_NUMBER.test(folded.text.slice(sentence.start, each.mention.start));
}

/** "Pursat: 931 families, 3,316 people", in the part on displacement. */
function isLedByPlace({ marks }: MentionAsk, words: string): boolean {
  return marks.places.length === 1 && /^[^\d:]{4,40}: ?\d/.test(words);
}
