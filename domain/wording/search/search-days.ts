import type { SituationUpdate } from '@/domain/updates';
import { dayAt, dayOf } from '@/domain/when';

/** Days as `2026-01-13`, both included; left out: no limit on that side. */
export type DayRange = { from?: string | undefined; until?: string | undefined };

/** Whether what an update tells was in these days: a report's as-of, an event's own days, else the day it was recorded. */
export function isInDays(update: SituationUpdate, { from, until }: DayRange): boolean {
  const [first, last] = daysOf(update);
  return (from === undefined || last >= from) && (until === undefined || first <= until);
}

function daysOf(update: SituationUpdate): [first: string, last: string] {
  const recorded = dayAt(Date.parse(update.recordedAt));
  if (update.kind === 'event') return [dayOf(update.when), dayOf(update.whenEnd ?? update.when)];
  const asOf = update.kind === 'report' ? (update.periodEnd ?? update.periodStart) : null;
  const day = asOf === null ? recorded : dayOf(asOf);
  return [day, day];
}
