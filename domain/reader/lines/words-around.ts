import { isDayOfFighting } from '@/domain/crisis';
import type { ItemAsk } from '@/domain/reader/decide/ask';

/** The verb and where it leads: "are staying in 127 displacement sites". */
export function cueTextOf({ each, folded, sentence }: ItemAsk): string {
  if (each.cue === null) return '';
  const { start, end } = each.cue;
  const behind = folded.text.slice(end, Math.min(end + 50, sentence.end));
  return folded.text.slice(start, end) + (behind.split(/[.,;(។]/)[0] ?? '');
}

/** The words between a number and its verb, and a little behind. */
export function afterOf({ each, folded, sentence }: ItemAsk): string {
  return folded.text.slice(each.item.end, Math.min(sentence.end, (each.cue?.end ?? each.item.end) + 30));
}

/** A number of an earlier day is told as that day's. */
export function isDayOf(day: string | null): boolean {
  return day !== null && isDayOfFighting(day);
}
