import { type BreakdownCode, DAMAGE_LISTS, type DamageList, type IndicatorCode } from '@/domain/indicators';
import { isWithin, NATION, type PlaceCode } from '@/domain/places';
import type { Board } from './board';
import { reportedFigure, type ShownReading } from './current';
import { subjectsOf } from './subjects';

/** One kind of thing in one place. null: nobody said how many, which is not zero. */
export type DamageRow = {
  /** null: all kinds together, as a report says "no new damage". */
  kind: BreakdownCode | null;
  place: PlaceCode;
  since: ShownReading | null;
  inPeriod: ShownReading | null;
};

export type DamageLists = Record<DamageList | 'all', DamageRow[]>;

/**
 * Sorted by the two lists that the reports use, private and public; then by kind as in the lists, then by the code of the
 * place.
 */
export function damageRows(board: Board, within?: PlaceCode): DamageLists {
  const subjects = [...subjectsOf(board, 'damage_cumulative'), ...subjectsOf(board, 'damage_in_period')];
  const isAsked = (place: PlaceCode) => within === undefined || place === within || isInside(place, within);
  const places = [...new Set(subjects.map(({ place }) => place).filter(isAsked))].sort();
  const rowsOf = (kind: BreakdownCode | null) => places.flatMap((place) => rowOf(board, kind, place));
  return {
    all: rowsOf(null),
    private: DAMAGE_LISTS.private.flatMap(rowsOf),
    public: DAMAGE_LISTS.public.flatMap(rowsOf),
  };
}

function isInside(place: PlaceCode, outer: PlaceCode): boolean {
  return outer !== NATION && isWithin(place, outer);
}

function rowOf(board: Board, kind: BreakdownCode | null, place: PlaceCode): DamageRow[] {
  const figure = (indicator: IndicatorCode) => reportedFigure(board, { indicator, breakdown: kind, place });
  const [since, inPeriod] = [figure('damage_cumulative'), figure('damage_in_period')];
  return since === null && inPeriod === null ? [] : [{ kind, place, since, inPeriod }];
}
