import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import { NATION } from '@/domain/places';
import { toInstant } from '@/domain/when';
import type { Board } from './board';
import { changeOf, type FigureChange } from './change';
import {
  type Current,
  currentFigure,
  type InWords,
  isNumber,
  reportedFigure,
  type ShownReading,
  type Subject,
} from './current';
import type { LineId } from './lines';
import { best, type KnownReading, readingsOf } from './readings';

/** What a tile shows. `current` null = no report gives a number. Both null = never reported. */
export type KeyFigure = {
  indicator: IndicatorCode;
  breakdown: BreakdownCode | null;
  current: Current | null;
  /** Words that are newer than the number, or stand in its place: they lead. */
  said: InWords | null;
  change: FigureChange;
};

/** An "of which". It has a `share` only when part and whole come from one report. */
export type PartFigure = KeyFigure & { share: Share | null };
type Share = { percent: number; about: boolean };

export type KeyFigures = {
  total: KeyFigure;
  remaining: KeyFigure;
  returned: KeyFigure;
  /** Women and children overlap: they are two parts and are never added. */
  women: PartFigure;
  children: PartFigure;
};

export function keyFigures(board: Board): KeyFigures {
  return {
    total: total(board),
    remaining: keyFigure(board, 'remaining_in_camps', null),
    returned: keyFigure(board, 'returned_cumulative', null),
    women: part(board, 'women'),
    children: part(board, 'children'),
  };
}

/**
 * In the order of a screen: the number still away comes first. Until somebody has counted them, the number of all who fled
 * comes first.
 */
export function inOrder({ remaining, total, returned }: KeyFigures): [KeyFigure, KeyFigure, KeyFigure] {
  const isCounted = remaining.current !== null || total.current === null;
  return isCounted ? [remaining, total, returned] : [total, remaining, returned];
}

/** The indicators by which sources report the figure of a tile. A withdrawal of any of them concerns the tile. */
export function subjectsOf({ indicator, breakdown }: KeyFigure): Omit<LineId, 'source' | 'site'>[] {
  const told = TOTALS.includes(indicator) ? TOTALS : [indicator];
  return told.map((each) => ({ indicator: each, breakdown, place: NATION }));
}

const TOTALS: readonly IndicatorCode[] = ['displaced_total_cumulative', 'displaced_total'];

/** People who are not home yet, as bodies other than the interior ministry count them: host families are included. */
const AKIN: Partial<Record<IndicatorCode, IndicatorCode>> = { remaining_in_camps: 'remaining_displaced' };

function keyFigure(board: Board, indicator: IndicatorCode, breakdown: BreakdownCode | null): KeyFigure {
  return figureOf(board, { indicator, breakdown, place: NATION }, AKIN[indicator]);
}

/** What is known of a subject, as a tile shows it. `akin`: what other sources count in its stead. */
export function figureOf(board: Board, subject: Subject, akin?: IndicatorCode): KeyFigure {
  const { indicator, breakdown } = subject;
  const current = currentFigure(board, subject, akin);
  const reported = reportedFigure(board, subject, akin);
  const said = reported === null || isNumber(reported) ? null : reported;
  return {
    indicator,
    breakdown,
    current,
    said,
    change: current === null ? { kind: 'none' } : changeOf(board, current),
  };
}

/** What stands first on the tile. */
export function leadOf({ current, said }: Pick<KeyFigure, 'current' | 'said'>): ShownReading | null {
  return said ?? current;
}

/** The newer of the two indicators by which sources report the total. */
function total(board: Board): KeyFigure {
  const ever = keyFigure(board, 'displaced_total_cumulative', null);
  const counted = keyFigure(board, 'displaced_total', null);
  return momentOf(counted) > momentOf(ever) ? counted : ever;
}

function momentOf(figure: KeyFigure): number {
  const lead = leadOf(figure);
  return lead === null ? Number.NEGATIVE_INFINITY : toInstant(lead.asOf);
}

function part(board: Board, breakdown: 'women' | 'children'): PartFigure {
  const figure = keyFigure(board, 'remaining_in_camps', breakdown);
  const lead = leadOf(figure);
  return { ...figure, share: lead && isNumber(lead) ? shareOf(board, lead) : null };
}

function shareOf(board: Board, part: KnownReading): Share | null {
  const whole = best(readingsOf(board, { ...part, breakdown: null }).filter((reading) => isSameReport(reading, part)));
  if (whole === null || whole.value === 0) return null;
  const about = part.qualifier !== 'exact' || whole.qualifier !== 'exact';
  return { percent: Math.round((100 * part.value) / whole.value), about };
}

function isSameReport(a: Pick<KnownReading, 'update' | 'asOf'>, b: KnownReading): boolean {
  return a.update === b.update && a.asOf === b.asOf;
}
