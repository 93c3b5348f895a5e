import { isDayOfFighting } from '@/domain/crisis';
import type { MentionAsk } from '@/domain/reader/decide/ask';

/** The verb and where it leads: "are staying in 127 displacement sites". */
export function triggerTextOf({ each, folded, sentence }: MentionAsk): string {
  if (each.trigger === null) return '';
  const { start, end } = each.trigger;
  const behind = folded.text.slice(end, Math.min(end + 50, sentence.end));
  return folded.text.slice(start, end) + (behind.split(/[.,;(។]/)[0] ?? '');
}

/** The words between a number and its verb, and a little behind. */
export function afterOf({ each, folded, sentence }: MentionAsk): string {
  return folded.text.slice(each.mention.end, Math.min(sentence.end, (each.trigger?.end ?? each.mention.end) + 30));
}

/** A number of an earlier day is told as that day's. */
export function isDayOf(day: string | null): boolean {
  return day !== null && isDayOfFighting(day);
}
