import { isWhen, type When } from '@/domain/when';
import { hasDay, type Moment } from './moments';

const DAY_MS = 86_400_000;

/** What undated words hang on: the page's day, or else the latest whole date that the text itself gives. */
export type Anchor = { published: string | null; latest: string | null };

export function anchorOf(moments: readonly Moment[], publishedOn: string | null): Anchor {
  const published = publishedOn !== null && isWhen(publishedOn) ? publishedOn.slice(0, 10) : null;
  const whole = moments.flatMap((moment) => wholeDay(moment) ?? []).sort();
  return { published, latest: whole.at(-1) ?? null };
}

function wholeDay({ day, month, year }: Moment): string | null {
  if (day === undefined || month === undefined || year === undefined) return null;
  const text = `${year}-${two(month)}-${two(day)}`;
  return isWhen(text) ? text : null;
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}

/** The When of a moment; null when it cannot be tied to one day. */
export function resolve(moment: Moment, anchor: Anchor): When | null {
  const day = resolveDay(moment, anchor);
  if (day === null) return null;
  return moment.time === undefined ? day : `${day}T${moment.time}+07:00`;
}

function resolveDay(moment: Moment, anchor: Anchor): string | null {
  if (moment.isNextDay === true) return moved(namedDay(moment, anchor), 1);
  if (moment.shift !== undefined) return moved(anchor.published, moment.shift);
  if (moment.day !== undefined) return namedDay(moment, anchor);
  return moment.weekday === undefined ? null : lastWeekday(moment.weekday, anchor.published);
}

function moved(day: string | null, days: number): string | null {
  return day === null ? null : new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function lastWeekday(weekday: number, published: string | null): string | null {
  if (published === null) return null;
  const today = new Date(`${published}T00:00Z`).getUTCDay();
  return moved(published, -((today - weekday + 7) % 7));
}

/** The reports look back some months; a day without a year that lies farther back is one to come. */
const FARTHEST_BACK_DAYS = 200;

/** A missing year or month is the latest that does not lie after the anchor. */
function namedDay(moment: Moment, anchor: Anchor): string | null {
  const whole = wholeDay(moment);
  const limit = anchor.published ?? anchor.latest;
  if (whole !== null || limit === null || moment.day === undefined) return whole;
  const [year, month] = [Number(limit.slice(0, 4)), Number(limit.slice(5, 7))];
  const candidates =
    moment.month === undefined
      ? [{ year, month }, month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 }]
      : [year, year - 1].map((each) => ({ year: each, month: moment.month }));
  const days = candidates.map((each) => wholeDay({ ...moment, ...each }));
  const earliest = moved(limit, -FARTHEST_BACK_DAYS) ?? '';
  return days.find((day) => day !== null && day <= limit && day >= earliest) ?? null;
}

/** Two ends of a window lend each other what one leaves out: "from 1 pm until 6 pm on 16 December". */
export function shareParts(first: Moment, last: Moment): [Moment, Moment] {
  const start = hasDay(first) ? { ...first } : { ...last, ...{ time: first.time, start: first.start, end: first.end } };
  if (start.day !== undefined && start.month === undefined) start.month = monthBefore(start.day, last);
  if (start.month !== undefined && start.year === undefined) start.year = yearBefore(start.month, last);
  return [start, endOf(start, first, last)];
}

function endOf(start: Moment, first: Moment, last: Moment): Moment {
  const isOwn = hasDay(last) && last.isNextDay !== true;
  if (!isOwn) return { ...first, ...timeAndSpan(last), isNextDay: last.isNextDay };
  const isBare = last.day !== undefined && last.month === undefined && start.month !== undefined;
  return isBare ? { ...last, ...monthBehind(last.day ?? 1, start) } : last;
}

function timeAndSpan({ time, start, end }: Moment): Pick<Moment, 'time' | 'start' | 'end'> {
  return { time, start, end };
}

function monthBefore(day: number, last: Moment): number | undefined {
  if (last.month === undefined || last.day === undefined || day <= last.day) return last.month;
  return last.month === 1 ? 12 : last.month - 1;
}

/** "January 13 to 14", "28 December to 3": the month of the first, or the one behind it. */
function monthBehind(day: number, { day: first, month = 1, year }: Moment): Pick<Moment, 'month' | 'year'> {
  if (day >= (first ?? 1)) return { month, year };
  return month === 12 ? { month: 1, year: year === undefined ? undefined : year + 1 } : { month: month + 1, year };
}

function yearBefore(month: number, last: Moment): number | undefined {
  if (last.year === undefined || last.month === undefined) return undefined;
  return month > last.month ? last.year - 1 : last.year;
}
