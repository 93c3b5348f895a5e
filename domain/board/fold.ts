import type { Entry, Fact } from '@/domain/entries/entry';
import type { EventContent, ReportContent, SituationUpdate } from '@/domain/updates';
import { type Board, type BoardEvent, type LineKey, MAX_EVENTS, MAX_UPDATES, type Point } from './board';
import { toBoardEvent, toBoardReport } from './compact';
import { lineKey, pointOf, withPoint } from './lines';

/** The one fold, for server and browser alike. An entry that the board already has changes nothing (C1). */
export function fold(board: Board, { seq, body }: Entry): Board {
  return seq <= board.seq ? board : { ...apply(board, body), seq };
}

function apply(board: Board, fact: Fact): Board {
  switch (fact.type) {
    case 'update.published':
      return withUpdate(board, fact.update);
    default:
      fact.type satisfies never;
      return board;
  }
}

function withUpdate(board: Board, update: SituationUpdate): Board {
  return update.kind === 'report' ? withReport(board, update) : withEvent(board, update);
}

function withReport(board: Board, update: SituationUpdate & ReportContent): Board {
  return {
    ...board,
    lines: withPoints(board.lines, update),
    updates: newestFirst(board.updates, toBoardReport(update), MAX_UPDATES),
  };
}

function withEvent(board: Board, update: SituationUpdate & EventContent): Board {
  const { number, revision, recordedAt } = update;
  const mark = { kind: 'event', number, revision, recordedAt } as const;
  return {
    ...board,
    updates: newestFirst(board.updates, mark, MAX_UPDATES),
    events: newestFirst<BoardEvent>(board.events, toBoardEvent(update), MAX_EVENTS),
  };
}

function withPoints(lines: Board['lines'], { figures, number }: SituationUpdate & ReportContent): Board['lines'] {
  const changed: Record<LineKey, Point[]> = { ...lines };
  for (const figure of figures) {
    const point = pointOf(figure, number);
    const key = lineKey(figure);
    if (point !== null) changed[key] = withPoint(changed[key] ?? [], point);
  }
  return changed;
}

function newestFirst<T extends { number: number }>(list: readonly T[], added: T, most: number): T[] {
  const others = list.filter((known) => known.number !== added.number);
  return [...others, added].sort((a, b) => b.number - a.number).slice(0, most);
}
