import type { Board } from '@/domain/board/board';
import type { DeskItem } from '@/domain/item';

/** What became of an update after it was released. */
export type Fate = 'corrected' | 'withdrawn';
export type Fates = ReadonlyMap<number, Fate>;

/** By number, as far back as the board remembers. */
export function fatesOf({ corrections, withdrawals, updates }: Board): Fates {
  const fates = new Map<number, Fate>(corrections.map(({ number }) => [number, 'corrected']));
  for (const { number } of withdrawals ?? []) fates.set(number, 'withdrawn');
  for (const { kind, number } of updates) if (kind === 'withdrawn') fates.set(number, 'withdrawn');
  return fates;
}

/**
 * Of a released item what became of its update; of a draft that corrects one, only that it was withdrawn. A correction
 * itself is not called corrected: it is what corrected it.
 */
export function fateOf({ state, update, corrects }: DeskItem, fates: Fates): Fate | null {
  const number = corrects?.update ?? (state === 'released' ? update : null);
  const fate = number === null ? undefined : fates.get(number);
  if (fate === undefined || state === 'discarded') return null;
  return fate === 'corrected' && corrects !== null ? null : fate;
}
