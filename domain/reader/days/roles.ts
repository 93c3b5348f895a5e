import { CRISIS } from '@/domain/crisis';
import type { Span } from '@/domain/reader/reading';
import { type CompiledRule, firstAt, type RuleId } from '@/domain/reader/rules/rule';
import type { TextTokens } from '@/domain/reader/rules/tokens';
import { isWhen, type When } from '@/domain/when';
import { type Anchor, anchorOf, resolve } from './calendar';
import { hasDay, type Moment } from './moments';
import { type DateRole, PAGES, ROLES, STAMPS } from './role-rules';
import { isWindow, windowOf } from './windows';

export type DateMention = Span & { role: DateRole; startsAt: When | null; at: When | null; because: RuleId };

/** The day that a page gives of itself, and where. */
export type PageDay = Span & { at: string };
export type Days = { dated: DateMention[]; page: PageDay | null };

/** Gives every date of the text its role, windows joined; an hour alone says nothing. */
export function dateRoles(
  text: string,
  tokens: TextTokens,
  { moments, publishedOn }: { moments: readonly Moment[]; publishedOn: string | null },
): Days {
  const page = pageOf(tokens, moments, publishedOn);
  const anchor = anchorOf(moments, page?.at ?? publishedOn);
  const ask = { text, tokens, anchor, page: page?.at ?? anchor.published };
  let joined = -1;
  const dated = moments.flatMap((first, at) => {
    if (at === joined) return [];
    const second = moments[at + 1];
    if (second !== undefined && isWindow(text, first, second)) {
      joined = at + 1;
      return [windowOf({ text, first, second, anchor })];
    }
    return hasDay(first) ? [dayOf(tokens, first, anchor)] : hourOf(ask, first, moments[at - 1]);
  });
  return { dated, page };
}

/** The day that the page gives of itself: words such as "yesterday" hang on it before the day of the paste. */
function pageOf(tokens: TextTokens, moments: readonly Moment[], publishedOn: string | null): PageDay | null {
  const anchor = anchorOf(moments, publishedOn);
  for (const moment of moments) {
    const at = isOfPage(tokens, moment) ? resolve(moment, anchor) : null;
    if (at !== null && isWhen(at)) return { at: at.slice(0, 10), start: moment.start, end: moment.end };
  }
  return null;
}

function isOfPage(tokens: TextTokens, moment: Moment): boolean {
  if (!hasDay(moment)) return false;
  const { role } = roleOf(tokens, moment);
  return role === 'dateline' || role === 'stamp';
}

type HourAsk = { text: string; tokens: TextTokens; anchor: Anchor; page: string | null };

/** "on Wednesday … as of 12:00 pm": the hour of a state is that of the day named before it in its sentence, else of the page. */
function hourOf({ text, tokens, anchor, page }: HourAsk, moment: Moment, last: Moment | undefined): DateMention[] {
  const rule = firstAt(ROLES, tokens, moment.start);
  if (rule?.effect !== 'as_of') return [];
  const isNear = last !== undefined && hasDay(last) && !/[\n.;]/.test(text.slice(last.end, moment.start));
  const day = isNear ? resolve(last, anchor) : page;
  const { start, end, time } = moment;
  if (day === null) return [];
  return [{ start, end, role: 'as_of', startsAt: null, at: `${day.slice(0, 10)}T${time}+07:00`, because: rule.id }];
}

function dayOf(tokens: TextTokens, moment: Moment, anchor: Anchor): DateMention {
  const { start, end } = moment;
  const at = resolve(moment, anchor);
  if (at?.startsWith(CRISIS.firstDay)) return { start, end, role: 'start', startsAt: null, at, because: FIRST_DAY };
  return { start, end, ...roleOf(tokens, moment), startsAt: null, at };
}

const FIRST_DAY: RuleId = 'date_named.first_day';
const SAID: RuleId = 'day_said.said';

function roleOf(tokens: TextTokens, moment: Moment): { role: DateRole; because: RuleId } {
  const isRelative = moment.shift !== undefined || moment.weekday !== undefined || moment.isNextDay === true;
  const isWhole = !isRelative && moment.time === undefined;
  const tables: readonly CompiledRule<DateRole>[][] = [ROLES, isWhole ? PAGES : [], isBare(moment) ? [] : STAMPS];
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
