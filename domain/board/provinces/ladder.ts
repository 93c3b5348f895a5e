import type { Board } from '@/domain/board/board';
import { reportedFigure, type ShownReading } from '@/domain/board/current';
import type { IndicatorCode } from '@/domain/indicators';
import { NATION, type PlaceCode, PROVINCES } from '@/domain/places';

/** The steps of a village: from out of reach to inhabited again. */
export const LADDER = [
  'villages_inaccessible',
  'villages_clearing',
  'villages_preparing_return',
  'villages_returning',
  'villages_returned',
] as const satisfies IndicatorCode[];

/** Each step has its own report, so together they need not make a whole, and they are never added; null = not reported. */
export type LadderRow = {
  place: PlaceCode;
  steps: (ShownReading | null)[];
  /** People who had returned and had to leave again, and families in the same situation. The two are never joined. */
  again: { people: ShownReading | null; families: ShownReading | null };
};

/** The provinces that have a step, by code; the nation comes first. */
export function villageLadder(board: Board): LadderRow[] {
  const places = [NATION, ...PROVINCES.map(({ code }) => code)];
  return places.map((place) => ladderRow(board, place)).filter(isReported);
}

function ladderRow(board: Board, place: PlaceCode): LadderRow {
  const again = { indicator: 'displaced_again', place } as const;
  return {
    place,
    steps: LADDER.map((indicator) => reportedFigure(board, { indicator, breakdown: null, place })),
    again: {
      people: reportedFigure(board, { ...again, breakdown: null }),
      families: reportedFigure(board, { ...again, breakdown: 'families' }),
    },
  };
}

function isReported({ steps, again }: LadderRow): boolean {
  return [...steps, again.people, again.families].some((figure) => figure !== null);
}
