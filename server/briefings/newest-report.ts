import type { Board } from '@/domain/board/board';
import type { SkeletonReport } from '@/domain/briefing/skeletons';
import { toReleasedFigure } from '@/domain/figures';
import { toInstant } from '@/domain/when';
import type { Tx } from '@/server/db/database';
import { createRevisionReader } from './read-revisions';

/** The report of the latest moment that stands on the board, whole; one that came late is none. null = there is none. */
export async function newestReport(tx: Pick<Tx, 'update' | 'revision'>, board: Board): Promise<SkeletonReport | null> {
  const reports = board.updates.flatMap((update) =>
    update.kind === 'report' && update.late === undefined && update.periodEnd !== undefined
      ? [{ number: update.number, at: toInstant(update.periodEnd) }]
      : [],
  );
  const [newest] = reports.sort((a, b) => b.at - a.at || b.number - a.number);
  if (newest === undefined) return null;
  const { number } = newest;
  const known = (await createRevisionReader()(tx, [number])).get(number)?.revisions.at(-1)?.update;
  if (known?.kind !== 'report') return null;
  const { source, periodEnd, revision, figures } = known;
  return { source, asOf: periodEnd, figures: figures.map((figure) => toReleasedFigure(figure, number, revision)) };
}
