import type { MentionAsk } from '@/domain/reader/decide/ask';
import type { LineMeaning } from '@/domain/reader/decide/decision';
import { familyOf } from '@/domain/reader/rules/rule';
import type { SideMark } from '@/domain/reader/scope/sides';

const CLASH = /clash|fighting|conflict|border|report|violence|hostilit/;
/** What the fighting itself did: "the conflict has displaced some 200,000 people". */
const BY_CLASH =
  /(?:clash(?:es)?|fighting|conflict|violence|hostilities)(?![a-z])[^.;]{0,90}(?:displac|uprooted|forced|claimed|killed|left)/;
const BOTH_NAMED =
  /cambodia and thailand|thailand and cambodia|thailand, cambodia|cambodia, thailand|both (?:sides|countries|nations)|two (?:countries|nations|neighbou?rs)/;

/** A toll, or those who fled, that nobody gives to one country is of both. */
export function isTollOfClash(ask: MentionAsk, { indicator }: LineMeaning): boolean {
  const { folded, sentence } = ask;
  const words = folded.text.slice(sentence.start, sentence.end);
  if (!isOfTwo(ask, words)) return false;
  if (indicator.startsWith('displaced_total')) return isFlightOfTwo(ask, words);
  return indicator.startsWith('civilian') && countsTheDead(ask) && CLASH.test(words);
}

/** Outside the fighting only where the sentence names both. */
function isFlightOfTwo(ask: MentionAsk, words: string): boolean {
  if (ask.context.phase !== 'fighting') return BOTH_NAMED.test(words) && BY_CLASH.test(words);
  return BY_CLASH.test(words) || isNobodys(ask) || isOfBothForces(ask, words);
}

const BOTH_FORCES = /(?:thai and cambodian|cambodian and thai|both) (?:forces|troops|soldiers|armies|sides)/;

/** "… as clashes erupted between Thai and Cambodian forces", which no body says. */
function isOfBothForces({ voice, each }: MentionAsk, words: string): boolean {
  return BOTH_FORCES.test(words) && !voice(each.mention.start).isOwn;
}

/** The text tells of two countries, and nothing in the sentence says whose number it is. */
function isOfTwo(ask: MentionAsk, words: string): boolean {
  if (!ask.context.tellsOthers && !BOTH_NAMED.test(words) && !BOTH_FORCES.test(words)) return false;
  return !isSaidByOne(ask, words) && !ask.marks.sides.some((mark) => mark.side === 'ours' && isOfNumber(mark, ask));
}

/** "over 40 deaths and left thousands of Cambodians displaced": whose the dead are the second half does not say. */
function isOfNumber({ start }: SideMark, { folded, each }: MentionAsk): boolean {
  return !/(?:^| )and (?:left|displaced|forced|uprooted|sent|driven) /.test(folded.text.slice(each.mention.end, start));
}

const LOOK_BACK = 30;
/** "pushing the death toll to at least 40" */
const DEATH_TOLL = /(?:toll|number of (?:dead|deaths)) (?:to|of|at|past|above|beyond) $/;

function countsTheDead({ each, folded }: MentionAsk): boolean {
  const counted = folded.text.slice(each.mention.start, each.mention.end + ' people dead'.length);
  const before = folded.text.slice(Math.max(0, each.mention.start - LOOK_BACK), each.mention.start);
  return DEATH_TOLL.test(before) || /people|persons|deaths?|fatalit|dead|lives|casualt|others/.test(counted);
}

function isNobodys({ voice, each }: MentionAsk): boolean {
  return familyOf(voice(each.mention.start).because) === 'body_none';
}

const REFERS_BACK =
  /^[^a-z]*(?:the (?:ministry|document|statement|committee|release|update)|it (?:said|added|reported))/;

/** By a body of ours, in its own sentence or in one that points back to it. */
function isSaidByOne({ voice, each }: MentionAsk, words: string): boolean {
  const speaker = voice(each.mention.start);
  const isNamed = speaker.code !== 'NOT-STATED' && speaker.code !== 'GOV';
  return isNamed && (speaker.isOwn || REFERS_BACK.test(words));
}
