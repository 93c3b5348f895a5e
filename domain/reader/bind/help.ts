import type { CueMark } from '@/domain/reader/words/cues';
import type { Item } from './item';

/** "320 families who are staying in Puok received gifts": they are those who got help, not all who stay there. */
export function isReceiving(text: string, cue: CueMark, last: Item): boolean {
  const words = text.slice(cue.start, cue.end);
  const isToSubject =
    /^(?:(?:have |has |were |was |also )*(?:received|given|provided)|(?:បាន)?ទទួល)/.test(words) ||
    /ទទួល(?:បាន)?(?:នូវ)?$/.test(text.slice(cue.start - 12, cue.start));
  return isToSubject && !/(?:^| )(?:and|but|while) |[,;។]|ហើយ|និងបាន/.test(text.slice(last.end, cue.start));
}

/** Help goes to those it names: "given to 2,400 families"; behind "said that" or a comma another thing is told. */
export function isHelpTo(text: string, cue: CueMark, item: Item): boolean {
  const gap = text.slice(cue.end, item.start);
  return (
    gap.length < HELP_REACH && !/(?:^| )(?:that|said|says|show|shows|reported|where|which|who) |[:;។]|, /.test(gap)
  );
}

const HELP_REACH = 90;

/** "a report released on Sunday", "figures received from the provinces": the verb is that of the paper. */
const OF_PAPER =
  /(?:reports?|statements?|figures|data|updates?|release|documents?|information|numbers|notice|assessments?|details|results)(?: (?:was|were|has been|have been|just|newly|jointly))? ?$/;

export function isHelping(text: string, cue: CueMark): boolean {
  return !OF_PAPER.test(text.slice(Math.max(0, cue.start - 40), cue.start));
}
