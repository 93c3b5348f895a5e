import type { Amount, Qualifier } from '@/domain/figures';
import { toInstant, type When } from '@/domain/when';
import type { Board, LineKey, Point } from './board';
import { type LineId, lineKey } from './lines';

/** A point with its line. */
export type BoardReading = Omit<LineId, 'site'> & {
  key: LineKey;
  asOf: When;
  value: number | null;
  qualifier: Qualifier;
  update: number;
  line: number;
  late?: true;
  provisional?: true;
  /** The source gives words, so there is no value. */
  amount?: Amount;
};

/** A reading with a number: only such a reading can be current. */
export type KnownReading = BoardReading & { value: number };

export function isKnown(reading: BoardReading): reading is KnownReading {
  return reading.value !== null;
}

/** All readings of one line, oldest first. Lines of a named site have their own key, so only the site finds them. */
export function readingsOf(board: Board, line: LineId): BoardReading[] {
  const key = lineKey(line);
  return (board.lines[key] ?? []).map((point) => toReading(line, key, point));
}

function toReading(line: Omit<LineId, 'site'>, key: LineKey, point: Point): BoardReading {
  const { indicator, breakdown, place, source } = line;
  const [asOf, value, qualifier, update, figure, late, provisional, amount] = point;
  return {
    key,
    indicator,
    breakdown,
    place,
    source,
    asOf,
    value,
    qualifier,
    update,
    line: figure,
    ...(late && { late }),
    ...(provisional && { provisional }),
    ...(amount && { amount }),
  };
}

/** Negative when `a` comes first: the latest time, then the newest update, then exact before rounded, then the lowest line. */
function compareForCurrent(a: BoardReading, b: BoardReading): number {
  return toInstant(b.asOf) - toInstant(a.asOf) || b.update - a.update || inexact(a) - inexact(b) || a.line - b.line;
}

function inexact(reading: BoardReading): 0 | 1 {
  return reading.qualifier === 'exact' ? 0 : 1;
}

/** The reading that represents the line. */
export function best(readings: readonly BoardReading[]): KnownReading | null {
  return readings.filter(isKnown).sort(compareForCurrent)[0] ?? null;
}

/** One reading for each moment, oldest first. When a moment has several, the one that is current among them. */
export function onePerMoment(readings: readonly BoardReading[]): BoardReading[] {
  const moments = new Map<number, BoardReading[]>();
  for (const reading of readings) {
    const at = toInstant(reading.asOf);
    moments.set(at, [...(moments.get(at) ?? []), reading]);
  }
  const order = [...moments].sort(([a], [b]) => a - b);
  return order.flatMap(([, same]) => best(same) ?? same.slice(0, 1));
}
