import type { Board, BoardReport } from '@/domain/board/board';
import type { SourceCode } from '@/domain/sources';
import type { When } from '@/domain/when';

type Period = { source: SourceCode | null; periodStart: When | null; periodEnd: When | null };

/** The report of the same body for the same time that is published already: what is new would correct it. */
export function clashOf(board: Board, { source, periodStart, periodEnd }: Period): BoardReport | null {
  if (source === null || periodEnd === null) return null;
  const found = board.updates.find(
    (update) =>
      update.kind === 'report' &&
      update.source === source &&
      update.late === undefined &&
      update.periodEnd === periodEnd &&
      (update.periodStart === undefined || periodStart === null || update.periodStart === periodStart),
  );
  return found?.kind === 'report' ? found : null;
}
