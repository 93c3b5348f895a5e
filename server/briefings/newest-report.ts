import type { Board } from '@/domain/board/board';
import { type SkeletonReport, tellsOfPeople } from '@/domain/briefing/skeletons';
import { toReleasedFigure } from '@/domain/figures';
import type { ReleasedUpdate } from '@/domain/revisions';
import { toInstant } from '@/domain/when';
import type { Tx } from '@/server/db/database';
import { createRevisionReader } from './read-revisions';

/** So many of the newest reports are looked at. */
const MOST = 10;

/**
 * The report of the latest moment that stands on the board and tells of people, whole; without one, the latest. One that came late is
 * none. null = there is none.
 */
export async function newestReport(tx: Pick<Tx, 'update' | 'revision'>, board: Board): Promise<SkeletonReport | null> {
  const numbers = newestNumbers(board);
  const revisions = await createRevisionReader()(tx, numbers);
  const reports = numbers.flatMap((number) => toReport(revisions.get(number)?.revisions.at(-1)?.update));
  return reports.find(tellsOfPeople) ?? reports[0] ?? null;
}

function newestNumbers({ updates }: Board): number[] {
  const reports = updates.flatMap((update) =>
    update.kind === 'report' && update.late === undefined && update.periodEnd !== undefined
      ? [{ number: update.number, at: toInstant(update.periodEnd) }]
      : [],
  );
  const sorted = reports.sort((a, b) => b.at - a.at || b.number - a.number);
  return sorted.slice(0, MOST).map(({ number }) => number);
}

function toReport(known: ReleasedUpdate | undefined): SkeletonReport[] {
  if (known?.kind !== 'report') return [];
  const { number, source, periodEnd, revision, figures } = known;
  return [{ source, asOf: periodEnd, figures: figures.map((figure) => toReleasedFigure(figure, number, revision)) }];
}
