import type { Amount } from '@/domain/figures';
import { type BreakdownCode, type IndicatorCode, WHOLES } from '@/domain/indicators';
import type { PlaceCode } from '@/domain/places';
import { toInstant } from '@/domain/when';
import type { Board } from './board';
import { type InWords, isNumber, reportedFigure, type ShownReading } from './current';
import { type BoardReading, readingsOf } from './readings';

/** After such words nothing of the other state is left, but what the same report names itself. */
const ALL: readonly Amount[] = ['all', 'all_others'];

const OTHER: Partial<Record<IndicatorCode, IndicatorCode>> = {
  service_closed: 'service_reopened',
  service_reopened: 'service_closed',
};

/**
 * Whether a later report of the same body speaks of all (others) of this service and place: "all others have reopened" ends the
 * closed counts before it, and the reopened counts of a part. They stay in their update and in the history.
 */
export function isOvertaken(board: Board, figure: ShownReading): boolean {
  const { indicator, breakdown: own } = figure;
  const other = OTHER[indicator];
  if (other === undefined) return false;
  return wholesOf(own).some((whole) => isSwept(whole, other) || (whole !== own && isSwept(whole, indicator)));

  function isSwept(breakdown: BreakdownCode | null, indicator: IndicatorCode): boolean {
    const { place, source } = figure;
    return readingsOf(board, { indicator, breakdown, place, source }).some(
      (said) => isAll(said) && isAfter(said, figure),
    );
  }
}

/** What was said in words of the reopened ones, of this service or of all; null where there are no such words. */
export function reopenedInWords(board: Board, place: PlaceCode, kind: BreakdownCode): InWords | null {
  for (const breakdown of wholesOf(kind)) {
    const said = reportedFigure(board, { indicator: 'service_reopened', breakdown, place });
    if (said !== null && !isNumber(said) && said.amount && (breakdown === kind || isAll(said))) return said;
  }
  return null;
}

/** Itself, that of which it is a part, and all services together. */
function wholesOf(kind: BreakdownCode | null): (BreakdownCode | null)[] {
  const wholes = kind === null ? [] : [kind, ...(WHOLES[kind] ?? [])];
  return [...wholes, null];
}

function isAll({ amount }: BoardReading): boolean {
  return amount !== undefined && ALL.includes(amount);
}

function isAfter(said: BoardReading, { asOf }: BoardReading): boolean {
  return toInstant(said.asOf) > toInstant(asOf);
}
