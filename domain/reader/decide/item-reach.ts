import type { Item } from '@/domain/reader/bind/item';
import type { DateRole } from '@/domain/reader/days/role-rules';
import { khmer } from '@/domain/reader/text/scan';
import type { ItemAsk } from './ask';
import { type Reach, reachOf } from './reach';

/** How far a number reaches, by its own words, its neighbours and the days of its sentence. */
export function reachIn(ask: ItemAsk, sentence: string): Reach {
  const { near, left } = nearOf(ask);
  const isOwn = reachOf({ clause: near, sentence: '', dates: NO_DATES, hasBase: false });
  if (isOwn !== null && isOwn !== 'perfect') return isOwn;
  if (isBehindToll(ask)) return 'total';
  if (leadsToTotal(ask)) return 'period';
  const shared = sharedReach(ask);
  if (shared !== null) return shared;
  const { marks, bound } = ask;
  const has = (role: DateRole) => marks.dates.some((date) => date.role === role);
  const dates = {
    hasWindow: has('window'),
    hasAsOf: has('as_of'),
    hasDay: has('said') && !REPORTS.test(sentence),
    opensWithDay: isOnDay(ask),
  };
  const bases = bound.filter(({ item }) => item.role === 'base');
  const hasBase = marks.shares.length > 0 || bases.some((base) => isShareOf(ask.each.item, base.item));
  return reachOf({ clause: `${left} ${near}`, sentence, dates, hasBase });
}

/** Those of a few days are too few to be all who returned: "318 of the 48,127 in the camps". */
function isShareOf({ value }: Item, base: Item): boolean {
  return value * 10 > base.value;
}

const TOLL =
  /(?:taking|bringing|raising|pushing|lifting|putting) (?!its)[^.;]{0,60}(?:toll|total|tally|number|figure)(?![^.;]*(?:provinc|there|district|in the period))[^.;]*$/;

/** "Two died in Pursat, bringing the toll to 20": the toll is that of all places. */
export function isBehindToll({ folded, sentence, each }: ItemAsk): boolean {
  return TOLL.test(folded.text.slice(Math.max(sentence.start, each.item.start - 160), each.item.start));
}

/** "18 killed and 78 injured": the second of a pair reaches as far as the first. */
function sharedReach({ found, each, folded }: ItemAsk): 'period' | 'total' | null {
  const last = found.at(-1);
  if (last === undefined || !last.indicator.startsWith('civilian')) return null;
  const gap = folded.text.slice(last.item.end, each.item.start);
  if (gap.length > 40 || !/(?:^|[ ,])and |,|និង/.test(gap) || /including/.test(gap)) return null;
  return last.indicator.endsWith('in_period') ? 'period' : 'total';
}

const LEADS_TO_TOTAL = new RegExp(
  `^[^.;]{0,160}(?:bring|tak|rais|push|lift)(?:ing|s) [^.;\\d]{0,60}(?:toll|total|tally|number|figure)|^[^។;]{0,60}${khmer('(?:ធ្វើ|នាំ)(?:ឱ្យ|អោយ)')}[^។;\\d]{0,80}${khmer('(?:សរុប|កើន)')}`,
);

/** "Two people died, bringing the toll to 17": what leads up to a total is new. */
function leadsToTotal({ each, folded, sentence }: ItemAsk): boolean {
  return LEADS_TO_TOTAL.test(folded.text.slice(each.item.end, sentence.end));
}

const NO_DATES = { hasWindow: false, hasAsOf: false, hasDay: false, opensWithDay: false };
/** "On Sunday 3,880 people left the camps": the day leads up to the number. */
function isOnDay({ marks, each, folded }: ItemAsk): boolean {
  const { item } = each;
  return marks.dates.some(
    ({ role, end }) => role === 'said' && end <= item.start && /^,? ?$/.test(folded.text.slice(end, item.start)),
  );
}

/** The day may be that of the words, not of the deed. */
const REPORTS =
  /said|says|told|announc|report|accord|stat(?:ed|ing|ement)|updat|confirm|ឱ្យដឹង|អោយដឹង|ថ្លែង|ប្រកាស|រាយការណ៍|បញ្ជាក់/;

/** The words of an item's own phrase, between the commas around it and its verb, and those that lead up to it. */
function nearOf({ each, bound, marks, folded, sentence }: ItemAsk): { near: string; left: string } {
  const { item, cue } = each;
  const previous = bound.filter((other) => other.item.count.start < item.count.start).at(-1);
  const split = marks.splits.filter(({ end }) => end <= item.start).at(-1)?.end ?? 0;
  const from = Math.max(sentence.start, previous?.item.end ?? 0, split);
  const core = {
    start: Math.min(item.start, cue !== null && cue.start >= from ? cue.start : item.start),
    end: Math.max(item.end, cue?.end ?? 0),
  };
  // Behind a verb that a list shares, its words are those of each of the list.
  const next = bound.find((other) => other.item !== item && other.item.start >= core.end);
  const until = Math.min(sentence.end, next?.item.start ?? sentence.end);
  const { text } = folded;
  const start = Math.max(from, lastComma(text.slice(from, core.start)) + from);
  const end = core.end + firstComma(text.slice(core.end, until));
  return { near: text.slice(start, Math.min(end, until)), left: text.slice(from, start) };
}

const BREAKS = /, |;| – | and |ធ្វើឱ្យ|ធ្វើអោយ|នាំឱ្យ|ហើយ/g;

function lastComma(text: string): number {
  return [...text.matchAll(BREAKS)].at(-1)?.index ?? 0;
}

function firstComma(text: string): number {
  const at = text.search(/, |;| – |\.| and |ធ្វើឱ្យ|ធ្វើអោយ|នាំឱ្យ|ហើយ/);
  return at < 0 ? text.length : at;
}
