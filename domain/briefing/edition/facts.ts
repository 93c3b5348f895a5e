import { type Board, EMPTY_BOARD, type LineKey, settingsOf } from '@/domain/board/board';
import { changeOf } from '@/domain/board/change';
import { fold } from '@/domain/board/fold';
import { lineOfKey } from '@/domain/board/lines';
import { provinceRows } from '@/domain/board/provinces/rows';
import { type BoardReading, best, isKnown, readingsOf } from '@/domain/board/readings';
import { remainingSeries } from '@/domain/board/series';
import { servicesByProvince } from '@/domain/board/services';
import { changeBrief } from '@/domain/brief/change-brief';
import type { Annex, QuestionContent, SpeechContent } from '@/domain/briefing/briefing';
import { citedFrom, type Revisions } from '@/domain/briefing/cited-figures';
import { flagContext, flagsOf } from '@/domain/briefing/flags-of';
import { type Citation, citationsOf } from '@/domain/briefing/spoken-text';
import type { Entry } from '@/domain/entries/entry';
import type { EditionFacts, FrozenFigure, FrozenTexts } from './edition';
import { revisionsInLog } from './revisions-in-log';

/** The log of all that was released, from its beginning; the texts; and the instant of the freeze, ms. Nothing else is asked. */
export type FactsFrom = { entries: readonly Entry[]; texts: FrozenTexts; frozenAt: number };

export function editionFacts({ entries, texts, frozenAt }: FactsFrom): EditionFacts {
  const board = boardOf(entries);
  const revisions = revisionsInLog(entries);
  const figures = texts.content.figures.map((key) => frozenFigure(key, board, revisions));
  const spoken = spokenOf(texts);
  const citations = [
    ...figures.flatMap(({ citation }) => citation ?? []),
    ...spoken.flatMap(({ content }) => [...citationsOf(content.texts.km), ...citationsOf(content.texts.en)]),
  ];
  // A name is no part of the log, so an edition has none of those who corrected something.
  const cited = citedFrom(citations, { board, revisions, nameOf: () => null });
  const context = flagContext(cited, board, frozenAt);
  const { since } = texts.content;
  return {
    figures,
    cited,
    flags: spoken.map(({ content, ...which }) => ({ ...which, flags: flagsOf(content, context) })),
    sources: [...new Set(cited.flatMap(({ pinned }) => pinned?.source ?? []))].toSorted(),
    changes: since === null ? null : changeBrief(boardOf(until(entries, Date.parse(since))), board),
    ...annexesOf(texts.content.annexes, board),
  };
}

function boardOf(entries: readonly Entry[]): Board {
  return entries.reduce(fold, EMPTY_BOARD);
}

function until(entries: readonly Entry[], instant: number): Entry[] {
  return entries.filter(({ body }) => Date.parse(body.at) <= instant);
}

/** What the line says: its best number, else its newest words. */
function frozenFigure(key: LineKey, board: Board, revisions: Revisions): FrozenFigure {
  const readings = readingsOf(board, lineOfKey(key));
  const reading = best(readings) ?? readings.at(-1) ?? null;
  const change = reading !== null && isKnown(reading) ? changeOf(board, reading) : ({ kind: 'none' } as const);
  return { key, reading, change, citation: reading && citationOf(reading, revisions) };
}

function citationOf({ update, line }: BoardReading, revisions: Revisions): Citation | null {
  const revision = revisions.get(update)?.revisions.at(-1)?.update.revision;
  return revision === undefined ? null : { update, revision, line };
}

type SpokenEntry = { of: 'speech' | 'question'; id: string; content: Pick<SpeechContent, 'texts' | 'explained'> };

function spokenOf({ speeches, questions }: FrozenTexts): SpokenEntry[] {
  return [
    ...speeches.map(({ id, content }): SpokenEntry => ({ of: 'speech', id, content })),
    ...questions.map(({ id, content }): SpokenEntry => ({ of: 'question', id, content: answerOf(content) })),
  ];
}

function answerOf({ answer, explained }: QuestionContent): SpokenEntry['content'] {
  return { texts: answer, explained };
}

/** The map of a paper is its table by province. */
function annexesOf(asked: readonly Annex[], board: Board) {
  const { ministry, contact, digits } = settingsOf(board);
  return {
    displacement: asked.includes('displacement') ? remainingSeries(board) : null,
    services: asked.includes('services') ? servicesByProvince(board) : null,
    provinces: asked.includes('provinces') || asked.includes('map') ? provinceRows(board) : null,
    issuer: { ministry, contact, digits },
    nextReport: board.promise?.due ?? null,
  };
}
