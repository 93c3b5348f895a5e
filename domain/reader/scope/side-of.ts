import type { Span } from '@/domain/reader/reading';
import type { RuleId } from '@/domain/reader/rules/rule';
import type { Side, SideMark } from './sides';

/** Where a number stands among the words that tell whose it is. */
export type SideAsk = {
  text: string;
  /** Of its sentence, in order. */
  sides: readonly SideMark[];
  mention: Span;
  /** Where its clause begins, and where the next number stands. */
  from: number;
  to: number;
  /** Where its clause ends. */
  clause: number;
  /** What the sentence before ended with, in the same paragraph. */
  carried: Side | null;
  /** Of the text. */
  main: Side;
};

export type SideMention = { side: Side; because: RuleId | null };

const OURS: SideMention = { side: 'ours', because: null };

/** Whose number it is: by the words straight behind it, those before it in its clause, those of its sentence. */
export function sideOf(ask: SideAsk): SideMention {
  const { sides, mention, from } = ask;
  if (isWholeOfTwo(ask)) return { side: 'both', because: 'scope.whole_of_two' };
  const inClause = sides.findLast((mark) => isBefore(mark, mention) && mark.start >= from);
  const told = straightBehind(ask) ?? inClause ?? behind(ask) ?? subjectBefore(ask);
  return told === undefined ? unsaid(ask) : toSided(told);
}

function subjectBefore({ sides, mention }: SideAsk): SideMark | undefined {
  return sides.findLast(({ kind, end }) => kind === 'subject' && end <= mention.start);
}

/** Where its sentence does not say: what the sentence before did, who is counted, what the text is about. */
function unsaid({ sides, carried, main, mention }: SideAsk): SideMention {
  // "17 Thai and 11 Cambodian civilians": each number has its own.
  const counted = sides.find(({ kind, start }) => kind === 'people' && start >= mention.start && start < mention.end);
  if (counted !== undefined) return toSided(counted);
  if (carried !== null) return { side: carried, because: 'scope.carried' };
  const people = sides.find(({ kind }) => kind === 'people');
  if (people !== undefined) return toSided(people);
  return main === 'ours' ? OURS : { side: main, because: 'scope.main' };
}

const PARTED = /(?:including|with|among them|comprising|made up of|of whom|of them| – |–|: |\()[^.;]*$/;

/** "17 deaths, including eleven Cambodian civilians and six Thai soldiers": the whole is of two countries. */
function isWholeOfTwo({ sides, mention, text, clause }: SideAsk): boolean {
  const parts = sides.filter((mark) => mark.start >= mention.end && mark.start < clause && isPart(mark, text));
  const [first] = parts;
  if (first === undefined || !parts.some(({ side }) => side === 'ours')) return false;
  return parts.some(({ side }) => side === 'theirs') && PARTED.test(text.slice(mention.end, first.start));
}

/** "and six Thai soldiers"; who attacks is counted by nobody. */
function isPart({ start, kind }: SideMark, text: string): boolean {
  if (kind === 'force') return COUNTED.test(text.slice(Math.max(0, start - LOOK_BACK), start));
  return kind !== 'subject';
}

const LOOK_BACK = 14;
const COUNTED =
  /(?:\d|(?<![a-z])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty)) $/;

function toSided({ side, because }: SideMark): SideMention {
  return { side, because };
}

function isBefore({ end, kind }: SideMark, mention: Span): boolean {
  return end <= mention.start && (kind === 'subject' || kind === 'place');
}

/** "more than 400,000 evacuated in Thailand": its own place wins over who speaks. */
function straightBehind({ sides, mention, text, to }: SideAsk): SideMark | undefined {
  const next = sides.find(({ start, kind }) => start >= mention.start && kind === 'place');
  if (next === undefined || next.start >= to) return undefined;
  const gap = text.slice(mention.end, Math.max(mention.end, next.start));
  return /[,;:]|(?:^| )(?:and|while|but|that)(?: |$)/.test(gap) || gap.length > 80 ? undefined : next;
}

/** "…, Thailand's ministry said": who speaks may stand behind. */
function behind({ sides, mention, clause }: SideAsk): SideMark | undefined {
  const isOurs = sides.some(({ side }) => side === 'ours');
  return sides.find(
    ({ start, kind }) =>
      start >= mention.end && (kind === 'subject' || (kind === 'place' && start < clause && !isOurs)),
  );
}

/** What a sentence hands to the next of its paragraph: who spoke last in it. */
export function sideAfter(sides: readonly SideMark[], carried: Side | null): Side | null {
  const ours = sides.some(({ side }) => side === 'ours');
  const last = sides.findLast(({ kind }) => kind === 'subject');
  if (last !== undefined) return last.side;
  if (ours) return 'ours';
  return sides.some(({ side, kind }) => side === 'theirs' && kind !== 'force') ? 'theirs' : carried;
}
