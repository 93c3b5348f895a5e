import type { TriggerMark } from '@/domain/reader/words/triggers';
import { isGoverning } from './governs';
import { isReceiving } from './help';
import type { Mention } from './mention';

/** "146,205 people (43,110 families) remain displaced: 52,310 in sites": it stands straight behind the list. */
const OF_LAST = /^\)? (?:now |still |currently )?$/;

const IS_OF_PAST = /^(?:closed|shut|suspended) (?:by|during|in|since|because|due|at|after|over)/;
const HAS_VERB = /(?:have|has|had|are|were|is|was) /;

/** "400,000 were affected, with 23 confirmed deaths": a word for what the next number counts. */
function isInNoun({ start, end }: TriggerMark, next: Mention | undefined): boolean {
  return next !== undefined && start >= next.count.end && end <= next.end;
}

type ListEnd = { last: Mention; following: readonly Mention[] };

/** The verb that the list runs up to, unless that one goes on to govern the next list. */
export function nextTrigger(text: string, triggers: readonly TriggerMark[], at: ListEnd): TriggerMark | null {
  const next = at.following[0];
  const candidates = triggers.filter((trigger) => isBetween(text, trigger, at));
  const [first, second] = candidates;
  if (first === undefined) return null;
  const received = candidates.find((trigger) => trigger.code === 'helped' && isReceiving(text, trigger, at.last));
  if (received !== undefined) return received;
  const told = howNow(text, first, second);
  const isOfLast = OF_LAST.test(text.slice(at.last.end, told.start));
  return next !== undefined && !isOfLast && isGoverning(text, told, next) ? null : told;
}

function isBetween(text: string, trigger: TriggerMark, { last, following: [next] }: ListEnd): boolean {
  if (trigger.start < last.count.end || trigger === last.ownTrigger || isInNoun(trigger, next)) return false;
  if (OF_VAGUE.test(text.slice(last.count.end, trigger.start))) return false;
  return next === undefined || trigger.end <= next.count.start;
}

/** "four civilians, with about a dozen wounded": the verb is that of the dozen. */
const OF_VAGUE =
  /(?:with|and|,) (?:(?:about|approximately|around|nearly|almost|over|some|at least|more than) )?(?:a |several |many )?(?:dozens?|scores|hundreds|thousands|several|many|others)(?: (?:of )?(?:[a-z]+ )?(?:more|others))? $/;

/** What they were is not how they are now: the last verb says that. */
function howNow(text: string, first: TriggerMark, second: TriggerMark | undefined): TriggerMark {
  // "people displaced by the fighting remain in camps"
  if (first.code === 'displaced' && !/^(?:have|has|were|are|been)/.test(text.slice(first.start, first.end)))
    return sameClause(text, first, second) ?? first;
  // "1,190 of the 1,311 schools closed by the fighting had resumed"
  const isPast = first.code === 'closed' && IS_OF_PAST.test(text.slice(first.start, first.end + 12));
  return isPast && second !== undefined && HAS_VERB.test(text.slice(second.start - 5, second.end)) ? second : first;
}

/** "649,000 people displaced at the height of the crisis, aid groups warn of returns": another clause tells nothing of them. */
function sameClause(text: string, first: TriggerMark, second: TriggerMark | undefined): TriggerMark | undefined {
  if (second === undefined) return undefined;
  const isParted = /,|(?:^| )that /.test(text.slice(first.end, second.start));
  return isParted && !/^(?:are|is|have|has|had|were|was|remain)/.test(text.slice(second.start)) ? undefined : second;
}
