import type { FieldFault } from '@/domain/outcome';
import { isBefore, isInFuture, type When } from '@/domain/when';
import { readMomentOf } from './read-moment';
import type { OwnPeriod, UpdateForm } from './update-form';

export type PeriodReading = { periodStart: When | null; periodEnd: When | null; faults: FieldFault[] };

/** Reads start and end. The figures are true at the end, so a person has to say when there is no date. */
export function readPeriod(form: UpdateForm, now: number): PeriodReading {
  if (form.undated) return NO_PERIOD;
  return readTypedPeriod({ typed: form, at: '' }, now);
}

const NO_PERIOD: PeriodReading = { periodStart: null, periodEnd: null, faults: [] };

/** The period of one figure; all empty = its source gives no date. `at`: the name of its fields. */
export function readOwnPeriod(typed: OwnPeriod, at: string, now: number): PeriodReading {
  return Object.values(typed).join('').trim() === '' ? NO_PERIOD : readTypedPeriod({ typed, at: `${at}.` }, now);
}

function readTypedPeriod({ typed, at }: { typed: OwnPeriod; at: string }, now: number): PeriodReading {
  const path = {
    startDay: `${at}startDay`,
    startHour: `${at}startHour`,
    endDay: `${at}endDay`,
    endHour: `${at}endHour`,
  };
  const { startDay, startHour, endDay, endHour } = typed;
  const start = readMomentOf({ day: startDay, hour: startHour }, { day: path.startDay, hour: path.startHour });
  const end = readMomentOf({ day: endDay, hour: endHour }, { day: path.endDay, hour: path.endHour });
  const faults = [...start.faults, ...end.faults];
  if (end.faults.length === 0 && end.when === null) faults.push({ path: path.endDay, code: 'period.end_missing' });
  if (start.when !== null && end.when !== null && isBefore(end.when, start.when)) {
    faults.push({ path: path.endDay, code: 'period.end_before_start' });
  }
  faults.push(...faultsOfFuture(end.when, now, path.endDay));
  return { periodStart: start.when, periodEnd: end.when, faults };
}

/** The server decides. This only helps an editor who typed the wrong month. */
export function faultsOfFuture(when: When | null, now: number, path: string): FieldFault[] {
  return when !== null && isInFuture(when, now) ? [{ path, code: 'period.in_future' }] : [];
}
