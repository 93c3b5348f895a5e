import type { Amount, Qualifier } from '@/domain/figures';
import { toInstant, type When } from '@/domain/when';
import type { Board, LineKey, Point } from './board';
import { type LineId, lineKey } from './lines';

/** A point with the line that it stands on. */
export type BoardReading = Omit<LineId, 'site'> & {
  key: LineKey;
  asOf: When;
  value: number | null;
  qualifier: Qualifier;
  update: number;
  line: number;
  late?: true;
  provisional?: true;
  /** In words; then there is no value. */
  amount?: Amount;
};

/** A reading that gives a number: only such is ever current. */
export type KnownReading = BoardReading & { value: number };

export function isKnown(reading: BoardReading): reading is KnownReading {
  return reading.value !== null;
}

/** All readings of one line, oldest first. Lines of a named site have their own key: they are found by their site only. */
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

/** Negative when `a` goes first: latest moment, newest update, exact before rounded, lowest line. */
function compareForCurrent(a: BoardReading, b: BoardReading): number {
  return toInstant(b.asOf) - toInstant(a.asOf) || b.update - a.update || inexact(a) - inexact(b) || a.line - b.line;
}

function inexact(reading: BoardReading): 0 | 1 {
  return reading.qualifier === 'exact' ? 0 : 1;
}

/** The one that speaks for a line among these readings. */
export function best(readings: readonly BoardReading[]): KnownReading | null {
  return readings.filter(isKnown).sort(compareForCurrent)[0] ?? null;
}

/** One reading a moment, oldest first: where a moment has several, the one that is current among them. */
export function onePerMoment(readings: readonly BoardReading[]): BoardReading[] {
  const moments = new Map<number, BoardReading[]>();
  for (const reading of readings) {
    const at = toInstant(reading.asOf);
    moments.set(at, [...(moments.get(at) ?? []), reading]);
  }
  const order = [...moments].sort(([a], [b]) => a - b);
  return order.flatMap(([, same]) => best(same) ?? same.slice(0, 1));
}
