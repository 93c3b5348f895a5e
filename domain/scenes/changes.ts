import type { Board } from '@/domain/board/board';
import { changeOf, type FigureChange } from '@/domain/board/change';
import type { ListedFigure, ListedReport } from '@/domain/board/compact';
import { headlinesOf } from '@/domain/board/headlines';
import { latestUpdates } from '@/domain/board/latest';
import { isKnown, readingsOf } from '@/domain/board/readings';
import { toInstant } from '@/domain/when';

/** A figure of a report, and how it differs from the report before it. */
export type ChangedFigure = ListedFigure & { update: number; change: FigureChange };

/** A standing report of the list of what was released. */
export type StandingReport = ListedReport & { correctedAt?: string };

/** The report that tells of the newest moment; one that was told late is no news. */
export function newestReport(board: Board): StandingReport | null {
  const reports = latestUpdates(board, board.updates.length).flatMap((update) =>
    update.kind === 'report' && update.late === undefined ? [update] : [],
  );
  return reports.sort((a, b) => momentOf(b) - momentOf(a) || b.number - a.number)[0] ?? null;
}

function momentOf({ periodEnd }: StandingReport): number {
  return periodEnd === null ? Number.NEGATIVE_INFINITY : toInstant(periodEnd);
}

/** Every figure of a report with its change: what differs comes first, then by weight. */
export function changesIn(board: Board, report: StandingReport): ChangedFigure[] {
  const figures = headlinesOf(report.figures, report.figures.length).map((figure) => ({
    ...figure,
    update: report.number,
    change: changeIn(board, report.number, figure),
  }));
  return [...figures.filter(hasChanged), ...figures.filter((figure) => !hasChanged(figure))];
}

export function hasChanged({ change }: ChangedFigure): boolean {
  return 'difference' in change && change.difference !== 0;
}

/** A named site has no earlier figure: sites come and go, and their names are as printed. */
function changeIn(board: Board, update: number, figure: ListedFigure): FigureChange {
  if (figure.site !== null) return { kind: 'none' };
  const reading = readingsOf(board, figure).find((each) => each.update === update && each.line === figure.line);
  return reading !== undefined && isKnown(reading) ? changeOf(board, reading) : { kind: 'none' };
}
