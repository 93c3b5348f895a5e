import type { FieldFault } from '@/domain/outcome';
import type { When } from '@/domain/when';
import { readDay, readHour, toWhen } from './read-moment';

export type MomentFields = { day: string; hour: string };
export type MomentReading = { when: When | null; faults: FieldFault[] };

/** Day and hour of one moment as typed; null without a fault = nothing was typed. `path`: the names of its two fields. */
export function readMomentOf({ day, hour }: MomentFields, path: { day: string; hour: string }): MomentReading {
  const [readOfDay, readOfHour] = [readDay(day), readHour(hour)];
  const faults: FieldFault[] = [];
  if (readOfDay?.status === 'refused') faults.push({ path: path.day, code: 'day.unreadable' });
  if (readOfHour?.status === 'refused') faults.push({ path: path.hour, code: 'hour.unreadable' });
  if (readOfDay === null && readOfHour !== null) faults.push({ path: path.day, code: 'hour.without_day' });
  if (faults.length > 0 || readOfDay?.status !== 'read') return { when: null, faults };
  return { when: toWhen(readOfDay.value, readOfHour?.status === 'read' ? readOfHour.value : null), faults };
}

/** A moment of the clock needs both; `code` says what is missing. ISO instant, Phnom Penh time as typed. */
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
