import { assemble, toProposed, toUnread, withRivals } from './assemble';
import { findMarks, type Marks } from './bind/marks';
import { marksBySentence } from './bind/marks-by-sentence';
import type { SentenceAsk, SentenceFigure, SentenceReading, UnreadMention } from './decide/ask';
import { type Discourse, type DocumentContext, NOTHING_CARRIED } from './decide/discourse';
import { contextOf } from './document-context';
import { readLadder, withLadder } from './facts/ladder';
import { isOfAmount, proposeAmounts } from './facts/propose-amounts';
import { type AmountFigure, readAmounts } from './facts/read-amounts';
import { readFacts } from './facts/read-facts';
import { NO_FACTS } from './facts/text-facts';
import { lineTriggerOf, openingOf, readHeading, withAnnounced, withLineTrigger, withOpening } from './headings';
import { readLabelLine } from './labels';
import { asidesOf, groundsOf, nothingRead } from './outcome';
import type { Reading, ReadOptions, Span } from './reading';
import { isNotOurs } from './scope/text-scope';
import { type Voices, voicesOf } from './scope/voices';
import { readSentence } from './sentence/sentence';
import { type FoldedText, fold } from './text/fold';
import { languageOf } from './text/language';
import { type Sentence, splitSentences } from './text/sentences';
import { unwrap } from './text/unwrap';
import { unmarked } from './unmarked';

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
  const voices = voicesOf({ text: folded.text, tokens, sentences, bodies: marks.bodies, counts: countsOf(marks) });
  const { context, period } = contextOf(folded, { marks, tokens, sentences, publishedOn, voices });
  const own = marksBySentence(marks, sentences);
  const { found, left, worded } = readSentences(folded, { marks: own, sentences, context, voices });
  const assembled = assemble(found);
  const figures = withRivals(assembled.kept.map((each) => toProposed(folded, each, context)));
  const amounts = proposeAmounts(folded, worded, { context, figures });
  const unread = [...left, ...assembled.left]
    .map((each) => toUnread(folded, each))
    .filter((each) => !isOfAmount(each, amounts));
  const aside = asidesOf(folded, whole, assembled.again);
  const spans = [...figures.flatMap((figure) => figure.spans), ...unread, ...aside];
  return {
    figures,
    amounts,
    facts:
      context.scope === 'ours'
        ? readFacts(folded, {
            sentences: sentences.slice(0, MOST_SENTENCES),
            marks: own,
            voices,
            day: page?.at ?? publishedOn,
          })
        : NO_FACTS,
    unread: [...unread, ...unmarked(text, spans)].sort((a, b) => a.start - b.start),
    period: { start: context.periodStart, end: context.periodEnd },
    source: context.source,
    language,
    outcome: isOfOurs(context, figures) ? 'read' : 'nothing_of_ours',
    aside,
    page: page?.at ?? null,
    grounds: groundsOf(folded, { voices, period, page }),
  };
}

/** Words that name nothing at all are ours where they count what we count: a part of a report. */
function isOfOurs({ scope }: DocumentContext, figures: readonly unknown[]): boolean {
  return scope === 'unnamed' ? figures.length > 0 : !isNotOurs(scope);
}

/** Those that may be figures. */
function countsOf({ counts, things }: Marks): Marks['counts'] {
  const others = things.filter(({ code }) => code === 'other').map(({ start }) => start);
  const isOfOther = (end: number) => others.some((start) => start >= end && start - end < 3);
  return counts.filter(({ isArticle, end }) => isArticle !== true && !isOfOther(end));
}

type Body = { marks: readonly Marks[]; sentences: readonly Sentence[]; context: DocumentContext; voices: Voices };

type ReadBody = { found: SentenceFigure[]; left: UnreadMention[]; worded: AmountFigure[] };

function readSentences(folded: FoldedText, { marks, sentences, context, voices }: Body): ReadBody {
  const found: SentenceFigure[] = [];
  const worded: AmountFigure[] = [];
  const left: UnreadMention[] = [];
  let discourse: Discourse = NOTHING_CARRIED;
  let seen = 0;
  for (const [at, own] of marks.entries()) {
    const sentence = sentences[at];
    if (sentence === undefined) continue;
    seen += own.counts.length;
    if (seen > MOST_IN_TEXT) {
      left.push(...own.counts.map(tooMany));
      continue;
    }
    const voice = (place: number) => voices.at(at, place);
    const result = readOne(folded, { sentence, marks: own, discourse, context, voice });
    found.push(...result.found);
    left.push(...result.left);
    worded.push(...(result.worded ?? []));
    discourse = result.discourse;
  }
  return { found, left, worded };
}

type One = Omit<SentenceAsk, 'folded'>;
type ReadOne = SentenceReading & { worded?: AmountFigure[] };

function readOne(folded: FoldedText, { sentence, marks, discourse, context, voice }: One): ReadOne {
  if (sentence.isHead)
    return { found: [], left: headline(marks), discourse: underHead(folded, sentence, { marks, discourse }) };
  if (marks.counts.length > MOST_COUNTS) return { found: [], left: marks.counts.map(tooMany), discourse };
  if (isMute(folded, sentence, { marks, discourse })) return { found: [], left: marks.counts.map(alone), discourse };
  const label = isNotOurs(context.scope) ? null : readLabelLine(folded, sentence, { marks, voice });
  if (label !== null) return { found: [label], left: [], discourse };
  const hasCounts = marks.counts.some(({ isArticle }) => isArticle !== true);
  const told = withAnnounced(discourse, folded, { sentence, marks });
  const announced = hasCounts ? told : readHeading(folded, sentence, { marks, discourse: told });
  const opened = withOpening(announced, openingOf(folded, sentence, marks), sentence.isBullet);
  const lined = withLineTrigger(opened, folded, { sentence, marks });
  const ask = { folded, sentence, marks, discourse: lined, context, voice };
  const result = withLadder(readSentence(ask), readLadder(ask));
  const lineTrigger = lineTriggerOf(opened, folded, { sentence, marks });
  const discourseAfter = { ...result.discourse, listTrigger: opened.listTrigger, lineTrigger };
  return { ...result, worded: readAmounts(ask), discourse: discourseAfter };
}

/** A line with a colon, above a list with which the text begins. */
function underHead(
  folded: FoldedText,
  sentence: Sentence,
  { marks, discourse }: Pick<One, 'marks' | 'discourse'>,
): Discourse {
  const opensList = /: ?$/.test(folded.text.slice(sentence.start, sentence.end));
  return opensList && marks.counts.length === 0 ? readHeading(folded, sentence, { marks, discourse }) : discourse;
}

/** No sentence holds more; a table torn into one line does, and nobody can tell its columns. */
const MOST_COUNTS = 50;

/** No report holds more; a text of digits does, and must not keep anybody waiting. Those behind are marked. */
const MOST_IN_TEXT = 500;

/** What is no figure is read in so many sentences, lines of tables included: a report of 40,000 letters has fewer. */
const MOST_SENTENCES = 600;

/** A line of numbers and signs alone, that no heading leads: nobody can tell what it counts. */
function isMute(
  folded: FoldedText,
  { start, end }: Span,
  { marks, discourse }: Pick<One, 'marks' | 'discourse'>,
): boolean {
  const isLed = discourse.listTrigger !== null || marks.counts.length === 0;
  return !isLed && !LETTER.test(folded.text.slice(start, end));
}

const LETTER = /[a-z\u1780-\u17b3%]/;

function alone({ start, end }: Span): UnreadMention {
  return { start, end, reason: 'no_thing', because: ['line.echo_none'] };
}

function tooMany({ start, end }: Span): UnreadMention {
  return { start, end, reason: 'unclear_number', because: ['number.too_many'] };
}

function headline({ counts }: Marks): UnreadMention[] {
  return counts
    .filter(({ isArticle }) => isArticle !== true)
    .map(({ start, end }): UnreadMention => ({ start, end, reason: 'headline', because: ['number.headline'] }));
}
