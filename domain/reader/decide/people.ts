import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import { type Item, isPart } from '@/domain/reader/bind/item';
import type { Cue } from '@/domain/reader/words/cue';
import type { SourceCode } from '@/domain/sources';
import type { Thing } from '@/domain/reader/words/thing';
import type { Frame } from './context';
import { type Decision, means, unread } from './decision';
import type { Reach } from './reach';

const BREAKDOWNS: Partial<Record<Thing, BreakdownCode>> = {
  women: 'women',
  children: 'children',
  women_and_children: 'women_and_children',
  family: 'families',
};

export type PeopleAsk = {
  item: Item;
  cue: Cue | null;
  cueText: string;
  /** A count of people stands beside this count of families. */
  hasPeople: boolean;
  sentence: string;
  /** "52,310 individuals in 98 displacement sites" */
  isBesideSites: boolean;
  /** The sentence goes on to name the camps. */
  isNamingSites: boolean;
  /** The words behind it say so: "of the 150,146 still in camps". */
  isStillThere: boolean;
  /** Asked for only where a verb leaves it open. */
  reach: () => Reach;
  frame: Frame;
  /** Who says it. */
  voice: SourceCode;
  /** "Of these, N are staying in K sites" */
  isPartOfRemaining: boolean;
  site: string | null;
};

/** Which line of people a number is, by its verb. */
export function decidePeople(ask: PeopleAsk): Decision {
  const { item } = ask;
  if (item.thing === 'death') return byReach('civilian_killed', ask);
  if (item.thing === 'injury') return byReach('civilian_injured', ask);
  if (item.role === 'base') return base(ask);
  if (ask.cue === null) return unread('no_verb');
  // Women among the dead without the number of the dead: no line holds that.
  if (isPart(item.thing) && (ask.cue === 'killed' || ask.cue === 'injured')) return unread('part_of_unknown');
  return BY_CUE[ask.cue]?.(ask) ?? unread('no_verb');
}

const BY_CUE: Partial<Record<Cue, (ask: PeopleAsk) => Decision>> = {
  returned: (ask) =>
    ask.frame.phase === 'fighting' && ask.site !== null ? unread('no_verb') : byReach('returned', ask),
  hosting: stays,
  unable: stays,
  remaining: stays,
  displaced,
  host: (ask) => means('displaced_in_host_communities', breakdownOf(ask)),
  killed: (ask) => byReach('civilian_killed', ask),
  injured: (ask) => byReach('civilian_injured', ask),
  shelter: (ask) => (ask.item.thing === 'family' ? means('families_needing_shelter', null) : unread('no_verb')),
  contaminated: (ask) => (ask.item.thing === 'family' ? means('uxo_families_affected', null) : unread('no_verb')),
  future: () => unread('not_yet'),
  helped: () => unread(null),
  took_in: (ask) => (HAS_NOW.test(ask.sentence) || ask.site === null ? unread('earlier_figure') : stays(ask)),
  registered: (ask) => (ask.site === null ? unread('no_verb') : stays(ask)),
};

/** "took in 540 families and still holds 410": the first is of then. */
const HAS_NOW = /(?<![a-z])(?:now|still|currently|today|initially|originally|first|once|previously)(?![a-z])/;

function breakdownOf({ item }: PeopleAsk): BreakdownCode | null {
  return item.thing === null ? null : (BREAKDOWNS[item.thing] ?? null);
}

/** "more than 640,000" of whom some returned: after the ceasefire a fixed number, before it the count of the day. */
function base(ask: PeopleAsk): Decision {
  const { item, frame } = ask;
  if (item.thing !== 'person' && item.thing !== null) return unread('no_verb');
  const isOfDisplaced =
    item.thing === 'person' || /displac|evacu|fled|return|home|camps|integrat|resettl|ភៀស|ត្រឡប់/.test(ask.sentence);
  if (ask.isStillThere) return means(remaining(ask), null);
  if (!isOfDisplaced || ask.cue === 'killed' || ask.cue === 'injured') return unread('no_verb');
  if (frame.phase === 'fighting') return means('displaced_total', null);
  return isSmall(item) ? unread('no_verb') : means('displaced_total_cumulative', null);
}

/** "visited 3 camps hosting 12,000 people" */
const VISITS = /visit|toured|inspect|deliver|ចុះសួរសុខទុក្ខ|ទស្សនកិច្ច/;

/** Of a camp named earlier, or nowhere. */
const IN_SOME_SITES =
  /(?:in|at|across) (?:the )?(?:\d+|two|three|four|five|six) (?:[a-z]+ ){0,2}(?:camps|cent(?:er|re)s|sites|pagodas|shelters)/;
const IN_ONE_SITE =
  /(?:in|at|inside) (?:the|this|that|one) (?:[a-z]+ ){0,2}(?:camp|cent(?:er|re)|site|pagoda|shelter)(?![a-z])|ជំរុ?ំ(?:នេះ|នោះ)/;

function isOfSomeCamps({ cue, cueText, sentence, isNamingSites }: PeopleAsk): boolean {
  return (
    IN_ONE_SITE.test(cueText) ||
    (isNamingSites && IN_SOME_SITES.test(cueText)) ||
    (cue === 'hosting' && VISITS.test(sentence))
  );
}

/** The base after the ceasefire is all who fled, some 640,000; another one ("of the 48,127 in the camps") is none of it. */
const LEAST_BASE = 300_000;

function isSmall({ value }: Item): boolean {
  return value < LEAST_BASE;
}

function stays(ask: PeopleAsk): Decision {
  const { item, frame, cue, site } = ask;
  const breakdown = breakdownOf(ask);
  if (site !== null) return means('site_population', breakdown);
  if (cue === 'unable' && item.thing === 'family' && !ask.hasPeople) return means('families_unable_to_return', null);
  if (isOfSomeCamps(ask)) return unread('place_unclear');
  const isInSites =
    ask.isBesideSites || /camp|sites|cent(?:er|re)s|shelters/.test(ask.cueText) || /ជំរុ?ំ|មណ្ឌល|ទីតាំង/.test(ask.cueText);
  if (isInSites && (frame.tellsHosts || ask.isPartOfRemaining)) return means('displaced_in_sites', breakdown);
  if (frame.phase === 'fighting') return means('displaced_total', breakdown);
  return means(remaining(ask), breakdown);
}

const COUNTS_HOSTS: readonly string[] = ['NCDM', 'HRF', 'WVI', 'SHARE'];

/** Those who were ever displaced are more; a count of the day below it is of those who still are. */
const SMALLEST_TOTAL = 600_000;

function countsHosts({ voice }: PeopleAsk): boolean {
  return COUNTS_HOSTS.includes(voice);
}

/** The interior ministry speaks of camps; the disaster committee and aid groups count those with host families too. */
function remaining({ frame, voice }: Pick<PeopleAsk, 'frame' | 'voice'>): IndicatorCode {
  return COUNTS_HOSTS.includes(voice) || frame.tellsHosts ? 'remaining_displaced' : 'remaining_in_camps';
}

function displaced(ask: PeopleAsk): Decision {
  const { frame, item, sentence } = ask;
  const breakdown = breakdownOf(ask);
  if (ask.site !== null) return means('site_population', breakdown, 'check');
  if (item.isAdditional || ask.reach() === 'new') return means('displaced_new_in_period', breakdown);
  if (frame.phase === 'fighting') return means('displaced_total', breakdown);
  if (countsHosts(ask) && item.value < SMALLEST_TOTAL) return means('remaining_displaced', breakdown, 'check');
  if (
    /(?:total|altogether|since (?:the )?(?:7|december|fighting|start|beginning|conflict|outbreak)|overall|by (?:the |this |that )?(?:border )?(?:fighting|conflict|clashes|war|attacks?|hostilities|shelling)|at (?:its|the) (?:peak|height)|(?:fighting|conflict|clashes|war|attacks?|hostilities|shelling)[^.]{0,120}(?:displaced|uprooted|forced)|initially displaced|សរុប)/.test(
      sentence,
    )
  ) {
    return breakdown === null || breakdown === 'families'
      ? means('displaced_total_cumulative', breakdown, 'check')
      : unread('period_or_total');
  }
  return breakdown === null && item.value >= LEAST_OF_ALL
    ? means('displaced_total_cumulative', null, 'check')
    : unread('period_or_total');
}

/** So many were never displaced in a day after the fighting. */
const LEAST_OF_ALL = 100_000;

/** Of the dead and injured more than these are those since the start. */
const MOST_OF_A_WINDOW = 10;

type Pair = 'civilian_killed' | 'civilian_injured' | 'returned';

function byReach(pair: Pair, ask: PeopleAsk): Decision {
  const breakdown = breakdownOf(ask);
  const reach = ask.reach();
  const { item } = ask;
  if (item.isAdditional || reach === 'period' || reach === 'new') return means(`${pair}_in_period`, breakdown);
  if (reach === 'total') return means(`${pair}_cumulative`, breakdown);
  if (reach === 'perfect') return means(`${pair}_cumulative`, breakdown, 'check');
  // "5,101 returned" in the report of a window: an exact number that nothing calls a total.
  if (reach === 'span') return unread('period_or_total');
  const isOfWindow = ask.frame.periodStart !== null && item.qualifier === 'exact' && (pair === 'returned' || item.value < MOST_OF_A_WINDOW);
  return isOfWindow ? means(`${pair}_in_period`, breakdown, 'check') : unread('period_or_total');
}
