import { LEAST_BASE } from '@/domain/crisis';
import { groupOf, isNounless, type Mention } from '@/domain/reader/bind/mention';
import type { MentionAsk } from '@/domain/reader/decide/ask';
import { timeScopeIn } from '@/domain/reader/decide/mention-time-scope';
import { otherDay } from '@/domain/reader/decide/other-day';
import { isAmongSites, siteOf } from '@/domain/reader/where/sites-of';
import type { Thing } from '@/domain/reader/words/thing';
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
  SHELTERS,
  SHUT,
  STILL_THERE,
  TOOK_SHELTER,
  TWO_VERBS,
  VISITS,
} from './fact-words';
import type { FactValues, LineFacts } from './line-facts';
import { hasPart, isInCountedSites, isPartOfRemaining, thingBefore } from './shares';
import { afterOf, isDayOf, triggerTextOf } from './words-around';

const COUNTS_HOSTS: readonly SourceCode[] = ['NCDM', 'HRF', 'WVI', 'SHARE'];
/** Those that give the count of the interior ministry. */
const COUNTS_CAMPS: readonly SourceCode[] = ['MOI', 'MOINFO', 'GOV'];
/** Of the dead and injured more than these are those since the start. */
const FEW = 10;
/** So many were never displaced in a day after the fighting. */
const LARGE = 100_000;
/** Those who were ever displaced are more; a count of the day below it is of those who still are. */
const SMALLEST_TOTAL = 600_000;

/** A number with the noun, verb and camp that it has at all. */
type FactAsk = { ask: MentionAsk; mention: Mention; trigger: Trigger | null; site: string | null };

/** The facts of one number; `trigger`: the verb that it has at all. A fact is found when a rule asks for it, and once. */
export function factsOf(ask: MentionAsk, trigger: Trigger | null): LineFacts {
  const site = siteOf(ask);
  const { mention: counted } = ask.each;
  const mention = isNounless(counted.thing) ? { ...counted, thing: nounFor(ask, trigger) } : counted;
  const told = {
    ask,
    mention,
    trigger: trigger ?? (site !== null && mention.role === 'count' ? 'remaining' : null),
    site,
  };
  const found = new Map<string, unknown>();
  return (name) => {
    if (!found.has(name)) found.set(name, FACTS[name](told));
    return found.get(name) as FactValues[typeof name];
  };
}

const FACTS: { readonly [K in keyof FactValues]: (told: FactAsk) => FactValues[K] } = {
  thing: ({ mention }) => mention.thing ?? 'none',
  trigger: ({ trigger }) => trigger ?? 'none',
  role: ({ mention }) => mention.role,
  isArticle: ({ mention }) => mention.count.isArticle === true,
  isInList: ({ ask }) => isInList(ask),
  phase: ({ ask }) => (isDayOf(otherDay(ask)?.at ?? null) ? 'fighting' : ask.context.phase),
  timeScope: ({ ask }) => timeScopeIn(ask, wordsOf(ask)) ?? 'unsaid',
  topic: ({ ask }) => ask.discourse.topic ?? 'none',
  isAdditional: ({ mention, trigger, ask }) => mention.isAdditional && !isBesideDead(trigger, ask),
  isExact: ({ mention }) => mention.qualifier === 'exact',
  hasWindow: ({ ask }) => ask.context.periodStart !== null,
  isOfState: ({ ask }) => ask.context.dayBecause?.startsWith('day_as_of') === true,
  isFew: ({ mention }) => mention.value < FEW,
  isLarge: ({ mention }) => mention.value >= LARGE,
  isBelowBase: ({ mention }) => mention.value < LEAST_BASE,
  isBelowTotal: ({ mention }) => mention.value < SMALLEST_TOTAL,
  isOfSite: ({ site }) => site !== null,
  isAmongSites: ({ ask }) => isAmongSites(ask),
  isOfSomeCamps: (told) => isOfSomeCamps(told),
  isInSites: (told) => isInSites(told),
  isInAll: ({ ask }) => IN_SITES_AND_HOSTS.test(triggerTextOf(ask)),
  tellsSites: ({ ask }) => ask.context.tellsHosts || isPartOfRemaining(ask) || isInCountedSites(ask),
  bodyCountsHosts: ({ ask }) => bodyCountsHosts(ask),
  countsHosts: ({ ask }) => bodyCountsHosts(ask) || ask.context.tellsHosts,
  isStillThere: (told) => STILL_THERE.test(behind(told)),
  isBaseOfPart: ({ ask }) => hasPart(ask),
  isOfDisplaced: ({ mention, ask }) => mention.thing === 'person' || DISPLACED_WORDS.test(wordsOf(ask)),
  hasPeopleBeside: (told) => hasPeopleBeside(told),
  isOfMinistry: ({ ask }) => COUNTS_CAMPS.includes(sourceOf(ask)),
  saysTotal: ({ ask }) => SAYS_TOTAL.test(wordsOf(ask)),
  saysNow: ({ ask }) => SAYS_NOW.test(wordsOf(ask)),
  isSited: ({ ask }) => ask.places.has(ask.each.mention) || ask.discourse.listPlace !== null,
  isPublic: ({ ask, mention }) => IN_PUBLIC_LIST.test(ask.folded.text.slice(ask.sentence.start, mention.start)),
  hasTwoVerbs: ({ ask }) => TWO_VERBS.test(afterOf(ask)),
  isOfThen: ({ ask }) => OF_THEN.test(triggerTextOf(ask)),
  isSheltering: ({ ask }) => SHELTERS.test(ask.folded.text.slice(ask.each.mention.end, ask.sentence.end)),
  isShut: ({ ask }) => SHUT.test(ask.folded.text.slice(ask.each.mention.end, ask.sentence.end)),
  tookShelter: ({ ask }) => TOOK_SHELTER.test(triggerTextOf(ask)),
  goesOnToOpen: ({ ask }) => ask.marks.triggers.some(({ code }) => code === 'reopened'),
  isAnnounced: ({ ask }) => ask.discourse.announced !== null,
  carriedDamage: ({ ask }) => ask.discourse.damage ?? 'none',
  source: ({ ask }) => (ask.context.source === 'CMAC' ? 'CMAC' : sourceOf(ask)),
  sentence: ({ ask }) => wordsOf(ask),
  thingText: ({ ask, mention }) => {
    const { start, end } = mention.thingSpan ?? mention;
    return ask.folded.text.slice(start, end);
  },
  namesSites: ({ ask }) => ask.marks.sites.length > 1,
};

function wordsOf({ folded, sentence }: MentionAsk): string {
  return folded.text.slice(sentence.start, sentence.end);
}

function isInList({ attachments, each }: MentionAsk): boolean {
  return attachments.some(
    ({ mention }) => mention !== each.mention && mention.thing !== null && groupOf(mention.thing) === 'objects',
  );
}

function sourceOf({ voice, each }: MentionAsk): SourceCode {
  return voice(each.mention.start).code;
}

function bodyCountsHosts(ask: MentionAsk): boolean {
  return COUNTS_HOSTS.includes(sourceOf(ask));
}

function behind({ ask: { folded, sentence }, mention }: FactAsk): string {
  return folded.text.slice(mention.end, Math.min(mention.end + 60, sentence.end));
}

function isOfSomeCamps({ ask, trigger }: FactAsk): boolean {
  const words = triggerTextOf(ask);
  const isOfOthers = ask.marks.sites.length > 1 && IN_SOME_SITES.test(words);
  return isOfOthers || IN_ONE_SITE.test(words) || (trigger === 'hosting' && VISITS.test(wordsOf(ask)));
}

function isInSites(told: FactAsk): boolean {
  const words = triggerTextOf(told.ask);
  const isSaid = BESIDE_SITES.test(behind(told)) || CAMPS.test(words) || isInCountedSites(told.ask);
  return isSaid && !IN_SITES_AND_HOSTS.test(words);
}

/** "24 died, and 81 more were hurt": others, not more than before. */
function isBesideDead(trigger: Trigger | null, { found, each, folded }: MentionAsk): boolean {
  const last = found.at(-1);
  if (trigger !== 'injured' || last?.indicator.startsWith('civilian_killed') !== true) return false;
  return /^[^.;\d]{0,30}(?:,| and| with)[^.;\d]{0,12}$/.test(folded.text.slice(last.mention.end, each.mention.start));
}

function hasPeopleBeside({ ask: { attachments, each }, mention }: FactAsk): boolean {
  return attachments.some(
    ({ mention: other }) =>
      other !== each.mention && other.thing === 'person' && Math.abs(other.start - mention.start) < 60,
  );
}

const OF_OBJECTS: readonly (Trigger | null)[] = ['closed', 'reopened', 'was_closed'];

/** "Of 260 schools, 21 remain closed": the noun is that of the number before. */
function nounFor(ask: MentionAsk, trigger: Trigger | null): Thing | null {
  const { thing } = ask.each.mention;
  return thing === 'unnamed' || OF_OBJECTS.includes(trigger) ? thingBefore(ask) : thing;
}
