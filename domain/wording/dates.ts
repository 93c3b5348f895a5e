import { MONTHS } from '@/domain/text/calendar-words';
import { dayAt, dayOf, hourOf, type When, whenAt } from '@/domain/when';
import { languageOf, type Wording, type Words } from './language';
import { withDigits } from './numbers';

/** Sunday comes first. */
const WEEKDAYS: Words[] = [
  { km: 'អាទិត្យ', en: 'Sunday' },
  { km: 'ចន្ទ', en: 'Monday' },
  { km: 'អង្គារ', en: 'Tuesday' },
  { km: 'ពុធ', en: 'Wednesday' },
  { km: 'ព្រហស្បតិ៍', en: 'Thursday' },
  { km: 'សុក្រ', en: 'Friday' },
  { km: 'សៅរ៍', en: 'Saturday' },
];

const UNDATED: Words = { km: 'មិនបានបញ្ជាក់កាលបរិច្ឆេទ', en: 'date not stated' };

/** The parts of a day, in the digits of the page. */
type DayParts = { day: string; month: string; year: string; weekday: string };

function partsOf(when: When, wording: Wording): DayParts {
  const language = languageOf(wording);
  const [year = '', month = '', day = ''] = dayOf(when).split('-');
  const weekday = new Date(`${dayOf(when)}T00:00:00Z`).getUTCDay();
  return {
    day: withDigits(String(Number(day)), wording),
    month: MONTHS[Number(month) - 1]?.[language] ?? month,
    year: withDigits(year, wording),
    weekday: WEEKDAYS[weekday]?.[language] ?? '',
  };
}

/** "date not stated", for a figure whose source gives no date. */
export function undatedWord(wording: Wording): string {
  return UNDATED[languageOf(wording)];
}

/** Wednesday 14 January 2026 · ថ្ងៃពុធ ទី១៤ ខែមករា ឆ្នាំ២០២៦. */
export function formatDay(when: When, wording: Wording): string {
  const { day, month, year, weekday } = partsOf(when, wording);
  if (languageOf(wording) === 'en') return `${weekday} ${day} ${month} ${year}`;
  return `ថ្ងៃ${weekday} ទី${day} ខែ${month} ឆ្នាំ${year}`;
}

/** 14 January 2026 · ១៤ មករា ២០២៦. */
export function formatShortDay(when: When, wording: Wording): string {
  const { day, month, year } = partsOf(when, wording);
  return `${day} ${month} ${year}`;
}

/** 14 January · ១៤ មករា, where the year is known, as on an axis. */
export function formatDayMonth(when: When, wording: Wording): string {
  const { day, month } = partsOf(when, wording);
  return `${day} ${month}`;
}

/** Inside a sentence: 14 January 2026 · ថ្ងៃទី១៤ ខែមករា ឆ្នាំ២០២៦. */
export function formatDayInProse(when: When, wording: Wording): string {
  const { day, month, year } = partsOf(when, wording);
  return languageOf(wording) === 'en' ? `${day} ${month} ${year}` : `ថ្ងៃទី${day} ខែ${month} ឆ្នាំ${year}`;
}

/** 17:30 · ម៉ោង ១៧:៣០; null when the source gives no hour. */
export function formatTime(when: When, wording: Wording): string | null {
  const hour = hourOf(when);
  return hour === null ? null : formatHour(hour, wording);
}

function formatHour(hour: string, wording: Wording): string {
  return languageOf(wording) === 'en' ? hour : `ម៉ោង ${withDigits(hour, wording)}`;
}

/** 13 January 2026, 18:00 · ១៣ មករា ២០២៦ ម៉ោង ១៨:០០; only the day when the source gives no hour. */
export function formatWhen(when: When, wording: Wording): string {
  return withHour(formatShortDay(when, wording), when, wording);
}

/** 13 January, 18:00 · ថ្ងៃទី១៣ មករា ម៉ោង ១៨:០០: names an earlier report. */
export function formatReportDay(when: When, wording: Wording): string {
  const day = formatDayMonth(when, wording);
  return withHour(languageOf(wording) === 'en' ? day : `ថ្ងៃទី${day}`, when, wording);
}

function withHour(day: string, when: When, wording: Wording): string {
  const time = formatTime(when, wording);
  if (time === null) return day;
  return languageOf(wording) === 'en' ? `${day}, ${time}` : `${day} ${time}`;
}

/** An instant of the server's clock, in Phnom Penh: 14 January 2026, 17:30. */
export function formatInstant(instant: number, wording: Wording): string {
  return formatWhen(whenAt(instant), wording);
}

/** The clock on a wall: 17:30 · ម៉ោង ១៧:៣០. */
export function formatClock(instant: number, wording: Wording): string {
  return formatHour(whenAt(instant).slice(11, 16), wording);
}

/** An instant of the server's clock, with its day when that is not today: 17:30 · 13 January, 17:30. */
export function formatMoment(instant: number, now: number, wording: Wording): string {
  return dayAt(instant) === dayAt(now) ? formatClock(instant, wording) : formatReportDay(whenAt(instant), wording);
}

/** When something happened: the hour of today, else the day, with the hour where the source gives one. */
export function formatOccasion(when: When, now: number, wording: Wording): string {
  const time = formatTime(when, wording);
  return time !== null && dayOf(when) === dayAt(now) ? time : formatReportDay(when, wording);
}

/** The day on a wall's clock: Wednesday 14 January 2026. */
export function formatToday(instant: number, wording: Wording): string {
  return formatDay(dayAt(instant), wording);
}
