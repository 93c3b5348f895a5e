import { isDayOfFighting } from '@/domain/crisis';
import type { IndicatorCode } from '@/domain/indicators';
import { groupOf, type Item, isNounless } from '@/domain/reader/bind/item';
import type { Cue } from '@/domain/reader/words/cue';
import type { ItemAsk } from './ask';
import { type Frame } from './context';
import { type Decision, isMeaning, unread } from './decision';
import { reachIn } from './item-reach';
import { decideObject } from './objects';
import { otherDay } from './other-day';
import { decideOther } from './others';
import { decidePeople } from './people';
import { isAmongSites, siteOf } from './where-carried';

/** What a number with its noun and verb means. */
export function decide(ask: ItemAsk): Decision {
  const { each, carry, folded, sentence } = ask;
  const { item } = each;
  const cue = each.cue?.code ?? carry.listCue?.code ?? standing(ask);
  const words = folded.text.slice(sentence.start, sentence.end);
  const group = item.thing === null ? bareGroup(cue, item) : groupOf(item.thing);
  if (group === 'people') return people(ask, cue, words);
  return group === 'objects' ? object(ask, cue, words) : other(ask, cue, words);
}

const IN_PUBLIC_LIST = /public (?:property|infrastructure)(?![^.;]*private property)|ទ្រព្យសម្បត្តិ(?:សាធារណៈ|រដ្ឋ)/;

function object(ask: ItemAsk, cue: Cue | null, words: string): Decision {
  const { each, carry, folded } = ask;
  const { item } = each;
  const named = isNounless(item.thing) ? { ...item, thing: thingBefore(ask) } : item;
  // "377 schools had been closed" is the state that was reported, unless the sentence goes on to what is open again.
  const isOver = ask.marks.cues.some(({ code }) => code === 'reopened');
  if ((cue === 'was_closed' && isOver) || WAS_THEN.test(cueTextOf(ask))) return unread('earlier_figure');
  if (TWO_VERBS.test(afterOf(ask))) return unread('no_verb');
  const isSited = ask.places.has(item) || carry.listPlace !== null;
  return decideObject({
    item: named,
    cue: cue === 'was_closed' ? 'closed' : cue,
    reach: () => reachIn(ask, words),
    topic: carry.topic,
    carried: carry.damage,
    isSited,
    isPublic: IN_PUBLIC_LIST.test(folded.text.slice(ask.sentence.start, item.start)),
    phase: ask.frame.phase,
  });
}

/** "remain closed or damaged": nobody can tell how many of each. */
const TWO_VERBS =
  /(?:closed|shut|suspended) (?:and\/or|or|and) (?:been )?(?:damaged|destroyed)|(?:damaged|destroyed) (?:and\/or|or|and) (?:been )?(?:closed|shut|suspended)/;

function afterOf({ each, folded, sentence }: ItemAsk): string {
  return folded.text.slice(each.item.end, Math.min(sentence.end, (each.cue?.end ?? each.item.end) + 30));
}

/** "were closed at the height of the fighting" */
const WAS_THEN = /(?:at the (?:height|peak|start|worst)|during the (?:fighting|clashes|conflict))/;

function other({ each, folded, frame, marks }: ItemAsk, cue: Cue | null, sentence: string): Decision {
  const { item } = each;
  const itemText = folded.text.slice(item.thingSpan?.start ?? item.start, item.thingSpan?.end ?? item.end);
  return decideOther({ item, itemText, cue, sentence, frame, isNamingSites: marks.sites.length > 1 });
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
const IS_LEFT = /fell|fallen|dropp|decreas|declin|down to|still|currently|now|remaining|ris(?:en|ing)|rose|increas|surg|climb/;

/** Who they are says it where no verb does: "the number of displaced persons rose to N". */
function standing(ask: ItemAsk): Cue | null {
  return isWhole(ask.each.item) ? (ofToll(ask) ?? ofWhole(ask) ?? byName(ask)) : null;
}

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

const OPENS_SHARES =
  /^[^a-z\u1780-\u17d3]*(?:of (?:these|them|those|the total)|among them|these include|they include|ក្នុងនោះ|រួមមាន)/;

/** "Of these, 55,310 families in Pursat": what was said of the whole. */
function ofWhole({ carry, folded, sentence }: ItemAsk): Cue | null {
  const { whole } = carry;
  if (whole === null || !isMeaning(whole.decision) || sentence.paragraph !== whole.paragraph) return null;
  if (!OPENS_SHARES.test(folded.text.slice(sentence.start, sentence.start + 60))) return null;
  return WHOLES[whole.decision.indicator] ?? null;
}

/** "Of these, 41,310 are staying in 96 sites": a part of those who remain. */
function isPartOfRemaining(ask: ItemAsk): boolean {
  const { bound, each, folded, sentence, carry } = ask;
  const before = bound.findLast(({ item }) => item.start < each.item.start)?.item;
  const from = Math.max(before?.end ?? sentence.start, sentence.start);
  if (!OPENS_SHARES.test(folded.text.slice(from, each.item.start))) return false;
  const whole = ask.found.findLast(({ breakdown }) => breakdown === null)?.indicator;
  const carried = carry.whole !== null && isMeaning(carry.whole.decision) ? carry.whole.decision.indicator : undefined;
  return WHOLES[whole ?? carried ?? 'service_closed'] !== undefined;
}

const WHOLES: Partial<Record<IndicatorCode, Cue>> = {
  displaced_total: 'displaced',
  remaining_in_camps: 'remaining',
  remaining_displaced: 'remaining',
};

const OF_PEOPLE: readonly Cue[] = ['returned', 'unable', 'remaining', 'killed', 'injured', 'displaced', 'host'];

function bareGroup(cue: Cue | null, { role }: Item): 'people' | 'objects' | 'other' {
  if (role === 'base') return 'people';
  if (cue === 'closed' || cue === 'reopened') return 'objects';
  return cue !== null && OF_PEOPLE.includes(cue) ? 'people' : 'other';
}

/** "Of 260 schools, 239 have reopened and 21 remain closed": the noun is that of the number before. */
function thingBefore({ bound, each, carry }: ItemAsk) {
  const before = bound.filter(
    ({ item }) =>
      item.count.start < each.item.count.start &&
      item.thing !== null &&
      item.thing !== 'unnamed' &&
      groupOf(item.thing) === 'objects',
  );
  const nearest = before.at(-1)?.item;
  if (nearest?.role === 'base') return nearest.thing;
  const things = new Set(before.map(({ item }) => item.thing));
  if (things.size === 0) return carry.listCue?.thing ?? null;
  return things.size === 1 ? (before.at(-1)?.item.thing ?? null) : null;
}

function people(ask: ItemAsk, cue: Cue | null, words: string): Decision {
  const { each, bound, frame, folded, sentence } = ask;
  const { item } = each;
  if (cue === null && item.thing === 'family' && item.role === 'base') return unread('no_verb');
  if (isAmongSites(ask)) return unread('place_unclear');
  const site = siteOf(ask);
  const others = bound.filter(({ item: other }) => other !== item);
  const hasPeople = others.some(
    ({ item: other }) => other.thing === 'person' && Math.abs(other.start - item.start) < 60,
  );
  const isStillThere = STILL_THERE.test(folded.text.slice(item.end, Math.min(item.end + 60, sentence.end)));
  if (item.role === 'base' && !isStillThere && !hasWholeBeside(ask)) return unread('no_verb');
  return decidePeople({
    item,
    cue: site !== null && cue === null ? 'remaining' : cue,
    cueText: cueTextOf(ask),
    hasPeople,
    sentence: words,
    isStillThere,
    isBesideSites: IN_SITES.test(folded.text.slice(item.end, Math.min(item.end + 60, sentence.end))),
    isNamingSites: ask.marks.sites.length > 1,
    reach: () => reachIn(ask, words),
    voice: ask.voice(item.start).code,
    isPartOfRemaining: isPartOfRemaining(ask),
    frame: onDay(frame, otherDay(ask)?.at ?? null),
    site,
  });
}

const IN_CAMPS = '(?:in|at) (?:the |displacement |evacuation |safety ){0,3}(?:camps|sites|cent(?:er|re)s|shelters)';
const STILL_THERE = new RegExp(
  `^ (?:who )?(?:are )?(?:still|remaining|remain) (?:displaced|there|${IN_CAMPS})|^ (?:who are )?(?:living |staying |sheltering )?${IN_CAMPS}`,
);

const IN_SITES =
  /^ (?:in|at|across) (?:the |various |\d[\d,]* )?(?:active |displacement |evacuation |safe |collective ){0,3}(?:sites|camps|cent(?:er|re)s|shelters)/;

/** The verb and where it leads: "are staying in 127 displacement sites". */
function cueTextOf({ each, folded, sentence }: ItemAsk): string {
  if (each.cue === null) return '';
  const { start, end } = each.cue;
  const behind = folded.text.slice(end, Math.min(end + 50, sentence.end));
  return folded.text.slice(start, end) + (behind.split(/[.,;(។]/)[0] ?? '');
}

/** A number of an earlier day is told as that day's. */
function onDay(frame: Frame, day: string | null): Frame {
  return day !== null && isDayOfFighting(day) ? { ...frame, phase: 'fighting' } : frame;
}

/** A base is a whole only beside the part that it is the base of. */
function hasWholeBeside({ bound, each, marks }: ItemAsk): boolean {
  const isPartThere = bound.some(
    ({ item }) =>
      item !== each.item &&
      item.role === 'count' &&
      (item.thing === 'person' || item.thing === null || item.thing === 'family'),
  );
  return isPartThere || marks.shares.length > 0;
}
