import type { Board } from '@/domain/board/board';
import { affectedProvinces } from '@/domain/board/provinces/affected';
import { isWithin, NATION, type PlaceCode } from '@/domain/places';

/** The groups of the list of places, in their order. */
export const PLACE_GROUPS = ['affected', 'told', 'others'] as const;
type PlaceGroup = (typeof PLACE_GROUPS)[number];

/** Affected as the newest report names them; then what has figures, itself or in one of its districts. */
export function groupPlaces(board: Board): (code: PlaceCode) => PlaceGroup {
  const affected = affectedProvinces(board);
  const told = [...new Set(Object.keys(board.lines).flatMap((key) => key.split('|')[2] ?? []))];
  return (code) => {
    if (affected.includes(code)) return 'affected';
    return told.some((place) => place === code || (code !== NATION && isWithin(place, code))) ? 'told' : 'others';
  };
}
