import type { Freshness } from '@/domain/freshness';
import { DAY_MS, dayOf, HOUR_MS, hourOf, MINUTE_MS, type When } from '@/domain/when';
import {
  formatDayInProse,
  formatDayMonth,
  formatReportDay,
  formatShortDay,
  formatTime,
  formatWhen,
  undatedWord,
} from './dates';
import { languageOf, type Wording } from './language';
import { withDigits } from './numbers';

/** After three days, hours do not matter. */
const HOURS_UNTIL_MS = 3 * DAY_MS;

/** 12 min · ១២នាទី; 30 h · ៣០ម៉ោង; 5 days · ៥ថ្ងៃ. Whole units, rounded down, never less than 0. */
export function formatDuration(ms: number, wording: Wording): string {
  const isKhmer = languageOf(wording) === 'km';
  const lasted = Math.max(0, ms);
  if (lasted < HOUR_MS) return amount(lasted / MINUTE_MS, isKhmer ? 'នាទី' : ' min', wording);
  if (lasted < HOURS_UNTIL_MS) return amount(lasted / HOUR_MS, isKhmer ? 'ម៉ោង' : ' h', wording);
  return amount(lasted / DAY_MS, isKhmer ? 'ថ្ងៃ' : ' days', wording);
}

function amount(count: number, unit: string, wording: Wording): string {
  return `${withDigits(String(Math.floor(count)), wording)}${unit}`;
}

/** "30 h old", "5 days old" · ៣០ម៉ោងមុន: the age of a figure, from its as-of. */
/** 1.2 s · ១,២ វិនាទី, for how long something took; over a minute as any span. */
export function formatSeconds(ms: number, wording: Wording): string {
  if (ms >= 60_000) return formatDuration(ms, wording);
  const seconds = (ms / 1_000).toFixed(1);
  return languageOf(wording) === 'km' ? `${withDigits(seconds.replace('.', ','), wording)} វិនាទី` : `${seconds} s`;
}

export function formatAge(ms: number, wording: Wording): string {
  const duration = formatDuration(ms, wording);
  return languageOf(wording) === 'km' ? `${duration}មុន` : `${duration} old`;
}

/** "30 h old", "Out of date, 40 h"; null while a figure is fresh, because then there is no chip. */
export function freshnessWords(age: { freshness: Freshness; ms: number }, wording: Wording): string | null {
  if (age.freshness === 'fresh') return null;
  if (age.freshness === 'ageing') return formatAge(age.ms, wording);
  const duration = formatDuration(age.ms, wording);
  return languageOf(wording) === 'km' ? `ហួសពេល ${duration}` : `Out of date, ${duration}`;
}

/** "as of 14 January 2026, 06:00" · គិតត្រឹមថ្ងៃទី១៤ ខែមករា ឆ្នាំ២០២៦ ម៉ោង ០៦:០០; null = the source gives no date. */
export function asOfLine(asOf: When | null, wording: Wording): string {
  if (asOf === null) return undatedWord(wording);
  const time = formatTime(asOf, wording);
  const day = formatDayInProse(asOf, wording);
  if (languageOf(wording) === 'km') return `គិតត្រឹម${day}${time === null ? '' : ` ${time}`}`;
  return `as of ${day}${time === null ? '' : `, ${time}`}`;
}

/**
 * "13 January 2026, 13:00 to 18:00" · "13 to 14 January 2026" · "as of 14 January 2026" (no start) · "date not stated".
 * Hours only where the source gives them.
 */
export function formatWindow(periodStart: When | null, periodEnd: When | null, wording: Wording): string {
  if (periodEnd === null) return periodStart === null ? undatedWord(wording) : openWindow(periodStart, wording);
  if (periodStart === null || periodStart === periodEnd) return asOfLine(periodEnd, wording);
  return languageOf(wording) === 'km'
    ? khmerWindow(periodStart, periodEnd, wording)
    : englishWindow(periodStart, periodEnd, wording);
}

/** When something happened: a moment, or from when to when. */
export function formatHappened({ when, whenEnd }: { when: When; whenEnd?: When }, wording: Wording): string {
  return whenEnd === undefined ? formatWhen(when, wording) : formatWindow(when, whenEnd, wording);
}

function openWindow(start: When, wording: Wording): string {
  const day = formatDayInProse(start, wording);
  return languageOf(wording) === 'km' ? `ចាប់ពី${day}` : `from ${day}`;
}

/** In the wording of the ministry: ពីម៉ោង ០៦:០០ ថ្ងៃទី១៣ មករា ដល់ម៉ោង ០៦:០០ ថ្ងៃទី១៤ ខែមករា ឆ្នាំ២០២៦. */
function khmerWindow(start: When, end: When, wording: Wording): string {
  const [from, to] = [formatTime(start, wording), formatTime(end, wording)];
  if (isSameDay(start, end) && from !== null && to !== null) {
    return `ពី${from} ដល់${to} ${formatDayInProse(end, wording)}`;
  }
  const startDay = isSameYear(start, end) ? formatReportDay(dayOf(start), wording) : formatDayInProse(start, wording);
  return `ពី${hourFirst(from, startDay)} ដល់${hourFirst(to, formatDayInProse(end, wording))}`;
}

function hourFirst(time: string | null, day: string): string {
  return time === null ? day : `${time} ${day}`;
}

function englishWindow(start: When, end: When, wording: Wording): string {
  const last = [formatShortDay(end, wording), formatTime(end, wording)].filter(Boolean).join(', ');
  if (isSameDay(start, end))
    return `${[formatShortDay(start, wording), hourOf(start)].filter(Boolean).join(', ')} to ${hourOf(end) ?? last}`;
  return `${startOfSpan(start, end, wording)} to ${last}`;
}

/** The year stands only once; so does the month between two days without hours. */
function startOfSpan(start: When, end: When, wording: Wording): string {
  const isBare = hourOf(start) === null && hourOf(end) === null;
  if (isBare && start.slice(0, 7) === end.slice(0, 7))
    return withDigits(String(Number(dayOf(start).slice(8))), wording);
  const day = isSameYear(start, end) ? formatDayMonth(start, wording) : formatShortDay(start, wording);
  return [day, formatTime(start, wording)].filter(Boolean).join(', ');
}

function isSameDay(start: When, end: When): boolean {
  return dayOf(start) === dayOf(end);
}

function isSameYear(start: When, end: When): boolean {
  return start.slice(0, 4) === end.slice(0, 4);
}
