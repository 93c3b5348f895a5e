import { CRISIS } from '@/domain/crisis';
import type { IndicatorCode } from '@/domain/indicators';
import { NATION } from '@/domain/places';
import type { SourceCode } from '@/domain/sources';
import { type TrendPoint, toTrend } from '@/domain/trends';
import { toInstant } from '@/domain/when';
import type { Board } from './board';
import { type BoardReading, type KnownReading, onePerMoment, readingsOf } from './readings';

/** The step line of one source: lines of two sources are never joined. */
export type Series = { source: SourceCode; points: TrendPoint<KnownReading>[] };

const REMAINING: readonly { source: SourceCode; after: IndicatorCode }[] = [
  { source: 'MOI', after: 'remaining_in_camps' },
  { source: 'NCDM', after: 'remaining_displaced' },
  { source: 'MOINFO', after: 'remaining_in_camps' },
];

/** People away from home over time in the whole country: the displaced until the ceasefire, then those who remain. */
export function remainingSeries(board: Board): Series[] {
  return REMAINING.map(({ source, after }) => {
    const line = { breakdown: null, place: NATION, source };
    const until = readingsOf(board, { ...line, indicator: 'displaced_total' }).filter(
      (reading) => !isAfterCeasefire(reading),
    );
    const since = readingsOf(board, { ...line, indicator: after }).filter(isAfterCeasefire);
    return { source, points: toTrend<BoardReading>(onePerMoment([...until, ...since])) };
  }).filter((series) => series.points.length > 0);
}

function isAfterCeasefire(reading: BoardReading): boolean {
  return toInstant(reading.asOf) > toInstant(CRISIS.ceasefire);
}
