import type { Board, BoardReport } from '@/domain/board/board';
import { MINUTE_MS } from '@/domain/when';

/** A moment (ms) that people know by a name: just before a report was on the screens. */
export type NamedMoment = { at: number; report: Pick<BoardReport, 'number' | 'source' | 'periodStart' | 'periodEnd'> };

/** The moments of a choice: so many, the newest first. */
const MOST = 40;

/** Just before each report: since then, what that report and all after it brought. */
export function reportMoments({ updates }: Pick<Board, 'updates'>): NamedMoment[] {
  return updates.flatMap((update) =>
    update.kind === 'report' ? [{ at: Date.parse(update.recordedAt) - MINUTE_MS, report: update }] : [],
  );
}

/** Moments of several kinds in one list, newest first, each instant once. */
export function inOrder<T extends { at: number }>(...lists: readonly (readonly T[])[]): T[] {
  const all = lists.flat().sort((a, b) => b.at - a.at);
  return all.filter(({ at }, index) => all.findIndex((other) => other.at === at) === index).slice(0, MOST);
}
