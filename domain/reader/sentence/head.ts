import { isWithin, NATION, type PlaceCode } from '@/domain/places';
import type { Mention } from '@/domain/reader/bind/mention';
import type { SentenceAsk, SentenceFigure } from '@/domain/reader/decide/ask';
import type { Discourse } from '@/domain/reader/decide/discourse';
import type { Span } from '@/domain/reader/reading';

const FARTHEST_HEAD = 60;
const AT_HEAD =
  /^[^a-z\u1780-\u17b3]*(?:(?:and|but|also|meanwhile|elsewhere|further|while)?,? ?(?:in|at|for|around|across|of)?|(?:នៅ|ក្នុង|ចំពោះ|ចំណែក|រីឯ|ដោយឡែក|សម្រាប់|ឯ){0,3}) ?(?:the |neighbouring |nearby ){0,2}$/;

/** The province that rules what follows: the one at the head of its sentence, until the next such head. */
export function headAfter(
  ask: SentenceAsk,
  mentions: readonly Mention[],
  found: readonly SentenceFigure[],
): Discourse['head'] {
  const { folded, marks, discourse, sentence } = ask;
  const stop = marks.places[0];
  if (stop === undefined) return discourse.head;
  if (tellsProvinces(marks.places)) return null;
  if (isBehindNumbers(stop, mentions) || stop.start - sentence.start >= FARTHEST_HEAD) return discourse.head;
  // "Officials from Pursat visited them": named in passing, it takes nothing from the head before.
  const isPassing = found.length === 0 && !AT_HEAD.test(folded.text.slice(sentence.start, stop.start));
  return isPassing && discourse.head?.paragraph === sentence.paragraph ? discourse.head : headOf(ask);
}

function isBehindNumbers(stop: Span, mentions: readonly Mention[]): boolean {
  return mentions.some(({ start, count }) => start < stop.start && count.isArticle !== true);
}

/** Of several provinces none rules what follows. */
function tellsProvinces(places: readonly { code: PlaceCode }[]): boolean {
  return new Set(places.filter(({ code }) => code !== NATION).map(({ code }) => code.slice(0, 4))).size > 1;
}

/** A district beside its province is one. */
function isOnePlace([first, second, ...others]: readonly PlaceCode[]): boolean {
  if (first === undefined || second === undefined) return true;
  return others.length === 0 && (isWithin(first, second) || isWithin(second, first));
}

/** Where several places are named, none of them rules what follows. */
function headOf({ folded, marks, discourse, sentence }: SentenceAsk): Discourse['head'] {
  const last = marks.places.at(-1);
  const codes = new Set(marks.places.map(({ code }) => code));
  if (last === undefined || last.code === NATION || !isOnePlace([...codes])) return null;
  const { paragraph, isBullet } = sentence;
  const isLine = /^ ?:/.test(folded.text.slice(last.end, last.end + 2));
  const isOfList =
    isBullet || (isLine && discourse.head?.isLine === true && discourse.head.paragraph + 1 === paragraph);
  return { place: last.code, span: { start: last.start, end: last.end }, paragraph, isLine, isOfList };
}
