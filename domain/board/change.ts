import { overlap, roundingOf } from '@/domain/intervals';
import { toInstant, type When } from '@/domain/when';
import type { Board } from './board';
import { type BoardReading, best, type KnownReading, readingsOf } from './readings';

/** What a figure is compared with: always a named earlier report of the same line. */
type Since = { since: When; sinceUpdate: number };

export type FigureChange =
  | { kind: 'none' }
  | ({ kind: 'exact' | 'about'; difference: number } & Since)
  | ({ kind: 'no_clear_change' } & Since);

/**
 * Against the latest strictly earlier figure of the line. What was told after the fact is neither compared nor compared
 * with. A difference of rounded figures is itself rounded.
 */
export function changeOf(board: Board, current: KnownReading): FigureChange {
  const isEarlier = ({ asOf, late }: BoardReading) => !late && toInstant(asOf) < toInstant(current.asOf);
  const earlier = current.late ? null : best(readingsOf(board, current).filter(isEarlier));
  if (earlier === null) return { kind: 'none' };
  const since: Since = { since: earlier.asOf, sinceUpdate: earlier.update };
  if (current.qualifier === 'exact' && earlier.qualifier === 'exact') {
    return { kind: 'exact', difference: current.value - earlier.value, ...since };
  }
  const difference = roundedDifference(current, earlier);
  if (difference === 0 || overlap(current, earlier)) return { kind: 'no_clear_change', ...since };
  return { kind: 'about', difference, ...since };
}

/** 159,592 against "about 150,000" is about 10,000, not about 9,592: as coarse as the coarser of the two. */
function roundedDifference(current: KnownReading, earlier: KnownReading): number {
  const off = Math.max(
    1,
    ...[current, earlier].filter((reading) => reading.qualifier !== 'exact').map(({ value }) => roundingOf(value)),
  );
  const step = 10 ** Math.floor(Math.log10(off));
  return Math.round((current.value - earlier.value) / step) * step;
}
