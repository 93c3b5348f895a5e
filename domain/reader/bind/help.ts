import type { TriggerMark } from '@/domain/reader/words/triggers';
import type { Mention } from './mention';

/** "320 families who are staying in Puok received gifts": they are those who got help, not all who stay there. */
export function isReceiving(text: string, trigger: TriggerMark, last: Mention): boolean {
  const words = text.slice(trigger.start, trigger.end);
  const isToSubject =
    /^(?:(?:have |has |were |was |also )*(?:received|given|provided)|(?:បាន)?ទទួល)/.test(words) ||
    /ទទួល(?:បាន)?(?:នូវ)?$/.test(text.slice(trigger.start - 12, trigger.start));
  return isToSubject && !/(?:^| )(?:and|but|while) |[,;។]|ហើយ|និងបាន/.test(text.slice(last.end, trigger.start));
}

/** Help goes to those it names: "given to 2,400 families"; behind "said that" or a comma another thing is told. */
export function isHelpTo(text: string, trigger: TriggerMark, mention: Mention): boolean {
  const gap = text.slice(trigger.end, mention.start);
  return (
    gap.length < HELP_REACH && !/(?:^| )(?:that|said|says|show|shows|reported|where|which|who) |[:;។]|, /.test(gap)
  );
}

const HELP_REACH = 90;

/** "a report released on Sunday", "figures received from the provinces": the verb is that of the paper. */
const OF_PAPER =
  /(?:reports?|statements?|figures|data|updates?|release|documents?|information|numbers?|notice|assessments?|details|results)(?: (?:was|were|has been|have been|just|newly|jointly))? ?$/;

export function isHelping(text: string, trigger: TriggerMark): boolean {
  return !OF_PAPER.test(text.slice(Math.max(0, trigger.start - 40), trigger.start));
}
