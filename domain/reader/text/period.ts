import type { Period, Span } from '@/domain/reader/reading';
import { toInstant, type When } from '@/domain/when';
import { type Anchor, resolve, shareParts } from './calendar';
import { hasDay, type Moment } from './moments';
import { english, khmer } from './scan';

/** What a date says of the figures near it: the end of a window, the day of a state, the day something was said. */
export type DateRole = 'window' | 'as_of' | 'start' | 'name' | 'said' | 'dateline';

export type Dated = Span & { role: DateRole; startsAt: When | null; at: When | null };

const CONNECTS =
  /^\)?,? ?(?:to|until|till|through|up to|ending(?: at)?|and|–|-|->|→|រហូតដល់|រហូតមកដល់|មកដល់|ដល់)(?: the| on| at)? ?,? ?\(?$/;
const BETWEEN = /(?:between|from)(?: the| about)? ?$/;
const STARTS = new RegExp(
  `(?:${english('since|from|beginning|starting|began on|began|after|following|between|start of')}|${khmer('ចាប់ពី|គិតពី|តាំងពី|ចាប់តាំងពី|(?<!កាល)ពី|ក្រោយ')})(?: on| the| about| at| ?ថ្ងៃ)? ?$`,
);
/** "down from 146,205 on Wednesday": the day of a figure that the report only compares with. */
const OF_EARLIER =
  /(?:from|than|compared (?:with|to)|against|versus)(?: (?:the|about|some|nearly|over|more than))* \d[\d,.]{3,}(?: [a-z]+){0,2} ?(?:on|in|as of|reported on)? ?$/;
/** "are expected on Friday", "will reopen on 2 February" */
const TO_COME = /(?:expected|due|scheduled|planned|(?:will|shall) (?:be )?[a-z]+)(?: [a-z]+){0,2}(?: on| by)? ?$/;
/** "since fighting resumed on" */
const SINCE_EVENT = /(?<![a-z])(?:since|after) (?:the )?[a-z ]{3,50} on $/;
const AS_OF = new RegExp(
  `(?:${english('as of|as at|by|until|till|up to|to date|through')}|${khmer('គិតត្រឹម|ត្រឹម|គិតមកដល់|មកទល់|មកដល់|ដល់|គិតមកទល់')})(?: the end of| the| late| early| on| around| about| midday| noon){0,3} ?,? ?$`,
);
const NAME_BEFORE =
  /(?:agreement|accord|declaration|joint statement|deal|mandate|commitments?|ceasefire|truce)(?: reached| signed| issued| made)?(?: of| on| dated)?(?: the)? $/;
const NAME_AFTER =
  /^(?:'s)? (?:ceasefire|joint|agreement|accord(?!ing)|declaration|truce|deal|peace|kuala|general border|gbc|special gbc)/;
const KHMER_NAME_BEFORE = new RegExp(`${khmer('កិច្ចព្រមព្រៀង|សេចក្តីថ្លែងការណ៍រួម')}.{0,12}$`);
const KHMER_CEASEFIRE_BEFORE = new RegExp(`${khmer('បទឈប់បាញ់')}.{0,12}$`);

const LOOK_BACK = 60;

/** Gives every date of the text its role, windows joined; an hour alone says nothing. */
export function dateRoles(text: string, moments: readonly Moment[], anchor: Anchor): Dated[] {
  const dated: Dated[] = [];
  for (let at = 0; at < moments.length; at += 1) {
    const [first, second] = [moments[at], moments[at + 1]];
    if (first !== undefined && second !== undefined && isWindow(text, first, second)) {
      dated.push(windowOf(first, second, anchor));
      at += 1;
    } else if (first !== undefined && hasDay(first)) {
      dated.push(dayOf(text, first, resolve(first, anchor)));
    }
  }
  return dated;
}

function dayOf(text: string, moment: Moment, at: When | null): Dated {
  const role = isStartOfCount(at) ? 'start' : roleOf(text, moment);
  return { ...spanOf(moment), role, startsAt: null, at };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function isWindow(text: string, first: Moment, second: Moment): boolean {
  const gap = text.slice(first.end, Math.min(second.start, first.end + 30));
  if (!CONNECTS.test(gap) || !(hasDay(first) || hasDay(second))) return false;
  if (/^,? ?and/.test(gap) && !BETWEEN.test(text.slice(Math.max(0, first.start - LOOK_BACK), first.start)))
    return false;
  return true;
}

function windowOf(first: Moment, second: Moment, anchor: Anchor): Dated {
  const [start, end] = shareParts(first, second);
  const startsAt = resolve(start, anchor);
  const at = resolve(end, anchor);
  const role = isStartOfCount(startsAt) || isLong(startsAt, at) ? 'as_of' : 'window';
  return { start: first.start, end: second.end, role, startsAt, at };
}

const LONGEST_WINDOW_MS = 4 * 86_400_000;

/** Reports cover hours, at most a few days; what is longer is the reach of a count. */
function isLong(startsAt: When | null, at: When | null): boolean {
  return startsAt !== null && at !== null && toInstant(at) - toInstant(startsAt) > LONGEST_WINDOW_MS;
}

/** The fighting began on 7 December: a span from there is the reach of a running total, not the report's window. */
function isStartOfCount(when: When | null): boolean {
  return when?.startsWith('2025-12-07') === true;
}

function roleOf(text: string, moment: Moment): DateRole {
  const before = text.slice(Math.max(0, moment.start - LOOK_BACK), moment.start);
  const after = text.slice(moment.end, moment.end + LOOK_BACK);
  if (isName(before, after, moment)) return 'name';
  if (OF_EARLIER.test(before) || TO_COME.test(before)) return 'name';
  if (AS_OF.test(before)) return 'as_of';
  if (STARTS.test(before) || SINCE_EVENT.test(before)) return 'start';
  return isDateline(before, after, moment) ? 'dateline' : 'said';
}

/** The day of an agreement names it; "the situation after the ceasefire on 14 January" is the day of the report. */
function isName(before: string, after: string, { day, month }: Moment): boolean {
  const isCeasefire = day === 27 && month === 12;
  if (/(?:ceasefire|truce)(?: of| on)?(?: the)? $/.test(before) || KHMER_CEASEFIRE_BEFORE.test(before))
    return isCeasefire;
  return NAME_BEFORE.test(before) || NAME_AFTER.test(after) || KHMER_NAME_BEFORE.test(before);
}

/** "PHNOM PENH, 15 January 2026 –" or a date alone on its line is the day of the page. */
function isDateline(before: string, after: string, moment: Moment): boolean {
  if (moment.shift !== undefined || moment.weekday !== undefined) return false;
  const lineBefore = before.slice(before.lastIndexOf('\n') + 1);
  const lineAfter = after.split('\n')[0] ?? '';
  const opens =
    /^(?:\(?[a-z' ]{3,30}(?:, | \(?)|ភ្នំពេញ:? ?,? ?|រាជធានីភ្នំពេញ ?,? ?|date: |published:? (?:on )?|by [a-z .]+,? )?\(?$/.test(
      lineBefore,
    );
  const closes = /^\)?(?: ?\(?(?:akp|khmer times|fresh news)\)?)? ?(?:[–-]+|:|\||$)/.test(lineAfter);
  return opens && closes && moment.time === undefined;
}

const RANK: readonly DateRole[] = ['window', 'as_of', 'said', 'dateline'];
const FAR_MS = 3 * 86_400_000;

/** The report's own period: its window, else the day of the state, else the day of the statement. */
export function periodOf(dated: readonly Dated[]): Period {
  for (const role of RANK) {
    const found = firstOf(role, dated);
    if (found !== undefined) return { start: role === 'window' ? found.startsAt : null, end: found.at };
  }
  return { start: null, end: null };
}

/** Of several states the latest is the report's, unless all are older than what was said later. */
function firstOf(role: DateRole, dated: readonly Dated[]): Dated | undefined {
  const found = dated.filter((each) => each.role === role && each.at !== null);
  const latest = found.toSorted((a, b) => instantOf(a) - instantOf(b)).at(-1);
  if (role !== 'as_of') return isFarBefore(found[0], latest) ? latest : found[0];
  const said = dated.find((each) => each.role === 'said' && each.at !== null);
  return isFarBefore(latest, said) ? undefined : latest;
}

/** A day looked back to, as against the day of the report. */
function isFarBefore(day: Dated | undefined, other: Dated | undefined): boolean {
  return day !== undefined && other !== undefined && instantOf(other) - instantOf(day) > FAR_MS;
}

function instantOf({ at }: Dated): number {
  return at === null ? Number.NEGATIVE_INFINITY : toInstant(at);
}
