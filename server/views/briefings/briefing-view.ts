import { z } from 'zod';
import type { Board } from '@/domain/board/board';
import type { BriefingRecord, Question, QuestionContent, Speech, SpeechContent } from '@/domain/briefing/briefing';
import { AskCited } from '@/domain/briefing/briefing-schema';
import { spokenWords, toFindFigure } from '@/domain/briefing/citation-words';
import type { CitedFigure, Flag } from '@/domain/briefing/flags';
import { type FlagContext, flagContext, flagsOf } from '@/domain/briefing/flags-of';
import { inOrder } from '@/domain/briefing/in-order';
import { findQuestions } from '@/domain/briefing/question-search';
import { readingSeconds } from '@/domain/briefing/reading-time';
import { citationsOf, type SpokenTexts } from '@/domain/briefing/spoken-text';
import { toFieldFaults } from '@/domain/entries/field-faults';
import { type Refusal, refuse } from '@/domain/outcome';
import type { Snapshot } from '@/domain/protocol/frames';
import { LANGUAGES } from '@/domain/wording/language';
import { citedFigures } from '@/server/briefings/cited-figures';
import { createRevisionReader, type RevisionReader } from '@/server/briefings/read-revisions';
import { toBriefing, toQuestion, toSpeech } from '@/server/briefings/records';
import type { Db } from '@/server/db/database';
import { readQuery } from '@/server/views/query';

/** How long each language takes to say, in seconds. */
type SpokenSeconds = { km: number; en: number };
type SpeechView = Speech & { flags: Flag[]; seconds: SpokenSeconds };
type QuestionView = Question & { flags: Flag[]; seconds: SpokenSeconds };

/** `position`: where the board was from which the flags are derived. */
export type BriefingView = {
  briefing: BriefingRecord;
  speeches: SpeechView[];
  questions: QuestionView[];
  cited: CitedFigure[];
  position: { epoch: string; seq: number };
};

type CitedView = Pick<BriefingView, 'cited' | 'position'>;

/** Of a list, without texts. */
export type BriefingEntry = BriefingRecord & { speeches: number; ready: number };

export type QuestionBank = { questions: QuestionView[]; cited: CitedFigure[] };

export type BriefingDeps = { db: Db; now(): number; snapshot(stream: 'wall'): Snapshot<'wall'> | null };

/** Beyond so many the oldest are reached by their address only. */
const MOST_LISTED = 200;
/** A bank has some hundreds. */
const MOST_QUESTIONS = 1_000;

const QuestionQuery = z.strictObject({ q: z.string().max(200).default('') });

export function createBriefingViews(deps: BriefingDeps) {
  const read = createRevisionReader();
  const reading = { ...deps, read };
  return {
    briefings: () => listBriefings(deps),
    briefing: (id: string) => viewBriefing(reading, id),
    questions: (query: URLSearchParams) => viewQuestions(reading, query),
    /** What is known of the figures that a page quotes by now. */
    cited: (input: unknown) => viewCited(reading, input),
  };
}

/** The newest first, without texts. */
async function listBriefings({ db }: BriefingDeps): Promise<{ briefings: BriefingEntry[] }> {
  const rows = await db.briefing.findMany({ orderBy: { createdAt: 'desc' }, take: MOST_LISTED });
  const speeches = await db.speech.groupBy({
    by: ['briefingId', 'state'],
    where: { briefingId: { in: rows.map(({ id }) => id) }, discardedAt: null },
    _count: { _all: true },
  });
  const countOf = (id: string, state: Speech['state']) =>
    speeches.find((each) => each.briefingId === id && each.state === state)?._count._all ?? 0;
  const briefings = rows.map((row) => {
    const ready = countOf(row.id, 'ready');
    return { ...toBriefing(row), speeches: ready + countOf(row.id, 'draft'), ready };
  });
  return { briefings };
}

type Reading = BriefingDeps & { read: RevisionReader };

/** Without a board that can be trusted, no flag could be. */
const DAMAGED = refuse(503, 'record.damaged');

/** Its speeches in order, those that are discarded as well, with the flags of every text. */
async function viewBriefing(reading: Reading, id: string): Promise<BriefingView | Refusal> {
  const { db, snapshot } = reading;
  // The board first: what is written meanwhile is newer than the flags say, and the page asks again.
  const wall = snapshot('wall');
  if (wall === null) return DAMAGED;
  const { epoch, seq, board } = wall;
  const row = await db.briefing.findUnique({ where: { id } });
  if (!row) return refuse(404, 'briefing.unknown');
  const briefing = toBriefing(row);
  const { speeches: order, questions: chosen } = briefing.content;
  const spoken = await db.speech.findMany({
    where: { briefingId: id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const asked = await db.question.findMany({ where: { id: { in: chosen } } });
  const speeches = inOrder(spoken.map(toSpeech), order);
  const questions = inOrder(asked.map(toQuestion), chosen);
  const contents = [...speeches.map(({ content }) => content), ...questions.map(({ content }) => answerOf(content))];
  const { cited, context } = await contextFor(reading, contents, board);
  return {
    briefing,
    speeches: speeches.map((speech) => ({ ...speech, ...judge(speech.content, context) })),
    questions: questions.map((question) => judgeQuestion(question, context)),
    ...{ cited, position: { epoch, seq } },
  };
}

/** The bank, the best first, with what is discarded. */
async function viewQuestions(reading: Reading, query: URLSearchParams): Promise<QuestionBank | Refusal> {
  const asked = readQuery(QuestionQuery, query);
  if (!asked.ok) return asked;
  const wall = reading.snapshot('wall');
  if (wall === null) return DAMAGED;
  const rows = await reading.db.question.findMany({ orderBy: { changedAt: 'desc' }, take: MOST_QUESTIONS });
  const all = rows.map(toQuestion);
  const { cited, context } = await contextFor(
    reading,
    all.map(({ content }) => answerOf(content)),
    wall.board,
  );
  const searched = all.map((question) => ({ question, answer: answerWords(question, context) }));
  const questions = findQuestions(asked.value.q, searched).map((question) => judgeQuestion(question, context));
  return { questions, cited };
}

async function viewCited({ db, snapshot, read }: Reading, input: unknown): Promise<CitedView | Refusal> {
  const asked = AskCited.safeParse(input);
  if (!asked.success) return { ...refuse(400, 'input.invalid'), fields: toFieldFaults(asked.error) };
  const wall = snapshot('wall');
  if (wall === null) return DAMAGED;
  const { epoch, seq, board } = wall;
  return { cited: await citedFigures(db, { ...asked.data, board, read }), position: { epoch, seq } };
}

async function contextFor({ db, read, now }: Reading, contents: readonly SpokenContent[], board: Board) {
  const cited = await citedFigures(db, { citations: contents.flatMap(citationsIn), board, read });
  return { cited, context: flagContext(cited, board, now()) };
}

type SpokenContent = Pick<SpeechContent, 'texts' | 'explained'>;

function answerOf({ answer, explained }: QuestionContent): SpokenContent {
  return { texts: answer, explained };
}

function citationsIn({ texts }: { texts: SpokenTexts }) {
  return [...citationsOf(texts.km), ...citationsOf(texts.en)];
}

function judge(content: SpokenContent, context: FlagContext): { flags: Flag[]; seconds: SpokenSeconds } {
  const find = toFindFigure(context.cited);
  const seconds = (language: 'km' | 'en') => readingSeconds(spokenWords(content.texts[language], find, language));
  return { flags: flagsOf(content, context), seconds: { km: seconds('km'), en: seconds('en') } };
}

function judgeQuestion(question: Question, context: FlagContext): QuestionView {
  return { ...question, ...judge(answerOf(question.content), context) };
}

function answerWords({ content }: Question, context: FlagContext): string {
  const find = toFindFigure(context.cited);
  return LANGUAGES.flatMap((language) => spokenWords(content.answer[language], find, language)).join(' ');
}
