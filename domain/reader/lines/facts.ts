import { LEAST_BASE } from '@/domain/crisis';
import { isNounless, type Mention } from '@/domain/reader/bind/mention';
import type { MentionAsk } from '@/domain/reader/decide/ask';
import type { Phase } from '@/domain/reader/decide/discourse';
import { timeScopeIn } from '@/domain/reader/decide/mention-time-scope';
import { otherDay } from '@/domain/reader/decide/other-day';
import type { TimeScope } from '@/domain/reader/decide/time-scope';
import { isAmongSites, siteOf } from '@/domain/reader/where/sites-of';
import type { Thing } from '@/domain/reader/words/thing';
import type { Topic } from '@/domain/reader/words/topics';
import type { Trigger } from '@/domain/reader/words/trigger';
import type { SourceCode } from '@/domain/sources';
import {
  BESIDE_SITES,
  CAMPS,
  DISPLACED_WORDS,
  IN_ONE_SITE,
  IN_PUBLIC_LIST,
  IN_SITES_AND_HOSTS,
  IN_SOME_SITES,
  OF_THEN,
  SAYS_NOW,
  SAYS_TOTAL,
  STILL_THERE,
  TWO_VERBS,
  VISITS,
} from './fact-words';
import { hasPart, isInCountedSites, isPartOfRemaining, thingBefore } from './shares';
import { afterOf, isDayOf, triggerTextOf } from './words-around';

/** What the rules of lines ask of a number. All of it is found when it is asked for, and only then. */
export type LineFacts = {
  thing: Thing | 'none';
  trigger: Trigger | 'none';
  role: Mention['role'];
  /** "a school" */
  isArticle: boolean;
  phase: Phase;
  timeScope: NonNullable<TimeScope> | 'unsaid';
  topic: Topic | 'none';
  /** "more", "additional". */
  isAdditional: boolean;
  isExact: boolean;
  /** The report tells of a window of hours or days. */
  hasWindow: boolean;
  /** The report tells the state of a day. */
  isOfState: boolean;
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
  /** In camps and with hosts together. */
  isInAll: boolean;
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

/** The facts of one number; `trigger`: the verb that it has at all. */
export function factsOf(ask: MentionAsk, trigger: Trigger | null): LineFacts {
  const { context, folded, sentence } = ask;
  const words = folded.text.slice(sentence.start, sentence.end);
  const site = siteOf(ask);
  const mention = isNounless(ask.each.mention.thing)
    ? { ...ask.each.mention, thing: nounFor(ask, trigger) }
    : ask.each.mention;
  const told = trigger ?? (site !== null && mention.role === 'count' ? 'remaining' : null);
  return {
    ...ofNumber(mention, ask),
    ...ofWords(words, mention, ask),
    ...ofStay({ ask, words, trigger: told, mention }),
    ...ofText(ask),
    trigger: told ?? 'none',
    isOfSite: site !== null,
    get timeScope() {
      return timeScopeIn(ask, words) ?? 'unsaid';
    },
    get tellsSites() {
      return context.tellsHosts || isPartOfRemaining(ask) || isInCountedSites(ask);
    },
  };
}

function ofNumber(mention: Mention, { attachments, each, folded }: MentionAsk) {
  return {
    thing: mention.thing ?? ('none' as const),
    role: mention.role,
    isArticle: mention.count.isArticle === true,
    isAdditional: mention.isAdditional,
    isExact: mention.qualifier === 'exact',
    isFew: mention.value < FEW,
    isLarge: mention.value >= LARGE,
    isBelowBase: mention.value < LEAST_BASE,
    isBelowTotal: mention.value < SMALLEST_TOTAL,
    thingText: folded.text.slice(mention.thingSpan?.start ?? mention.start, mention.thingSpan?.end ?? mention.end),
    hasPeopleBeside: attachments.some(
      ({ mention: other }) =>
        other !== each.mention && other.thing === 'person' && Math.abs(other.start - mention.start) < 60,
    ),
  };
}

function ofWords(words: string, mention: Mention, ask: MentionAsk) {
  const { folded, sentence, marks } = ask;
  return {
    sentence: words,
    saysTotal: SAYS_TOTAL.test(words),
    saysNow: SAYS_NOW.test(words),
    isOfDisplaced: mention.thing === 'person' || DISPLACED_WORDS.test(words),
    isPublic: IN_PUBLIC_LIST.test(folded.text.slice(sentence.start, mention.start)),
    hasTwoVerbs: TWO_VERBS.test(afterOf(ask)),
    isOfThen: OF_THEN.test(triggerTextOf(ask)),
    goesOnToOpen: marks.triggers.some(({ code }) => code === 'reopened'),
    isBaseOfPart: hasPart(ask),
  };
}

type Stay = { ask: MentionAsk; words: string; trigger: Trigger | null; mention: Mention };

function ofStay({ ask, words, trigger, mention }: Stay) {
  const { folded, sentence, marks } = ask;
  const triggerText = triggerTextOf(ask);
  const behind = folded.text.slice(mention.end, Math.min(mention.end + 60, sentence.end));
  const isOfOthers = marks.sites.length > 1 && IN_SOME_SITES.test(triggerText);
  return {
    isAmongSites: isAmongSites(ask),
    isOfSomeCamps: isOfOthers || IN_ONE_SITE.test(triggerText) || (trigger === 'hosting' && VISITS.test(words)),
    isInSites:
      (BESIDE_SITES.test(behind) || CAMPS.test(triggerText) || isInCountedSites(ask)) &&
      !IN_SITES_AND_HOSTS.test(triggerText),
    isInAll: IN_SITES_AND_HOSTS.test(triggerText),
    isStillThere: STILL_THERE.test(behind),
    namesSites: marks.sites.length > 1,
  };
}

function ofText(ask: MentionAsk) {
  const { context, discourse, each, places } = ask;
  const source = ask.voice(each.mention.start).code;
  const bodyCountsHosts = COUNTS_HOSTS.includes(source);
  return {
    source: context.source === 'CMAC' ? ('CMAC' as const) : source,
    bodyCountsHosts,
    countsHosts: bodyCountsHosts || context.tellsHosts,
    phase: isDayOf(otherDay(ask)?.at ?? null) ? ('fighting' as const) : context.phase,
    hasWindow: context.periodStart !== null,
    isOfState: context.dayBecause?.startsWith('day_as_of') === true,
    topic: discourse.topic ?? ('none' as const),
    carriedDamage: discourse.damage ?? ('none' as const),
    isSited: places.has(each.mention) || discourse.listPlace !== null,
  };
}

const OF_OBJECTS: readonly (Trigger | null)[] = ['closed', 'reopened', 'was_closed'];

/** "Of 260 schools, 21 remain closed": the noun is that of the number before. */
function nounFor(ask: MentionAsk, trigger: Trigger | null): Thing | null {
  const { thing } = ask.each.mention;
  return thing === 'unnamed' || OF_OBJECTS.includes(trigger) ? thingBefore(ask) : thing;
}
