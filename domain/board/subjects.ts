import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import type { PlaceCode } from '@/domain/places';
import { SOURCE_CODES, type SourceCode } from '@/domain/sources';
import { toTrend } from '@/domain/trends';
import { toInstant } from '@/domain/when';
import type { Board } from './board';
import { figureOf, type KeyFigure } from './key-figures';
import { lineOfKey } from './lines';
import { type BoardReading, onePerMoment, readingsOf } from './readings';
import type { Series } from './series';

/** What sources count: one thing, in one place or at one named site. */
export type LineSubject = {
  indicator: IndicatorCode;
  breakdown: BreakdownCode | null;
  place: PlaceCode;
  site: string | null;
};

type SourcedSubject = LineSubject & { source: SourceCode; newest: number };

/** Every subject of an indicator that has a reading: the whole comes first, then the rest by code. */
export function subjectsOf(board: Board, indicator: IndicatorCode): LineSubject[] {
  const found = new Map(sourcedSubjects(board, indicator).map((line) => [keyOf(line), line]));
  const subjects = [...found.values()].map(({ breakdown, place, site }) => ({ indicator, breakdown, place, site }));
  return subjects.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The subject to show until a person chooses: the one that a source reported last; of several, the broadest. */
export function firstSubject(board: Board, indicator: IndicatorCode): LineSubject | null {
  const lines = sourcedSubjects(board, indicator);
  const breadth = ({ breakdown, place, site }: LineSubject) =>
    (breakdown === null ? 0 : 1) + 2 * (place.length - 2) + (site === null ? 0 : 100);
  const [first] = lines.sort((a, b) => breadth(a) - breadth(b) || b.newest - a.newest);
  if (first === undefined) return null;
  const { source: _, newest: __, ...subject } = first;
  return subject;
}

/** One step line for each source. Values for a period are separate points, because nothing lies between two periods. */
export function subjectSeries(board: Board, subject: LineSubject, isFlow: boolean): Series[] {
  return SOURCE_CODES.flatMap((source) => {
    const points = toTrend<BoardReading>(onePerMoment(readingsOf(board, { ...subject, source })));
    const apart = isFlow ? points.map((point) => ({ ...point, afterGap: true })) : points;
    return apart.length === 0 ? [] : { source, points: apart };
  });
}

/** The figure as a tile shows it. Lines of a named site give no current figure. */
export function subjectFigure(board: Board, { indicator, breakdown, place }: LineSubject): KeyFigure {
  return figureOf(board, { indicator, breakdown, place });
}

function sourcedSubjects(board: Board, indicator: IndicatorCode): SourcedSubject[] {
  return Object.entries(board.lines).flatMap(([key, points]) => {
    const line = lineOfKey(key);
    const newest = points.at(-1);
    return line.indicator !== indicator || newest === undefined ? [] : { ...line, newest: toInstant(newest[0]) };
  });
}

function keyOf({ breakdown, place, site }: LineSubject): string {
  return `${place}|${site ?? ''}|${breakdown ?? ''}`;
}
