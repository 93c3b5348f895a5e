import type { Board } from '@/domain/board/board';
import { reportedFigure, type ShownReading } from '@/domain/board/current';
import { reopenedInWords } from '@/domain/board/overtaken';
import { serviceNow } from '@/domain/board/services';
import { type PlaceCode, PROVINCES } from '@/domain/places';
import type { SourceCode } from '@/domain/sources';
import { toInstant, type When } from '@/domain/when';
import { affectedProvinces } from './affected';

export type ProvinceRow = {
  place: PlaceCode;
  affected: boolean;
  /** People who shelter in the province, not people who come from it. */
  displaced: ShownReading | null;
  /** Where nothing is said of closed ones, words on the reopened ones: "all others have reopened". */
  schoolsClosed: ShownReading | null;
  healthFacilitiesClosed: ShownReading | null;
  /** Time and source of the newest of the three; null = nobody has reported any. */
  latest: { asOf: When; source: SourceCode } | null;
};

/** The affected provinces, with or without reports, and every other province that has figures; by code. */
export function provinceRows(board: Board): ProvinceRow[] {
  const named = affectedProvinces(board);
  return PROVINCES.map(({ code }) => provinceRow(board, code, named.includes(code))).filter(
    ({ affected, latest }) => affected || latest !== null,
  );
}

function provinceRow(board: Board, place: PlaceCode, affected: boolean): ProvinceRow {
  const displaced = reportedFigure(board, { indicator: 'displaced_total', breakdown: null, place });
  const closed = (breakdown: 'school' | 'health_facility') =>
    serviceNow(board, { indicator: 'service_closed', breakdown, place }) ?? reopenedInWords(board, place, breakdown);
  const [schoolsClosed, healthFacilitiesClosed] = [closed('school'), closed('health_facility')];
  const latest = newest([displaced, schoolsClosed, healthFacilitiesClosed]);
  return { place, affected, displaced, schoolsClosed, healthFacilitiesClosed, latest };
}

function newest(figures: (ShownReading | null)[]): ProvinceRow['latest'] {
  const [first] = figures.flatMap((figure) => figure ?? []).sort((a, b) => toInstant(b.asOf) - toInstant(a.asOf));
  return first === undefined ? null : { asOf: first.asOf, source: first.source };
}
