import type { TriggerMark } from '@/domain/reader/words/triggers';
import { isGoverning } from './governs';
import { isReceiving } from './help';
import type { Mention } from './mention';

/** "146,205 people (43,110 families) remain displaced: 52,310 in sites": it stands straight behind the list. */
const OF_LAST = /^\)? (?:now |still |currently )?$/;

/** The verb that the list runs up to, unless that one goes on to govern the next list. */
export function nextTrigger(
  text: string,
  triggers: readonly TriggerMark[],
  at: { last: Mention; following: readonly Mention[] },
): TriggerMark | null {
  const next = at.following[0];
  const candidates = triggers.filter(
    (trigger) =>
      trigger.start >= at.last.count.end &&
      trigger !== at.last.ownTrigger &&
      (next === undefined || trigger.end <= next.count.start),
  );
  const first = candidates[0];
  if (first === undefined) return null;
  const received = candidates.find((trigger) => trigger.code === 'helped' && isReceiving(text, trigger, at.last));
  if (received !== undefined) return received;
  // "people displaced by the fighting remain in camps": the last verb says how they are now.
  const told =
    first.code === 'displaced' && !/^(?:have|has|were|are|been)/.test(text.slice(first.start, first.end))
      ? (sameClause(text, first, candidates[1]) ?? first)
      : first;
  const isOfLast = OF_LAST.test(text.slice(at.last.end, told.start));
  return next !== undefined && !isOfLast && isGoverning(text, told, next) ? null : told;
}

/** "649,000 people displaced at the height of the crisis, aid groups warn of returns": another clause tells nothing of them. */
function sameClause(text: string, first: TriggerMark, second: TriggerMark | undefined): TriggerMark | undefined {
  if (second === undefined) return undefined;
  const isParted = /,|(?:^| )that /.test(text.slice(first.end, second.start));
  return isParted && !/^(?:are|is|have|has|had|were|was|remain)/.test(text.slice(second.start)) ? undefined : second;
}
