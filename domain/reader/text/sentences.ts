import type { Span } from '@/domain/reader/reading';
import type { FoldedText } from './fold';
import { findAll } from './scan';
import { BULLET, BY_LINE } from './unwrap';

export type Sentence = Span & {
  /** Before the body: titles and by-lines, which print numbers rounded or wrong. */
  isHead: boolean;
  isBullet: boolean;
  /** Counts blank lines and line ends: sentences of one paragraph share it. */
  paragraph: number;
};

type Block = Span & { isBullet: boolean; paragraph: number };

const SENTENCE_TERMINAL = /[.!?។]["')\]]? ?$/;
const LONGEST_HEADLINE = 220;

export function splitSentences(folded: FoldedText): Sentence[] {
  const blocks = blocksOf(folded);
  const firstOfBody = blocks.findIndex((block, at) => isBody(folded, block) && !(at === 0 && isTitle(folded, blocks)));
  const title = titleOf(folded, blocks, firstOfBody);
  return blocks.flatMap((block, at) => {
    const { isBullet, paragraph } = block;
    // Written out: a spread costs ten times as much, and a text of short lines has thousands of them.
    return cut(folded.cased, block).map(({ start, end }) => ({
      start,
      end,
      isHead: at < firstOfBody || (at > 0 && isTitleAgain(folded, block, title)),
      isBullet,
      paragraph,
    }));
  });
}

/** The first line, where it is one of the head. */
function titleOf({ text }: FoldedText, [first]: readonly Block[], firstOfBody: number): string {
  return first === undefined || firstOfBody === 0 ? '' : text.slice(first.start, first.end).trim();
}

/** Pages print their title again, under the picture or as a cross-heading, whole or without its first words. */
function isTitleAgain({ text }: FoldedText, { start, end }: Block, title: string): boolean {
  if (title.length < LEAST_TITLE || end - start > title.length + 2 || end - start < LEAST_TITLE) return false;
  return title.endsWith(text.slice(start, end).trim());
}

const LEAST_TITLE = 20;

/** A line is a paragraph; the points of a list belong to one. */
function blocksOf({ cased, text }: FoldedText): Block[] {
  const blocks: Block[] = [];
  let [start, paragraph] = [0, 0];
  for (const line of cased.split('\n')) {
    const end = start + line.length;
    const isBullet = BULLET.test(text.slice(start, end));
    if (!isBullet) paragraph += 1;
    if (line.trim() !== '') blocks.push({ start, end, isBullet, paragraph });
    start = end + 1;
  }
  return blocks;
}

/** "Cambodia: 30,000 people displaced" over a text that is no list. */
function isTitle({ cased }: FoldedText, [first, second]: readonly Block[]): boolean {
  if (first === undefined || second === undefined || first.isBullet || second.isBullet) return false;
  const [line, next] = [cased.slice(first.start, first.end), cased.slice(second.start, second.end)];
  return line.length < 120 && !SENTENCE_TERMINAL.test(line) && !/^[^.]{0,60}:.*\d/.test(next);
}

/** A headline may begin with who speaks. */
const SPEAKER = /^ ?(?:ក្រសួង[\u1780-\u17d3]{3,30}|[A-Z][a-z]+ [Mm]inistry|[Mm]inistry of [A-Za-z]+) ?:[^:។]{0,200}$/;

/** The body begins with the first line that is a whole sentence, a list, or long. */
function isBody({ cased }: FoldedText, { start, end, isBullet }: Block): boolean {
  const line = cased.slice(start, end);
  if (BY_LINE.test(line) || SPEAKER.test(line)) return false;
  return (
    isBullet ||
    SENTENCE_TERMINAL.test(line) ||
    line.length > LONGEST_HEADLINE ||
    /(?:^|\D):.*\d|: ?(?:none|nil)(?![a-z])/.test(line.slice(0, 300))
  );
}

const ENDS = /(?<![.!?])[.!?]{1,3}["')\]]?(?= +["'(]?[A-Z\d\u1780-\u17b3-])|។|\n/g;
const NO_END =
  /(?:^|[ (])(?:no|mr|mrs|ms|dr|st|h\.e|gen|lt|col|maj|brig|prof|sen|gov|u\.s|u\.n|vs|approx|etc|jan|feb|mar|apr|aug|sept?|oct|nov|dec|e\.g|i\.e|[a-z])$/i;
const HOUR_END = /\d ?[ap]\.?m$/i;
const DAY_NEXT = /^\.? +(?:on |Mon|Tues|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Dec|\d)/;

const SAYS_SOMETHING = /\d|[a-z\u1780-\u17b3].{2}/i;

function cut(text: string, block: Block): Span[] {
  const line = text.slice(block.start, block.end);
  const spans: Span[] = [];
  let from = 0;
  for (const { start, end: to } of findAll(ENDS, line)) {
    if (!isEnd(line, start)) continue;
    spans.push({ start: block.start + from, end: block.start + to });
    from = to;
  }
  spans.push({ start: block.start + from, end: block.end });
  return spans
    .flatMap((span) => chopped(text, span))
    .filter(({ start, end }) => SAYS_SOMETHING.test(text.slice(start, end).replace(BULLET, '')));
}

/** What is longer than this is no sentence; cut at a comma or space, reading stays linear. */
const LONGEST_SENTENCE = 1_000;

function chopped(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const piece = text.slice(from, from + LONGEST_SENTENCE);
    const at = Math.max(piece.lastIndexOf(', '), piece.lastIndexOf('; ')) + 1 || piece.lastIndexOf(' ') + 1;
    const to = from + (at > 0 ? at : LONGEST_SENTENCE);
    pieces.push({ start: from, end: to });
    from = to;
  }
  return [...pieces, { start: from, end }];
}

function isEnd(line: string, at: number): boolean {
  if (line[at] !== '.') return true;
  const before = line.slice(Math.max(0, at - 12), at);
  if (HOUR_END.test(before)) return !DAY_NEXT.test(line.slice(at, at + 12));
  // The mark of a list point at the head of the line ends nothing.
  if (/^ ?(?:\d{1,2}|[IVXivx]{1,4})$/.test(line.slice(0, at))) return false;
  return !NO_END.test(before);
}
