import type { FieldFault } from '@/domain/outcome';
import { isBefore, isInFuture, type When } from '@/domain/when';
import { readMomentOf } from './read-moment';
import type { UpdateForm } from './update-form';

export type PeriodReading = { periodStart: When | null; periodEnd: When | null; faults: FieldFault[] };

/** Reads start and end. The figures are true at the end, so a person has to say when there is no date. */
export function readPeriod(form: UpdateForm, now: number): PeriodReading {
  if (form.undated) return { periodStart: null, periodEnd: null, faults: [] };
  const start = readMomentOf({ day: form.startDay, hour: form.startHour }, { day: 'startDay', hour: 'startHour' });
  const end = readMomentOf({ day: form.endDay, hour: form.endHour }, { day: 'endDay', hour: 'endHour' });
  const faults = [...start.faults, ...end.faults];
  if (end.faults.length === 0 && end.when === null) faults.push({ path: 'endDay', code: 'period.end_missing' });
  faults.push(...faultsOfOrder(start.when, end.when), ...faultsOfFuture(end.when, now, 'endDay'));
  return { periodStart: start.when, periodEnd: end.when, faults };
}

function faultsOfOrder(start: When | null, end: When | null): FieldFault[] {
  return start !== null && end !== null && isBefore(end, start)
    ? [{ path: 'endDay', code: 'period.end_before_start' }]
    : [];
}

/** The server decides; this only helps an editor who mistyped the month. */
export function faultsOfFuture(when: When | null, now: number, path: string): FieldFault[] {
  return when !== null && isInFuture(when, now) ? [{ path, code: 'period.in_future' }] : [];
}
