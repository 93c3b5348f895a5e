import type { FieldFault } from '@/domain/protocol/outcome';
import { isBefore, isInFuture, type When } from '@/domain/when';
import type { UpdateForm } from './form-values';
import { readDay, readHour, toWhen } from './read-moment';

export type PeriodReading = { periodStart: When | null; periodEnd: When | null; faults: FieldFault[] };

type Side = { day: 'startDay' | 'endDay'; hour: 'startHour' | 'endHour' };
const START: Side = { day: 'startDay', hour: 'startHour' };
const END: Side = { day: 'endDay', hour: 'endHour' };

/** Start and end as typed. The end is the moment the figures are true at, so "no date" has to be said. */
export function readPeriod(form: UpdateForm, now: number): PeriodReading {
  if (form.undated) return { periodStart: null, periodEnd: null, faults: [] };
  const start = readSide(form, START);
  const end = readSide(form, END);
  const faults = [...start.faults, ...end.faults];
  if (end.faults.length === 0 && end.when === null) faults.push({ path: 'endDay', code: 'period.end_missing' });
  faults.push(...faultsOfOrder(start.when, end.when), ...faultsOfFuture(end.when, now));
  return { periodStart: start.when, periodEnd: end.when, faults };
}

function readSide(form: UpdateForm, side: Side): { when: When | null; faults: FieldFault[] } {
  const day = readDay(form[side.day]);
  const hour = readHour(form[side.hour]);
  const faults: FieldFault[] = [];
  if (day?.status === 'refused') faults.push({ path: side.day, code: 'day.unreadable' });
  if (hour?.status === 'refused') faults.push({ path: side.hour, code: 'hour.unreadable' });
  if (day === null && hour !== null) faults.push({ path: side.day, code: 'hour.without_day' });
  const readable = faults.length === 0 && day?.status === 'read';
  return { when: readable ? toWhen(day.value, hour?.status === 'read' ? hour.value : null) : null, faults };
}

function faultsOfOrder(start: When | null, end: When | null): FieldFault[] {
  return start !== null && end !== null && isBefore(end, start)
    ? [{ path: 'endDay', code: 'period.end_before_start' }]
    : [];
}

/** The server has the last word; this is for the editor who mistyped the month. */
function faultsOfFuture(end: When | null, now: number): FieldFault[] {
  return end !== null && isInFuture(end, now) ? [{ path: 'endDay', code: 'period.in_future' }] : [];
}
