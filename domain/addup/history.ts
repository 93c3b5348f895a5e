import type { Board, BoardEvent, Point } from '@/domain/board/board';
import { type LineId, lineKey } from '@/domain/board/lines';
import type { Amount, Figure, Qualifier } from '@/domain/figures';
import { countOfAmount } from '@/domain/intervals';
import { toInstant, type When } from '@/domain/when';

/** One dated reading of a line in another update. Of an amount in words `value` is the smallest number it can mean. */
export type HistoryPoint = {
  asOf: When;
  value: number;
  qualifier: Qualifier;
  update: number;
  line: number;
  amount?: Amount;
};

/** What happened, as far as a report can count it. */
export type HistoryEvent = Pick<BoardEvent, 'eventKind' | 'when' | 'source'>;

/** The earlier and later readings of a line, without the update that is checked; in any order. */
export type History = {
  readings(line: LineId): readonly HistoryPoint[];
  /** Left out: not known. */
  events?: readonly HistoryEvent[];
};

/** Makes the history from the board that a screen has already. `without`: the update that is checked, if it was released before. */
export function historyOfBoard(
  { lines, events = [] }: Pick<Board, 'lines'> & Partial<Pick<Board, 'events'>>,
  without: number | null = null,
): History {
  return { readings: (line) => toReadings(lines[lineKey(line)] ?? [], without), events };
}

function toReadings(points: readonly Point[], without: number | null): HistoryPoint[] {
  return points.flatMap(([asOf, value, qualifier, update, line, _late, _provisional, amount]) => {
    const count = update === without ? null : countOf({ value, amount });
    return count === null ? [] : { asOf, ...count, qualifier, update, line };
  });
}

function countOf({ value, amount }: { value: number | null; amount?: Amount | undefined }) {
  if (amount !== undefined) return { value: countOfAmount(amount).low, amount };
  return value === null ? null : { value };
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
    const { qualifier, periodEnd, line } = figure;
    const count = countOf(figure);
    if (count === null || periodEnd === null) continue;
    const key = lineKey(figure);
    const readings = lines.get(key) ?? [];
    readings.push({ asOf: periodEnd, ...count, qualifier, update: number, line });
    lines.set(key, readings);
  }
}

/** The time of the update that is checked; `asOf` null = it has no date, so all other readings are earlier. */
export type CheckMoment = { asOf: When | null; number: number };

type TimedPoint = { reading: HistoryPoint; at: number };

/** A history that sorts each line only once for a whole check. `latestFirst` has numbers only, `saidFirst` words as well. */
export type Timeline = {
  latestFirst(line: LineId): readonly TimedPoint[];
  saidFirst(line: LineId): readonly TimedPoint[];
  events: readonly HistoryEvent[];
};

export function toTimeline(history: History): Timeline {
  const lines = new Map<string, readonly TimedPoint[]>();
  const order = (line: LineId) =>
    history
      .readings(line)
      .map((reading) => ({ reading, at: toInstant(reading.asOf) }))
      .sort(compareLatestFirst);
  const numbers = new Map<string, readonly TimedPoint[]>();
  const saidFirst = (line: LineId) => once(lines, lineKey(line), () => order(line));
  return {
    saidFirst,
    latestFirst: (line) =>
      once(numbers, lineKey(line), () => saidFirst(line).filter(({ reading }) => reading.amount === undefined)),
    events: history.events ?? [],
  };
}

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
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

/** What was said last before a moment and next after it, words included. */
export function neighbours(
  timeline: Timeline,
  line: LineId,
  moment: CheckMoment,
): { last: HistoryPoint | undefined; next: HistoryPoint | undefined } {
  const said = timeline.saidFirst(line);
  const isEarlier = earlierThan(moment);
  const next = moment.asOf === null ? undefined : said.findLast((timed) => !isEarlier(timed));
  return { last: said.find(isEarlier)?.reading, next: next?.reading };
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
