import { CRISIS } from '@/domain/crisis';
import type { Span } from '@/domain/reader/reading';
import { type Compiled, firstAt, type RuleId } from '@/domain/reader/rules/rule';
import type { Tokens } from '@/domain/reader/rules/tokens';
import { isWhen, type When } from '@/domain/when';
import { type Anchor, anchorOf, resolve } from './calendar';
import { hasDay, type Moment } from './moments';
import { type DateRole, PAGES, ROLES, STAMPS } from './role-rules';
import { isWindow, windowOf } from './windows';

export type Dated = Span & { role: DateRole; startsAt: When | null; at: When | null; because: RuleId };

export type Days = { dated: Dated[]; page: string | null };

/** Gives every date of the text its role, windows joined; an hour alone says nothing. */
export function dateRoles(
  text: string,
  tokens: Tokens,
  { moments, publishedOn }: { moments: readonly Moment[]; publishedOn: string | null },
): Days {
  const page = pageOf(tokens, moments, publishedOn);
  const anchor = anchorOf(moments, page ?? publishedOn);
  const dated: Dated[] = [];
  for (let at = 0; at < moments.length; at += 1) {
    const [first, second] = [moments[at], moments[at + 1]];
    if (first !== undefined && second !== undefined && isWindow(text, first, second)) {
      dated.push(windowOf({ text, first, second, anchor }));
      at += 1;
    } else if (first !== undefined && hasDay(first)) {
      dated.push(dayOf(tokens, first, anchor));
    }
  }
  return { dated, page };
}

/** The day that the page gives of itself: words such as "yesterday" hang on it before the day of the paste. */
function pageOf(tokens: Tokens, moments: readonly Moment[], publishedOn: string | null): string | null {
  const anchor = anchorOf(moments, publishedOn);
  for (const moment of moments) {
    const role = hasDay(moment) ? roleOf(tokens, moment).role : 'said';
    const at = role === 'dateline' || role === 'stamp' ? resolve(moment, anchor) : null;
    if (at !== null && isWhen(at)) return at.slice(0, 10);
  }
  return null;
}

function dayOf(tokens: Tokens, moment: Moment, anchor: Anchor): Dated {
  const { start, end } = moment;
  const at = resolve(moment, anchor);
  if (at?.startsWith(CRISIS.firstDay)) return { start, end, role: 'start', startsAt: null, at, because: FIRST_DAY };
  return { start, end, ...roleOf(tokens, moment), startsAt: null, at };
}

const FIRST_DAY: RuleId = 'date_named.first_day';
const SAID: RuleId = 'day_said.said';

function roleOf(tokens: Tokens, moment: Moment): { role: DateRole; because: RuleId } {
  const isRelative = moment.shift !== undefined || moment.weekday !== undefined || moment.isNextDay === true;
  const isWhole = !isRelative && moment.time === undefined;
  const tables: readonly Compiled<DateRole>[][] = [ROLES, isWhole ? PAGES : [], isBare(moment) ? [] : STAMPS];
  for (const table of tables) {
    const rule = firstAt(table, tokens, moment.start);
    if (rule !== undefined && !isLaterCeasefire(rule.id, moment)) return { role: rule.effect, because: rule.id };
  }
  return { role: 'said', because: SAID };
}

/** "Tuesday" alone on a line is no stamp. */
function isBare({ weekday, day }: Moment): boolean {
  return weekday !== undefined && day === undefined;
}

/** "the situation after the ceasefire on 14 January" tells the day of the report. */
function isLaterCeasefire(id: RuleId, { day, month }: Moment): boolean {
  return id === 'date_named.pact' && month === 1 && day === undefined;
}
