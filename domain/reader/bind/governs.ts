import type { TriggerMark } from '@/domain/reader/words/triggers';
import type { Mention } from './mention';

const GOVERNS_STRAIGHT =
  /^(?: ?: ?| )(?:the |a |an |some |another |an additional |of |up |as many as |total |in |at |for )*$|^ ?(?:នូវ|ចំនួន|មាន|រួមមាន|សរុប|ទៀត|:|ដូចជា|គឺ)+(?:ចំនួន)? ?$/;
const LINK =
  /: $|(?:^|[ :])(?:is|was|are|were|reached|reaching|reaches|stood at|stands at|peaked at|to|at|:|total(?:l?ed|s|l?ing)|number(?:ed|s|ing)?|including|include|includes|namely|ចំនួន|មាន|មានចំនួន|ដល់|គឺ|រួមមាន|ដូចជា|នូវ)(?: now| currently| already)? ?(?:the |a |a total of |an estimated )?$/;
const THERE = /(?:there (?:is|are|was|were)|returned to|up to) ?$/;
/** "damage since 7 December, including 47 houses, a school and a gas station" */
const OPENS_LIST = /^[^.;]{0,90}(?:\.[^.;]{0,40})?,? (?:including|includes|such as|namely|among them)(?: at least)? $/;
const BREAK = /[,;.។]|(?:^| )(?:and|or)(?: |$)/;

/** "closed 377 schools", "the number remaining in camps is N", "reopened: …", បន្តស្នាក់នៅជំរំមានចំនួន …. */
export function isGoverning(text: string, trigger: TriggerMark, mention: Mention): boolean {
  const from = Math.min(mention.start, mention.thingSpan?.start ?? mention.start);
  const gap = text.slice(trigger.end, Math.max(trigger.end, from >= trigger.end ? from : mention.start));
  if (gap.length > 140) return false;
  if (GOVERNS_STRAIGHT.test(gap) || isListOfDamage(trigger, gap)) return true;
  if (THERE.test(gap) || BREAK.test(gap.replace(/, (?:as of|by) [^,]{1,40},/, ''))) return false;
  return LINK.test(gap) || isLeading(text, trigger, gap);
}

function isListOfDamage({ code }: TriggerMark, gap: string): boolean {
  return code === 'damaged' && OPENS_LIST.test(gap);
}

/** "leaving only 5 schools", "return of more than": verbs that their object follows. */
function isLeading(text: string, trigger: TriggerMark, gap: string): boolean {
  const word = text.slice(trigger.start, trigger.end);
  return (
    /^(?:leav(?:ing|es)|left|the (?:voluntary )?return of|clos(?:ing|ures?)|forced|reopening|killing|injuring|wounding|damaging|destroying)/.test(
      word,
    ) && gap.length < 40
  );
}
