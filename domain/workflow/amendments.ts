import type { Figure } from '@/domain/figures';
import type { ReleasedUpdate } from '@/domain/revisions';
import type { Bilingual, ReasonClass } from '@/domain/updates';
import { differenceOf } from './difference';

/** One figure that did not stay as it was published: the old value, the new value, when and why. */
export type Amendment = {
  update: number;
  revision: number;
  /** ISO instant. */
  at: string;
  change: 'changed' | 'added' | 'removed' | 'withdrawn';
  reason: { class?: ReasonClass; words: Bilingual };
  before: Figure | null;
  after: Figure | null;
};

/** All amendments of one update, newest first. `revisions`: all of its versions, oldest first. */
export function amendmentsOf(revisions: readonly ReleasedUpdate[]): Amendment[] {
  return revisions.flatMap((now, at) => stepOf(revisions[at - 1], now)).toReversed();
}

function stepOf(before: ReleasedUpdate | undefined, now: ReleasedUpdate): Amendment[] {
  const { standing, number, revision } = now;
  if (standing.status === 'published') return [];
  const common = { update: number, revision, at: standing.at, reason: standing.reason };
  if (standing.status === 'withdrawn') {
    const all = now.kind === 'report' ? now.figures : [];
    return all.map((figure) => ({ ...common, change: 'withdrawn', before: figure, after: null }));
  }
  const rows = before === undefined ? [] : differenceOf(before, now).figures;
  return rows.map(({ kind, before: was, after }) => ({ ...common, change: kind, before: was, after }));
}
