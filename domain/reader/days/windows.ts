import { CRISIS } from '@/domain/crisis';
import type { RuleId } from '@/domain/reader/rules/rule';
import { toInstant, type When } from '@/domain/when';
import { type Anchor, resolve, shareParts } from './calendar';
import { hasDay, type Moment } from './moments';
import type { DateRole } from './role-rules';
import type { DateMention } from './roles';

const CONNECTS =
  /^\)?,? ?(?:to|until|till|through|up to|ending(?: at)?|and|–|-|->|→|រហូតដល់|រហូតមកដល់|មកដល់|ដល់)(?: the| on| at){0,2}(?: same (?:time|hour))?(?: on| of)?(?: the)? ?,? ?\(?$/;
const BETWEEN = /(?:between|from)(?: the| about)? ?$/;
const LOOK_BACK = 60;

export function isWindow(text: string, first: Moment, second: Moment): boolean {
  const gap = text.slice(first.end, Math.min(second.start, first.end + 40));
  if (!CONNECTS.test(gap) || !(hasDay(first) || hasDay(second))) return false;
  // "December 18, 2025 - 9:05 am": a stamp of the page.
  if (/^ ?[–-]/.test(gap) && first.time === undefined && !hasDay(second)) return false;
  const before = text.slice(Math.max(0, first.start - LOOK_BACK), first.start);
  return !/^,? ?and/.test(gap) || BETWEEN.test(before);
}

/** "during the conflict from December 7 to 27": the days of the event itself. */
const OF_EVENT =
  /(?:conflict|fighting|clashes|war|operations?|offensive|aggression|attacks?|hostilities|incursions?)(?![a-z])/;
const OF_REPORT = /(?:period|situation|report|update|covering|bulletin|snapshot)(?![a-z])/;
const EVENT: [DateRole, RuleId] = ['name', 'date_named.event'];

/** The sentence speaks of the fighting before, and of no report. */
function isOfEvent(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 2 * LOOK_BACK), start);
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1);
  return OF_EVENT.test(sentence) && !OF_REPORT.test(sentence);
}

export type WindowAsk = { text: string; first: Moment; second: Moment; anchor: Anchor };

export function windowOf({ text, first, second, anchor }: WindowAsk): DateMention {
  const isSameTime = /same (?:time|hour)/.test(text.slice(first.end, second.start));
  const [start, end] = shareParts(first, isSameTime ? { ...second, time: first.time } : second);
  const startsAt = resolve(start, anchor);
  const at = notBefore(startsAt, end, anchor);
  const hasHours = first.time !== undefined || second.time !== undefined;
  const [role, because] = hasHours || !isOfEvent(text, first.start) ? roleOf(startsAt, at) : EVENT;
  return { start: first.start, end: second.end, role, because, startsAt, at };
}

/** A window ends behind its start, also where the page was put on before its last day. */
function notBefore(startsAt: When | null, end: Moment, anchor: Anchor): When | null {
  const at = resolve(end, anchor);
  if (startsAt === null || (at !== null && toInstant(at) >= toInstant(startsAt))) return at;
  const later = resolve(end, { ...anchor, published: nextMonth(startsAt) });
  return later !== null && toInstant(later) >= toInstant(startsAt) ? later : null;
}

function nextMonth(when: When): string {
  return new Date(toInstant(when) + 15 * 86_400_000).toISOString().slice(0, 10);
}

const LONGEST_WINDOW_MS = 4 * 86_400_000;

/** Reports tell of hours, at most a few days; what is longer is the reach of a count, or what a report covers. */
function roleOf(startsAt: When | null, at: When | null): [DateRole, RuleId] {
  if (startsAt?.startsWith(CRISIS.firstDay)) return ['as_of', 'day_as_of.count'];
  return isLong(startsAt, at) ? ['coverage', 'day_window.coverage'] : ['window', 'day_window.window'];
}

function isLong(startsAt: When | null, at: When | null): boolean {
  return startsAt !== null && at !== null && toInstant(at) - toInstant(startsAt) > LONGEST_WINDOW_MS;
}
