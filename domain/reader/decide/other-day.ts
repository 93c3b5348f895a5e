import { saysSame } from '@/domain/reader/bind/mentions';
import type { DateMention } from '@/domain/reader/days/roles';
import type { RuleId } from '@/domain/reader/rules/rule';
import { dayOf } from '@/domain/when';
import type { MentionAsk, SentenceFigure } from './ask';

/** The day of a number where it is not the report's, and the rule that gave it. */
export type OwnDay = { at: string; because: RuleId };

/** "peaked at 649,163 on 27 December"; the state of a day holds for the sentences behind it, as long as one body speaks. */
export function otherDay(ask: MentionAsk): OwnDay | null {
  const pair = pairedBefore(ask);
  if (pair !== undefined) return pair.day;
  const beside = nearest(ask);
  if (beside !== undefined) return differs(beside, ask) ? { at: beside.at ?? '', because: beside.because } : null;
  const carried = carriedDay(ask);
  return carried !== null && dayOf(carried) !== dayOf(ask.context.periodEnd ?? '')
    ? { at: carried, because: 'day_carried.as_of' }
    : null;
}

/** "41,000 families, totalling 150,000 people": the same people in another unit have the same day. */
function pairedBefore({ found, each, folded }: MentionAsk): SentenceFigure | undefined {
  const before = found.at(-1);
  if (before === undefined || !/^(?:families)?$/.test(before.breakdown ?? '')) return undefined;
  const isOther = (before.breakdown === 'families') !== (each.mention.thing === 'family');
  return isOther && saysSame(folded.text.slice(before.mention.end, each.mention.start)) ? before : undefined;
}

function nearest(ask: MentionAsk): DateMention | undefined {
  const { mention } = ask.each;
  const distance = ({ start, end }: DateMention) => (end <= mention.start ? mention.start - end : start - mention.end);
  const dates = ask.marks.dates.filter(({ role }) => role === 'said' || role === 'as_of');
  const beside = dates.filter((date) => isBeside(date, ask)).sort((a, b) => distance(a) - distance(b))[0];
  const states = dates.filter(({ role }) => role === 'as_of');
  return beside ?? (states.length === 1 ? states[0] : undefined);
}

/** The state of any other day; a day on which something was said or done only where it lies before the report's. */
function differs({ at, role }: DateMention, { context }: MentionAsk): boolean {
  const { periodStart, periodEnd } = context;
  if (at === null || periodEnd === null || dayOf(at) === dayOf(periodEnd)) return false;
  const isStart = periodStart !== null && dayOf(at) === dayOf(periodStart);
  return role === 'as_of' || (dayOf(at) < dayOf(periodEnd) && !isStart);
}

function carriedDay({ discourse, sentence, voice, each, context }: Omit<MentionAsk, 'places'>): string | null {
  const { state } = discourse;
  const speaker = voice(each.mention.start);
  if (state !== null && (state.paragraph === sentence.paragraph || state.body === speaker.code)) return state.at;
  return speaker.isOwn ? (context.states.get(speaker.code) ?? null) : null;
}

/** Between this number and its neighbours. */
function isBeside({ start, end }: DateMention, { attachments, each, folded }: MentionAsk): boolean {
  const { mention } = each;
  const next = attachments.find((other) => other.mention.count.start > mention.count.start);
  const previous = attachments.filter((other) => other.mention.count.start < mention.count.start).at(-1);
  if (end <= mention.start) {
    return (
      previous === undefined || (start >= previous.mention.end && !folded.text.slice(end, mention.start).includes(','))
    );
  }
  const isInReach = start >= mention.end && (next === undefined || end <= next.mention.start);
  return isInReach && !/;|while/.test(folded.text.slice(mention.end, start));
}
