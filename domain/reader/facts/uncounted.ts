import type { Amount } from '@/domain/figures';
import { breakdownsOf } from '@/domain/indicators';
import type { ThingMark } from '@/domain/reader/bind/marks';
import type { SentenceAsk } from '@/domain/reader/decide/ask';
import type { Span } from '@/domain/reader/reading';
import { english, khmer, type NamedSpan } from '@/domain/reader/text/scan';

/** The text itself says that it names what it does not count. */
const NOT_COUNTED = new RegExp(
  `${english('(?:not|never)(?: yet)?(?: been)? (?:counted|assessed|verified)|without (?:a|any) (?:number|count|figure)|(?:was|were|is|are|been) (?:also )?reported|also (?:reported )?(?:damaged|destroyed|hit)|reports? (?:of )?damage')}|${khmer('(?:មិន|ពុំ)(?:ទាន់)?(?:បាន)?(?:រាប់|បញ្ជាក់ចំនួន|ដឹងចំនួន)|រាយការណ៍ថា|ក៏(?:ត្រូវ)?(?:បាន)?(?:ខូចខាត|រងការខូចខាត)')}`,
);

/** "Damage to bridges was reported": a kind of object that is named without a number. Its amount has no letters of its own. */
export function uncounted(ask: SentenceAsk, worded: readonly Span[]): NamedSpan<Amount>[] {
  const { folded, sentence, marks } = ask;
  const isTold = marks.triggers.some(({ code }) => code === 'damaged');
  if (!isTold || !NOT_COUNTED.test(folded.text.slice(sentence.start, sentence.end))) return [];
  const numbers = [...marks.counts, ...worded];
  return marks.things
    .filter((thing) => isKindOfDamage(thing) && !isCounted(thing, numbers, marks.things))
    .map((thing) => ({ ...besides(thing, folded.text), code: 'reported' }));
}

const KHMER = /[\u1780-\u17b3]/;

/** Where its number would stand. */
function besides({ start, end }: Span, text: string): Span {
  const at = KHMER.test(text.charAt(start)) ? end : start;
  return { start: at, end: at };
}

const KINDS: readonly string[] = breakdownsOf('damage_cumulative');

function isKindOfDamage({ code }: ThingMark): boolean {
  return KINDS.includes(code) || code === 'health';
}

/** English counts before the noun, Khmer behind it. */
const REACH_BEFORE = 30;
const REACH_BEHIND = 14;

function isCounted({ start, end }: Span, numbers: readonly Span[], things: readonly Span[]): boolean {
  return numbers.some((number) => {
    const isBefore = number.end <= start && start - number.end < REACH_BEFORE;
    const isBehind = number.start >= end && number.start - end < REACH_BEHIND;
    const between = isBefore ? { start: number.end, end: start } : { start: end, end: number.start };
    const isOfOther = things.some((thing) => thing.start >= between.start && thing.end <= between.end);
    return (isBefore || isBehind) && !isOfOther;
  });
}
