import type { Board, BoardReport } from '@/domain/board/board';
import { AFFECTED_PROVINCES, type PlaceCode } from '@/domain/places';
import { toInstant } from '@/domain/when';

const USUAL: readonly PlaceCode[] = AFFECTED_PROVINCES.map(({ code }) => code);

/** The provinces that the newest report names as affected. Until a report names some: those that the maps have always shown. */
export function affectedProvinces({ updates }: Pick<Board, 'updates'>): readonly PlaceCode[] {
  const naming = updates.flatMap((update) => (update.kind === 'report' && update.affected ? [update] : []));
  const [newest] = naming.sort((a, b) => endOf(b) - endOf(a) || b.number - a.number);
  return newest?.affected ?? USUAL;
}

/** A report without a date counts as older than all with one. */
function endOf({ periodEnd }: BoardReport): number {
  return periodEnd === undefined ? Number.NEGATIVE_INFINITY : toInstant(periodEnd);
}
