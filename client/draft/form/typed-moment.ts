import { stripInvisible, toLatinDigits } from '@/domain/text/fold';
import { dayOf, hourOf, isWhen, type When } from '@/domain/when';

/** As a person types it: day, month, year. */
export function toTypedDay(when: When | null): string {
  if (when === null) return '';
  const [year, month, date] = dayOf(when).split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
}

const TODAY = /^(?:today|ថ្ងៃនេះ)$/iu;
const DAY_AND_MONTH = /^(\d{1,2})[-/.\s](\d{1,2})$/;

/** `14/1` gets the year in which it is nearest to today, and "today" its day; anything else stays as it was typed. */
export function completeDay(typed: string, today: string): string {
  const text = toLatinDigits(stripInvisible(typed)).trim();
  if (TODAY.test(text)) return toTypedDay(today);
  const [, day, month] = DAY_AND_MONTH.exec(text) ?? [];
  if (day === undefined || month === undefined) return typed;
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1].map((each) => `${each}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const distanceOf = (when: string) => Math.abs(Date.parse(when) - Date.parse(today));
  const [nearest = null] = days.filter(isWhen).sort((a, b) => distanceOf(a) - distanceOf(b));
  return nearest === null ? typed : toTypedDay(nearest);
}

export function toTypedHour(when: When | null): string {
  return (when && hourOf(when)) ?? '';
}
