import type { Board, BoardReport } from '@/domain/board/board';
import { changeOf, type FigureChange } from '@/domain/board/change';
import { type LineId, lineKey } from '@/domain/board/lines';
import { best, type KnownReading, readingsOf } from '@/domain/board/readings';
import type { Qualifier } from '@/domain/figures';
import type { SourceCode } from '@/domain/sources';
import { toInstant, type When } from '@/domain/when';

/** A figure that a person is typing. */
export type ComparedFigure = LineId & { value: number | null; qualifier: Qualifier; asOf: When | null };

type CountedValue = { value: number; qualifier: Qualifier };

/** What its line said last before it, and how far it is from that. */
export type Previous = { reading: KnownReading; change: FigureChange };

/** null = no earlier figure. `without`: the update that is corrected. A figure without a day is compared with the newest. */
export function previousOf(board: Board, written: ComparedFigure, without: number | null = null): Previous | null {
  const known = otherThan(board, written, without);
  const at = written.asOf === null ? Number.POSITIVE_INFINITY : toInstant(written.asOf);
  const reading = best(readingsOf(known, written).filter(({ asOf, late }) => !late && toInstant(asOf) < at));
  if (reading === null) return null;
  const { value, asOf } = written;
  if (value === null || asOf === null) return { reading, change: { kind: 'none' } };
  // All of `written` decides the line, also its site.
  const current = { ...written, key: lineKey(written), value, asOf, update: Number.POSITIVE_INFINITY, line: 0 };
  return { reading, change: changeOf(known, current) };
}

/** What the update that is corrected says of a figure; null = it has no such figure. */
export function standingOf(board: Board, written: LineId, of: { update: number; line: number }): CountedValue | null {
  const points = board.lines[lineKey(written)] ?? [];
  const point = points.find(([, , , update, line]) => update === of.update && line === of.line);
  return point && point[1] !== null ? { value: point[1], qualifier: point[2] } : null;
}

/** Only the line that is asked for, without the readings of one update. */
function otherThan(board: Board, written: ComparedFigure, without: number | null): Board {
  const key = lineKey(written);
  const points = board.lines[key] ?? [];
  return { ...board, lines: { [key]: points.filter((point) => point[3] !== without) } };
}

type Period = { source: SourceCode | null; periodStart: When | null; periodEnd: When | null };

/** Finds a published report of the same body for the same time. A new report would be a correction of it. */
export function reportOfSamePeriod(board: Board, { source, periodStart, periodEnd }: Period): BoardReport | null {
  if (source === null || periodEnd === null) return null;
  const found = board.updates.find(
    (update) =>
      update.kind === 'report' &&
      update.source === source &&
      update.late === undefined &&
      update.periodEnd === periodEnd &&
      (update.periodStart === undefined || periodStart === null || update.periodStart === periodStart),
  );
  return found?.kind === 'report' ? found : null;
}
