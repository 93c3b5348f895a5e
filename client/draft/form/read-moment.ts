import type { FieldFault } from '@/domain/outcome';
import { stripInvisible, toLatinDigits } from '@/domain/text/fold';
import { isWhen, type When } from '@/domain/when';

/** `null` = nothing was typed. */
export type FieldReading = { status: 'read'; value: string } | { status: 'refused' } | null;

const REFUSED: FieldReading = { status: 'refused' };

function toPlain(text: string): string {
  return toLatinDigits(stripInvisible(text)).trim();
}

/** A typed day: `14/1/2026`, `14.01.2026`, `2026-01-14`, in both digit sets; the day comes before the month. */
export function readDay(typed: string): FieldReading {
  const text = toPlain(typed);
  if (text === '') return null;
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (yearFirst) return toDay(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4})$/.exec(text);
  return dayFirst ? toDay(dayFirst[3], dayFirst[2], dayFirst[1]) : REFUSED;
}

function codeOfUnread(day: string): string {
  return isTwoDays(day) ? 'day.two' : 'day.unreadable';
}

/** `30-31/1/2026`, `30/1/2026 to 31/1/2026`: more than one day, which no field for a day can hold. */
function isTwoDays(typed: string): boolean {
  const parts = toPlain(typed).split(/\s*(?:[-–—,&]|\bto\b|\band\b|ដល់|និង)\s*/u);
  const [first = '', last = ''] = parts;
  const isPart = /^\d{1,2}(?:[/.]\d{1,2}(?:[/.]\d{4})?)?$/.test(first);
  return parts.length === 2 && isPart && readDay(last)?.status === 'read';
}

function toDay(year = '', month = '', day = ''): FieldReading {
  const when = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isWhen(when) ? { status: 'read', value: when } : REFUSED;
}

/** A typed hour of the day: `6`, `06:00`, `18.30`, `1830`, in both digit sets. */
export function readHour(typed: string): FieldReading {
  const text = toPlain(typed);
  if (text === '') return null;
  const parts = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/.exec(text);
  const hour = Number(parts?.[1]);
  const minute = Number(parts?.[2] ?? '0');
  if (!parts || hour > 23 || minute > 59) return REFUSED;
  return { status: 'read', value: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
}

/** A moment of the form, with an hour only when one was typed. */
export function toWhen(day: string, hour: string | null): When {
  return hour === null ? day : `${day}T${hour}+07:00`;
}

export type MomentFields = { day: string; hour: string };
export type MomentReading = { when: When | null; faults: FieldFault[] };

/** Reads the day and hour of one moment. Null without a fault = nothing was typed. `path`: the names of its two fields. */
export function readMomentOf({ day, hour }: MomentFields, path: { day: string; hour: string }): MomentReading {
  const [readOfDay, readOfHour] = [readDay(day), readHour(hour)];
  const faults: FieldFault[] = [];
  if (readOfDay?.status === 'refused') faults.push({ path: path.day, code: codeOfUnread(day) });
  if (readOfHour?.status === 'refused') faults.push({ path: path.hour, code: 'hour.unreadable' });
  if (readOfDay === null && readOfHour !== null) faults.push({ path: path.day, code: 'hour.without_day' });
  if (faults.length > 0 || readOfDay?.status !== 'read') return { when: null, faults };
  return { when: toWhen(readOfDay.value, readOfHour?.status === 'read' ? readOfHour.value : null), faults };
}

/** Reads a moment that needs both day and hour; `code` is the fault when one is missing. Typed in Phnom Penh time. */
export function readInstantOf(
  typed: MomentFields,
  path: { day: string; hour: string },
  code: string,
): { instant: string | null; faults: FieldFault[] } {
  const { when, faults } = readMomentOf(typed, path);
  if (faults.length > 0) return { instant: null, faults };
  if (when === null) return { instant: null, faults: [{ path: path.day, code }] };
  if (!when.includes('T')) return { instant: null, faults: [{ path: path.hour, code }] };
  return { instant: new Date(when).toISOString(), faults: [] };
}
