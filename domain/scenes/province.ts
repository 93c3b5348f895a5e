import type { Board } from '@/domain/board/board';
import { figureOf, type KeyFigure, leadOf } from '@/domain/board/key-figures';
import { affectedProvinces } from '@/domain/board/provinces/affected';
import { subjectsOf } from '@/domain/board/subjects';
import { INDICATOR_CODES } from '@/domain/indicators';
import type { PlaceCode } from '@/domain/places';
import { toInstant } from '@/domain/when';

/** All that stands of one province: the newest day comes first, and in a day the order of the menus. */
export function provinceFigures(board: Board, place: PlaceCode): KeyFigure[] {
  const subjects = INDICATOR_CODES.flatMap((indicator) => subjectsOf(board, indicator)).filter(
    (subject) => subject.place === place && subject.site === null,
  );
  const figures = subjects.map(({ indicator, breakdown }) => figureOf(board, { indicator, breakdown, place }));
  return figures.sort((a, b) => momentOf(b) - momentOf(a));
}

function momentOf(figure: KeyFigure): number {
  const lead = leadOf(figure);
  return lead === null ? Number.NEGATIVE_INFINITY : toInstant(lead.asOf);
}

/** The affected provinces of which something was reported, by code. Each has its turn. */
export function provincesInTurn(board: Board): PlaceCode[] {
  const named = new Set(Object.keys(board.lines).map((key) => key.split('|')[2]));
  return affectedProvinces(board).filter((place) => named.has(place));
}
