import type { Mention } from '@/domain/reader/bind/mention';
import type { DateRole } from '@/domain/reader/days/role-rules';
import { khmer } from '@/domain/reader/text/scan';
import type { MentionAsk } from './ask';
import { type TimeScope, timeScopeOf } from './time-scope';

/** How far a number reaches, by its own words, its neighbours and the days of its sentence. */
export function timeScopeIn(ask: MentionAsk, sentence: string): TimeScope {
  const { near, left } = nearOf(ask);
  const isOwn = timeScopeOf({ clause: near, sentence: '', dates: NO_DATES, hasBase: false });
  if (isOwn !== null && isOwn !== 'perfect') return isOwn;
  if (isBehindToll(ask)) return 'total';
  if (leadsToTotal(ask)) return 'period';
  const shared = sharedReach(ask);
  if (shared !== null) return shared;
  const { marks, attachments } = ask;
  const has = (role: DateRole) => marks.dates.some((date) => date.role === role);
  const dates = {
    hasWindow: has('window'),
    hasAsOf: has('as_of'),
    hasDay: has('said') && !REPORTS.test(sentence),
    opensWithDay: isOnDay(ask),
  };
  const bases = attachments.filter(({ mention }) => mention.role === 'base');
  const hasBase = marks.shares.length > 0 || bases.some((base) => isShareOf(ask.each.mention, base.mention));
  return timeScopeOf({ clause: `${left} ${near}`, sentence, dates, hasBase });
}

/** Those of a few days are too few to be all who returned: "318 of the 48,127 in the camps". */
function isShareOf({ value }: Mention, base: Mention): boolean {
  return value * 10 > base.value;
}

const TOLL =
  /(?:taking|bringing|raising|pushing|lifting|putting|elevating|driving|increasing) (?!its)[^.;]{0,60}(?:toll|total|tally|number|figure|count)(?![^.;]*(?:provinc|there|district|in the period))[^.;]*$/;

/** "Two died in Pursat, bringing the toll to 20": the toll is that of all places. */
export function isBehindToll({ folded, sentence, each }: MentionAsk): boolean {
  return TOLL.test(folded.text.slice(Math.max(sentence.start, each.mention.start - 160), each.mention.start));
}

/** "18 killed and 78 injured": the second of a pair reaches as far as the first. */
function sharedReach({ found, each, folded }: MentionAsk): 'period' | 'total' | null {
  const last = found.at(-1);
  if (last === undefined || !last.indicator.startsWith('civilian')) return null;
  const gap = folded.text.slice(last.mention.end, each.mention.start);
  if (gap.length > 40 || !/(?:^|[ ,])(?:and|alongside|with) |,|និង/.test(gap) || /including/.test(gap)) return null;
  return last.indicator.endsWith('in_period') ? 'period' : 'total';
}

const LEADS_TO_TOTAL = new RegExp(
  `^[^.;]{0,160}(?:bring|tak|rais|push|lift|elevat|driv|increas)(?:ing|s|es) [^.;\\d]{0,60}(?:toll|total|tally|number|figure|count)|^[^។;]{0,60}${khmer('(?:ធ្វើ|នាំ)(?:ឱ្យ|អោយ)')}[^។;\\d]{0,80}${khmer('(?:សរុប|កើន)')}`,
);

/** "Two people died, bringing the toll to 17": what leads up to a total is new. */
function leadsToTotal({ each, folded, sentence }: MentionAsk): boolean {
  return LEADS_TO_TOTAL.test(folded.text.slice(each.mention.end, sentence.end));
}

const NO_DATES = { hasWindow: false, hasAsOf: false, hasDay: false, opensWithDay: false };
/** "On Sunday 3,880 people left the camps": the day leads up to the number. */
function isOnDay({ marks, each, folded }: MentionAsk): boolean {
  const { mention } = each;
  return marks.dates.some(
    ({ role, end }) => role === 'said' && end <= mention.start && /^,? ?$/.test(folded.text.slice(end, mention.start)),
  );
}

/** The day may be that of the words, not of the deed. */
const REPORTS =
  /said|says|told|announc|report|accord|stat(?:ed|ing|ement)|updat|confirm|ឱ្យដឹង|អោយដឹង|ថ្លែង|ប្រកាស|រាយការណ៍|បញ្ជាក់/;

/** The words of a mention's own phrase, between the commas around it and its verb, and those that lead up to it. */
function nearOf({ each, attachments, marks, folded, sentence }: MentionAsk): { near: string; left: string } {
  const { mention, trigger } = each;
  const previous = attachments.filter((other) => other.mention.count.start < mention.count.start).at(-1);
  const split = marks.splits.filter(({ end }) => end <= mention.start).at(-1)?.end ?? 0;
  const from = Math.max(sentence.start, previous?.mention.end ?? 0, split);
  const core = {
    start: Math.min(mention.start, trigger !== null && trigger.start >= from ? trigger.start : mention.start),
    end: Math.max(mention.end, trigger?.end ?? 0),
  };
  // Behind a verb that a list shares, its words are those of each of the list.
  const next = attachments.find((other) => other.mention !== mention && other.mention.start >= core.end);
  const until = Math.min(sentence.end, next?.mention.start ?? sentence.end);
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
