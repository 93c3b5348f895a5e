import type { Dated } from '@/domain/reader/days/roles';
import { dayOf } from '@/domain/when';
import type { ItemAsk } from './ask';

/** The day that stands with a number, where it lies before the report's own: "peaked at 649,163 on 27 December". */
export function otherDay(ask: ItemAsk): string | null {
  const { item } = ask.each;
  const distance = ({ start, end }: Dated) => (end <= item.start ? item.start - end : start - item.end);
  const nearest = ask.marks.dates
    .filter((date) => date.role !== 'start' && date.role !== 'name' && isBeside(date, ask))
    .sort((a, b) => distance(a) - distance(b))[0];
  return nearest !== undefined && isEarlierDay(nearest, ask) ? nearest.at : null;
}

function isEarlierDay({ at, role }: Dated, { frame }: ItemAsk): boolean {
  const { periodStart, periodEnd } = frame;
  if (at === null || periodEnd === null || (role !== 'said' && role !== 'as_of')) return false;
  const isStart = periodStart !== null && dayOf(at) === dayOf(periodStart);
  return dayOf(at) < dayOf(periodEnd) && !isStart;
}

/** Between this number and its neighbours. */
function isBeside({ start, end }: Dated, { bound, each, folded }: ItemAsk): boolean {
  const { item } = each;
  const next = bound.find((other) => other.item.count.start > item.count.start);
  const previous = bound.filter((other) => other.item.count.start < item.count.start).at(-1);
  if (end <= item.start) {
    return previous === undefined || (start >= previous.item.end && !folded.text.slice(end, item.start).includes(','));
  }
  const isInReach = start >= item.end && (next === undefined || end <= next.item.start);
  return isInReach && !/;|while/.test(folded.text.slice(item.end, start));
}
