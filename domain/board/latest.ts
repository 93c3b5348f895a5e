import { toInstant } from '@/domain/when';
import type { Board, BoardEvent, BoardReport } from './board';
import { type ListedFigure, listedFigure } from './compact';

/** A report or an event in the list of what was released. */
export type ListedUpdate =
  | { kind: 'report'; number: number; recordedAt: string; report: BoardReport; figures: ListedFigure[] }
  | { kind: 'event'; number: number; recordedAt: string; event: BoardEvent };

/** What was released last, newest first. */
export function latestUpdates(board: Board, most: number): ListedUpdate[] {
  const events = new Map(board.events.map((event) => [event.number, event]));
  return board.updates.slice(0, most).flatMap<ListedUpdate>((update) => {
    const { number, recordedAt } = update;
    if (update.kind === 'report')
      return { kind: 'report', number, recordedAt, report: update, figures: listedFigures(update) };
    const event = events.get(number);
    return event === undefined ? [] : { kind: 'event', number, recordedAt, event };
  });
}

export function listedFigures(report: BoardReport): ListedFigure[] {
  return report.figures.map((figure) => listedFigure(figure, report));
}

/** The figure behind a point, with its flags; null once its update is too old to be on the board. */
export function figureAt(board: Board, at: { update: number; line: number }): ListedFigure | null {
  const report = board.updates.find(({ number }) => number === at.update);
  if (report?.kind !== 'report') return null;
  const figure = report.figures.find(({ line }) => line === at.line);
  return figure === undefined ? null : listedFigure(figure, report);
}

/** What happened last, by its own date. */
export function latestEvents(board: Board, most: number): BoardEvent[] {
  return [...board.events].sort((a, b) => toInstant(b.when) - toInstant(a.when) || b.number - a.number).slice(0, most);
}
