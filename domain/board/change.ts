import { overlap, roundingOf } from '@/domain/intervals';
import { toInstant, type When } from '@/domain/when';
import type { Board } from './board';
import { type BoardReading, best, type KnownReading, readingsOf } from './readings';

/** What a figure is compared with: always an earlier report of the same line, with its name. */
type Since = { since: When; sinceUpdate: number };

export type FigureChange =
  | { kind: 'none' }
  | ({ kind: 'exact' | 'about'; difference: number } & Since)
  | ({ kind: 'no_clear_change' } & Since);

/**
 * Compares with the latest figure of the line that is strictly earlier. Late figures are not compared, in either direction. A
 * difference of rounded figures is rounded too.
 */
export function changeOf(board: Board, current: KnownReading): FigureChange {
  const isEarlier = ({ asOf, late }: BoardReading) => !late && toInstant(asOf) < toInstant(current.asOf);
  const earlier = current.late ? null : best(readingsOf(board, current).filter(isEarlier));
  return earlier === null ? { kind: 'none' } : changeBetween(current, earlier);
}

/** Two figures of one line, whatever lies between them. */
export function changeBetween(current: KnownReading, earlier: KnownReading): FigureChange {
  const since: Since = { since: earlier.asOf, sinceUpdate: earlier.update };
  if (current.qualifier === 'exact' && earlier.qualifier === 'exact') {
    return { kind: 'exact', difference: current.value - earlier.value, ...since };
  }
  const difference = roundedDifference(current, earlier);
  if (difference === 0 || overlap(current, earlier)) return { kind: 'no_clear_change', ...since };
  return { kind: 'about', difference, ...since };
}

/** 159,592 compared with "about 150,000" is about 10,000 more, not about 9,592: the result is as rough as the rougher number. */
function roundedDifference(current: KnownReading, earlier: KnownReading): number {
  const off = Math.max(
    1,
    ...[current, earlier].filter((reading) => reading.qualifier !== 'exact').map(({ value }) => roundingOf(value)),
  );
  const step = 10 ** Math.floor(Math.log10(off));
  return Math.round((current.value - earlier.value) / step) * step;
}
