import { LEAST_BASE } from '@/domain/crisis';
import { type Item, isNounless } from '@/domain/reader/bind/item';
import type { ItemAsk } from '@/domain/reader/decide/ask';
import type { Phase } from '@/domain/reader/decide/context';
import { reachIn } from '@/domain/reader/decide/item-reach';
import { otherDay } from '@/domain/reader/decide/other-day';
import type { Reach } from '@/domain/reader/decide/reach';
import { isAmongSites, siteOf } from '@/domain/reader/where/sites-of';
import type { Cue } from '@/domain/reader/words/cue';
import type { Thing } from '@/domain/reader/words/thing';
import type { Topic } from '@/domain/reader/words/topics';
import type { SourceCode } from '@/domain/sources';
import {
  BESIDE_SITES,
  CAMPS,
  DISPLACED_WORDS,
  IN_ONE_SITE,
  IN_PUBLIC_LIST,
  IN_SOME_SITES,
  OF_THEN,
  SAYS_NOW,
  SAYS_TOTAL,
  STILL_THERE,
  TWO_VERBS,
  VISITS,
} from './fact-words';
import { isPartOfRemaining, thingBefore } from './shares';
import { afterOf, cueTextOf, isDayOf } from './words-around';

/** What the rules of lines ask of a number. All of it is found when it is asked for, and only then. */
export type LineFacts = {
  thing: Thing | 'none';
  cue: Cue | 'none';
  role: Item['role'];
  /** "a school" */
  isArticle: boolean;
  phase: Phase;
  reach: NonNullable<Reach> | 'unsaid';
  topic: Topic | 'none';
  /** "more", "additional". */
  isAdditional: boolean;
  isExact: boolean;
  /** The report tells of a window of hours or days. */
  hasWindow: boolean;
  /** Below ten; above a hundred thousand; below the least base; below all who ever fled. */
  isFew: boolean;
  isLarge: boolean;
  isBelowBase: boolean;
  isBelowTotal: boolean;
  /** A camp of its own; several; in camps at all. */
  isOfSite: boolean;
  isAmongSites: boolean;
  isOfSomeCamps: boolean;
  isInSites: boolean;
  /** The text, or the whole before, tells those in sites apart. */
  tellsSites: boolean;
  /** The body counts those with host families too; the text counts them. */
  bodyCountsHosts: boolean;
  countsHosts: boolean;
  /** Words behind the number say that they are still there. */
  isStillThere: boolean;
  /** A whole that the sentence gives a part or share of. */
  isBaseOfPart: boolean;
  isOfDisplaced: boolean;
  hasPeopleBeside: boolean;
  saysTotal: boolean;
  saysNow: boolean;
  /** A place or list of its own. */
  isSited: boolean;
  isPublic: boolean;
  hasTwoVerbs: boolean;
  isOfThen: boolean;
  goesOnToOpen: boolean;
  carriedDamage: 'damage_in_period' | 'damage_cumulative' | 'none';
  source: SourceCode;
  sentence: string;
  thingText: string;
  namesSites: boolean;
};

const COUNTS_HOSTS: readonly SourceCode[] = ['NCDM', 'HRF', 'WVI', 'SHARE'];
/** Of the dead and injured more than these are those since the start. */
const FEW = 10;
/** So many were never displaced in a day after the fighting. */
const LARGE = 100_000;
/** Those who were ever displaced are more; a count of the day below it is of those who still are. */
const SMALLEST_TOTAL = 600_000;

/** The facts of one number; `cue`: the verb that it has at all. */
export function factsOf(ask: ItemAsk, cue: Cue | null): LineFacts {
  const { frame, folded, sentence } = ask;
  const words = folded.text.slice(sentence.start, sentence.end);
  const site = siteOf(ask);
  const item = isNounless(ask.each.item.thing) ? { ...ask.each.item, thing: nounFor(ask, cue) } : ask.each.item;
  const told = cue ?? (site !== null && item.role === 'count' ? 'remaining' : null);
  return {
    ...ofNumber(item, ask),
    ...ofWords(words, item, ask),
    ...ofStay({ ask, words, cue: told, item }),
    ...ofText(ask),
    cue: told ?? 'none',
    isOfSite: site !== null,
    get reach() {
      return reachIn(ask, words) ?? 'unsaid';
    },
    get tellsSites() {
      return frame.tellsHosts || isPartOfRemaining(ask);
    },
  };
}

function ofNumber(item: Item, { bound, each, folded }: ItemAsk) {
  return {
    thing: item.thing ?? ('none' as const),
    role: item.role,
    isArticle: item.count.isArticle === true,
    isAdditional: item.isAdditional,
    isExact: item.qualifier === 'exact',
    isFew: item.value < FEW,
    isLarge: item.value >= LARGE,
    isBelowBase: item.value < LEAST_BASE,
    isBelowTotal: item.value < SMALLEST_TOTAL,
    thingText: folded.text.slice(item.thingSpan?.start ?? item.start, item.thingSpan?.end ?? item.end),
    hasPeopleBeside: bound.some(
      ({ item: other }) => other !== each.item && other.thing === 'person' && Math.abs(other.start - item.start) < 60,
    ),
  };
}

function ofWords(words: string, item: Item, ask: ItemAsk) {
  const { folded, sentence, marks } = ask;
  return {
    sentence: words,
    saysTotal: SAYS_TOTAL.test(words),
    saysNow: SAYS_NOW.test(words),
    isOfDisplaced: item.thing === 'person' || DISPLACED_WORDS.test(words),
    isPublic: IN_PUBLIC_LIST.test(folded.text.slice(sentence.start, item.start)),
    hasTwoVerbs: TWO_VERBS.test(afterOf(ask)),
    isOfThen: OF_THEN.test(cueTextOf(ask)),
    goesOnToOpen: marks.cues.some(({ code }) => code === 'reopened'),
    isBaseOfPart: hasPart(ask),
  };
}

type Stay = { ask: ItemAsk; words: string; cue: Cue | null; item: Item };

function ofStay({ ask, words, cue, item }: Stay) {
  const { folded, sentence, marks } = ask;
  const cueText = cueTextOf(ask);
  const behind = folded.text.slice(item.end, Math.min(item.end + 60, sentence.end));
  const isOfOthers = marks.sites.length > 1 && IN_SOME_SITES.test(cueText);
  return {
    isAmongSites: isAmongSites(ask),
    isOfSomeCamps: isOfOthers || IN_ONE_SITE.test(cueText) || (cue === 'hosting' && VISITS.test(words)),
    isInSites: BESIDE_SITES.test(behind) || CAMPS.test(cueText),
    isStillThere: STILL_THERE.test(behind),
    namesSites: marks.sites.length > 1,
  };
}

function ofText(ask: ItemAsk) {
  const { frame, carry, each, places } = ask;
  const source = ask.voice(each.item.start).code;
  const bodyCountsHosts = COUNTS_HOSTS.includes(source);
  return {
    source: frame.source === 'CMAC' ? ('CMAC' as const) : source,
    bodyCountsHosts,
    countsHosts: bodyCountsHosts || frame.tellsHosts,
    phase: isDayOf(otherDay(ask)?.at ?? null) ? ('fighting' as const) : frame.phase,
    hasWindow: frame.periodStart !== null,
    topic: carry.topic ?? ('none' as const),
    carriedDamage: carry.damage ?? ('none' as const),
    isSited: places.has(each.item) || carry.listPlace !== null,
  };
}

const OF_OBJECTS: readonly (Cue | null)[] = ['closed', 'reopened', 'was_closed'];

/** "Of 260 schools, 21 remain closed": the noun is that of the number before. */
function nounFor(ask: ItemAsk, cue: Cue | null): Thing | null {
  const { thing } = ask.each.item;
  return thing === 'unnamed' || OF_OBJECTS.includes(cue) ? thingBefore(ask) : thing;
}

/** A base is a whole only beside the part that it is the base of. */
function hasPart({ bound, each, marks }: ItemAsk): boolean {
  return (
    marks.shares.length > 0 ||
    bound.some(
      ({ item }) =>
        item !== each.item &&
        item.role === 'count' &&
        (item.thing === 'person' || item.thing === null || item.thing === 'family'),
    )
  );
}
