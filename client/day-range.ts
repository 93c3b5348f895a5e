import type { FieldFault } from '@/domain/outcome';
import type { DayRange } from '@/domain/wording/search/search-days';
import { readDay } from './draft/form/read-moment';

export type TypedDays = { from: string; until: string };

/** What limits a list, as it was typed; with a fault there is no limit until it is mended. */
export function readDayRange({ from, until }: TypedDays): { days: DayRange; faults: FieldFault[] } {
  const read = { from: readDay(from), until: readDay(until) };
  const faults: FieldFault[] = (['from', 'until'] as const).flatMap((path) =>
    read[path]?.status === 'refused' ? { path, code: 'day.unreadable' } : [],
  );
  if (faults.length > 0) return { days: {}, faults };
  const days = { from: dayIn(read.from), until: dayIn(read.until) };
  if (days.from !== undefined && days.until !== undefined && days.until < days.from) {
    return { days: {}, faults: [{ path: 'until', code: 'period.end_before_start' }] };
  }
  return { days, faults };
}

function dayIn(read: ReturnType<typeof readDay>): string | undefined {
  return read?.status === 'read' ? read.value : undefined;
}
