import { toInstant } from '@/domain/when';
import type { Board, BoardEvent } from './board';
import { type ListedFigure, type ListedReport, listedReport } from './compact';

/** A report or an event in the list of what was released. */
export type ListedUpdate =
  | ListedReport
  | { kind: 'event'; number: number; revision: number; recordedAt: string; event: BoardEvent };

/** What was released last, newest first. */
export function latestUpdates(board: Board, most: number): ListedUpdate[] {
  const events = new Map(board.events.map((event) => [event.number, event]));
  const listed = board.updates.flatMap<ListedUpdate>((update) => {
    if (update.kind === 'report') return listedReport(update);
    const event = events.get(update.number);
    return update.kind === 'withdrawn' || event === undefined ? [] : { ...update, event };
  });
  return listed.slice(0, most);
}

/** The figure behind a point, with its flags; null once its update is too old to be on the board. */
export function figureAt(board: Board, at: { update: number; line: number }): ListedFigure | null {
  const report = board.updates.find(({ number }) => number === at.update);
  if (report?.kind !== 'report') return null;
  return listedReport(report).figures.find(({ line }) => line === at.line) ?? null;
}

/** What happened last, by its own date. */
export function latestEvents(board: Board, most: number): BoardEvent[] {
  return [...board.events].sort((a, b) => toInstant(b.when) - toInstant(a.when) || b.number - a.number).slice(0, most);
}
