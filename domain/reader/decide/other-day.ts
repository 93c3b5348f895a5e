import type { Dated } from '@/domain/reader/days/roles';
import type { RuleId } from '@/domain/reader/rules/rule';
import { dayOf } from '@/domain/when';
import type { ItemAsk } from './ask';

/** The day of a number where it is not the report's, and the rule that gave it. */
export type OwnDay = { at: string; because: RuleId };

/** "peaked at 649,163 on 27 December"; the state of a day holds for the sentences behind it, as long as one body speaks. */
export function otherDay(ask: ItemAsk): OwnDay | null {
  const beside = nearest(ask);
  if (beside !== undefined) return differs(beside, ask) ? { at: beside.at ?? '', because: beside.because } : null;
  const carried = carriedDay(ask);
  return carried !== null && dayOf(carried) !== dayOf(ask.frame.periodEnd ?? '')
    ? { at: carried, because: 'day_carried.as_of' }
    : null;
}

function nearest(ask: ItemAsk): Dated | undefined {
  const { item } = ask.each;
  const distance = ({ start, end }: Dated) => (end <= item.start ? item.start - end : start - item.end);
  const dates = ask.marks.dates.filter(({ role }) => role === 'said' || role === 'as_of');
  const beside = dates.filter((date) => isBeside(date, ask)).sort((a, b) => distance(a) - distance(b))[0];
  const states = dates.filter(({ role }) => role === 'as_of');
  return beside ?? (states.length === 1 ? states[0] : undefined);
}

/** The state of any other day; a day on which something was said or done only where it lies before the report's. */
function differs({ at, role }: Dated, { frame }: ItemAsk): boolean {
  const { periodStart, periodEnd } = frame;
  if (at === null || periodEnd === null || dayOf(at) === dayOf(periodEnd)) return false;
  const isStart = periodStart !== null && dayOf(at) === dayOf(periodStart);
  return role === 'as_of' || (dayOf(at) < dayOf(periodEnd) && !isStart);
}

function carriedDay({ carry, sentence, voice, each, frame }: Omit<ItemAsk, 'places'>): string | null {
  const { state } = carry;
  const speaker = voice(each.item.start);
  if (state !== null && (state.paragraph === sentence.paragraph || state.body === speaker.code)) return state.at;
  return speaker.isOwn ? (frame.states.get(speaker.code) ?? null) : null;
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
