import { assemble, toProposed, toUnread } from './assemble';
import { findMarks, type Marks, marksBySentence } from './bind/marks';
import type { Found, Left, SentenceAsk } from './decide/ask';
import { type Carry, type Frame, NOTHING_CARRIED } from './decide/context';
import { frameOf } from './frame';
import { lineCueOf, openingOf, readHeading, withLineCue, withOpening } from './headings';
import { readLabelLine } from './labels';
import { asidesOf, groundsOf, nothingRead } from './outcome';
import type { Reading, ReadOptions, Span } from './reading';
import { type Voices, voicesOf } from './scope/voices';
import { readSentence } from './sentence/sentence';
import { type Folded, fold } from './text/fold';
import { languageOf } from './text/language';
import { type Sentence, splitSentences } from './text/sentences';
import { unwrap } from './text/unwrap';

/**
 * Reads a pasted report, English or Khmer, into proposed figures. Rules only: it never invents a number, and what it
 * does not understand it hands back as unread. Pure, and linear in the length of the text.
 */
export function readReport(text: string, { publishedOn }: ReadOptions): Reading {
  const { language, isRead } = languageOf(text);
  if (!isRead) return nothingRead(language);
  const folded = unwrap(fold(text));
  const whole = findMarks(folded, publishedOn);
  const { marks, tokens, page } = whole;
  const sentences = splitSentences(folded);
  const voices = voicesOf({ tokens, sentences, bodies: marks.bodies, counts: countsOf(marks) });
  const { frame, period } = frameOf(folded, { marks, tokens, sentences, publishedOn, voices });
  const { found, left } = readSentences(folded, { marks, sentences, frame, voices });
  const assembled = assemble(found);
  const unread = [...left, ...assembled.left].sort((a, b) => a.start - b.start);
  return {
    figures: assembled.kept.map((each) => toProposed(folded, each, frame)),
    unread: unread.map((each) => toUnread(folded, each)),
    period: { start: frame.periodStart, end: frame.periodEnd },
    source: frame.source,
    language,
    outcome: frame.scope === 'ours' ? 'read' : 'nothing_of_ours',
    aside: asidesOf(folded, whole),
    page: page?.at ?? null,
    grounds: groundsOf(folded, { voices, period, page }),
  };
}

/** Those that may be figures. */
function countsOf({ counts, things }: Marks): Marks['counts'] {
  const others = things.filter(({ code }) => code === 'other').map(({ start }) => start);
  const isOfOther = (end: number) => others.some((start) => start >= end && start - end < 3);
  return counts.filter(({ isArticle, end }) => isArticle !== true && !isOfOther(end));
}

type Body = { marks: Marks; sentences: readonly Sentence[]; frame: Frame; voices: Voices };

function readSentences(folded: Folded, { marks, sentences, frame, voices }: Body): { found: Found[]; left: Left[] } {
  const found: Found[] = [];
  const left: Left[] = [];
  let carry: Carry = NOTHING_CARRIED;
  for (const [at, own] of marksBySentence(marks, sentences).entries()) {
    const sentence = sentences[at];
    if (sentence === undefined) continue;
    const voice = (place: number) => voices.at(at, place);
    const result = readOne(folded, { sentence, marks: own, carry, frame, voice });
    found.push(...result.found);
    left.push(...result.left);
    carry = result.carry;
  }
  return { found, left };
}

type One = Omit<SentenceAsk, 'folded'>;

function readOne(
  folded: Folded,
  { sentence, marks, carry, frame, voice }: One,
): { found: Found[]; left: Left[]; carry: Carry } {
  if (sentence.isHead) return { found: [], left: headline(marks), carry };
  if (marks.counts.length > MOST_COUNTS) return { found: [], left: marks.counts.map(tooMany), carry };
  const label = frame.scope === 'ours' ? readLabelLine(folded, sentence, { marks, voice }) : null;
  if (label !== null) return { found: [label], left: [], carry };
  const hasCounts = marks.counts.some(({ isArticle }) => isArticle !== true);
  const announced = hasCounts ? carry : readHeading(folded, sentence, { marks, carry });
  const opened = withOpening(announced, openingOf(folded, sentence, marks), sentence.isBullet);
  const lined = withLineCue(opened, folded, { sentence, marks });
  const result = readSentence({ folded, sentence, marks, carry: lined, frame, voice });
  const lineCue = lineCueOf(opened, folded, { sentence, marks });
  return { ...result, carry: { ...result.carry, listCue: opened.listCue, lineCue } };
}

/** No sentence holds more; a table torn into one line does, and nobody can tell its columns. */
const MOST_COUNTS = 50;

function tooMany({ start, end }: Span): Left {
  return { start, end, reason: 'unclear_number', because: ['number.too_many'] };
}

function headline({ counts }: Marks): Left[] {
  return counts
    .filter(({ isArticle }) => isArticle !== true)
    .map(({ start, end }): Left => ({ start, end, reason: 'headline', because: ['number.headline'] }));
}
