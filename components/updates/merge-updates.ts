import type { SituationUpdate } from '@/domain/updates';

/** Newest number first, without repeats. Of two versions of one update the later one counts. */
export function mergeUpdates<T extends SituationUpdate>(known: readonly T[], more: readonly T[]): T[] {
  const byNumber = new Map(known.map((update) => [update.number, update]));
  for (const update of more) {
    const before = byNumber.get(update.number);
    if (before === undefined || before.revision <= update.revision) byNumber.set(update.number, update);
  }
  return [...byNumber.values()].sort((a, b) => b.number - a.number);
}
