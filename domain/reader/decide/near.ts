import type { ItemAsk } from './ask';

/** The words of an item's own phrase, between the commas around it and its verb, and those that lead up to it. */
export function nearOf({ each, bound, marks, folded, sentence }: ItemAsk): { near: string; left: string } {
  const { item, cue } = each;
  const previous = bound.filter((other) => other.item.count.start < item.count.start).at(-1);
  const next = bound.find((other) => other.item.count.start > item.count.start);
  const split = marks.splits.filter(({ end }) => end <= item.start).at(-1)?.end ?? 0;
  const from = Math.max(sentence.start, previous?.item.end ?? 0, split);
  const core = {
    start: Math.min(item.start, cue !== null && cue.start >= from ? cue.start : item.start),
    end: Math.max(item.end, cue?.end ?? 0),
  };
  const until = Math.min(sentence.end, Math.max(core.end, next?.item.start ?? sentence.end));
  const { text } = folded;
  const start = Math.max(from, lastComma(text.slice(from, core.start)) + from);
  const end = core.end + firstComma(text.slice(core.end, until));
  return { near: text.slice(start, Math.min(end, until)), left: text.slice(from, start) };
}

const BREAKS = /, |;| – | and |ធ្វើឱ្យ|ធ្វើអោយ|នាំឱ្យ|ហើយ/g;

function lastComma(text: string): number {
  return [...text.matchAll(BREAKS)].at(-1)?.index ?? 0;
}

function firstComma(text: string): number {
  const at = text.search(/, |;| – |\.| and |ធ្វើឱ្យ|ធ្វើអោយ|នាំឱ្យ|ហើយ/);
  return at < 0 ? text.length : at;
}
