import type { Board, Point } from '@/domain/board/board';
import { type LineId, lineKey } from '@/domain/board/lines';
import type { Figure, Qualifier } from '@/domain/figures';
import { toInstant, type When } from '@/domain/when';

/** One dated reading of a line in another update. */
export type HistoryPoint = { asOf: When; value: number; qualifier: Qualifier; update: number; line: number };

/** The earlier and later readings of a line, without the update that is checked; in any order. */
export type History = { readings(line: LineId): readonly HistoryPoint[] };

/** Makes the history from the board that a screen has already. `without`: the update that is checked, if it was released before. */
export function historyOfBoard({ lines }: Pick<Board, 'lines'>, without: number | null = null): History {
  return { readings: (line) => toReadings(lines[lineKey(line)] ?? [], without) };
}

function toReadings(points: readonly Point[], without: number | null): HistoryPoint[] {
  const readings: HistoryPoint[] = [];
  for (const [asOf, value, qualifier, update, line] of points) {
    if (value !== null && update !== without) readings.push({ asOf, value, qualifier, update, line });
  }
  return readings;
}

type ReleasedReport = { number: number; figures: readonly Figure[] };

/**
 * Makes the history from whole updates, as they are in the log.
 * @internal for tests: a board's history gives the same.
 */
export function historyOfReports(reports: readonly ReleasedReport[]): History {
  const lines = new Map<string, HistoryPoint[]>();
  for (const report of reports) addReport(lines, report);
  return { readings: (line) => lines.get(lineKey(line)) ?? [] };
}

/** A history that grows: each report is added after its check. */
export function growingHistory(): History & { add(report: ReleasedReport): void } {
  const lines = new Map<string, HistoryPoint[]>();
  return {
    readings: (line) => lines.get(lineKey(line)) ?? [],
    add: (report) => addReport(lines, report),
  };
}

function addReport(lines: Map<string, HistoryPoint[]>, { number, figures }: ReleasedReport): void {
  for (const figure of figures) {
    const { value, qualifier, periodEnd, line } = figure;
    if (value === null || periodEnd === null) continue;
    const key = lineKey(figure);
    const readings = lines.get(key) ?? [];
    readings.push({ asOf: periodEnd, value, qualifier, update: number, line });
    lines.set(key, readings);
  }
}

/** The time of the update that is checked; `asOf` null = it has no date, so all other readings are earlier. */
export type CheckMoment = { asOf: When | null; number: number };

type TimedPoint = { reading: HistoryPoint; at: number };

/** A history that sorts each line only once for a whole check. */
export type Timeline = { latestFirst(line: LineId): readonly TimedPoint[] };

export function toTimeline(history: History): Timeline {
  const lines = new Map<string, readonly TimedPoint[]>();
  const order = (line: LineId) =>
    history
      .readings(line)
      .map((reading) => ({ reading, at: toInstant(reading.asOf) }))
      .sort(compareLatestFirst);
  return {
    latestFirst(line) {
      const key = lineKey(line);
      const ordered = lines.get(key) ?? order(line);
      lines.set(key, ordered);
      return ordered;
    },
  };
}

function compareLatestFirst(a: TimedPoint, b: TimedPoint): number {
  const [one, other] = [a.reading, b.reading];
  return b.at - a.at || other.update - one.update || inexact(one) - inexact(other) || one.line - other.line;
}

/**
 * The readings before a moment, the nearest first. At the same time: the newest update first, then exact values, then the
 * lowest line.
 */
export function before(timeline: Timeline, line: LineId, moment: CheckMoment): HistoryPoint[] {
  const isEarlier = earlierThan(moment);
  return timeline.latestFirst(line).flatMap((timed) => (isEarlier(timed) ? timed.reading : []));
}

/** The nearest reading before a moment. */
export function lastBefore(timeline: Timeline, line: LineId, moment: CheckMoment): HistoryPoint | undefined {
  return timeline.latestFirst(line).find(earlierThan(moment))?.reading;
}

/** The nearest reading after a moment; none when the update has no date. */
export function nextAfter(timeline: Timeline, line: LineId, moment: CheckMoment): HistoryPoint | undefined {
  if (moment.asOf === null) return undefined;
  const isEarlier = earlierThan(moment);
  return timeline.latestFirst(line).findLast((timed) => !isEarlier(timed))?.reading;
}

function earlierThan({ asOf, number }: CheckMoment): (timed: TimedPoint) => boolean {
  if (asOf === null) return () => true;
  const now = toInstant(asOf);
  return ({ at, reading }) => at < now || (at === now && reading.update < number);
}

function inexact({ qualifier }: HistoryPoint): 0 | 1 {
  return qualifier === 'exact' ? 0 : 1;
}
