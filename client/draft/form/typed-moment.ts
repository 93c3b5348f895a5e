import { dayOf, hourOf, type When } from '@/domain/when';

/** As a person types it: day, month, year. */
export function toTypedDay(when: When | null): string {
  if (when === null) return '';
  const [year, month, date] = dayOf(when).split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
}

export function toTypedHour(when: When | null): string {
  return (when && hourOf(when)) ?? '';
}
