import type { Board } from '@/domain/board/board';
import { type LineId, lineKey } from '@/domain/board/lines';
import type { Figure, Qualifier } from '@/domain/figures';
import { toInstant, type When } from '@/domain/when';

/** One dated reading of a line in another update. */
export type Reading = { asOf: When; value: number; qualifier: Qualifier; update: number; line: number };

/** What was said of a line before and after, without the update that is checked; in any order. */
export type History = { readings(line: LineId): readonly Reading[] };

/** From what a screen has anyway. `without`: the update that is checked, where it was released before. */
export function historyOfBoard({ lines }: Pick<Board, 'lines'>, without: number | null = null): History {
  return {
    readings: (line) =>
      (lines[lineKey(line)] ?? []).flatMap(([asOf, value, qualifier, update, own]) =>
        value === null || update === without ? [] : [{ asOf, value, qualifier, update, line: own }],
      ),
  };
}

type ReleasedReport = { number: number; figures: readonly Figure[] };

/** From whole updates, as the log has them. */
export function historyOfReports(reports: readonly ReleasedReport[]): History {
  const lines = new Map<string, Reading[]>();
  for (const report of reports) addReport(lines, report);
  return { readings: (line) => lines.get(lineKey(line)) ?? [] };
}

/** A history that grows: each report is added after it was checked. */
export function growingHistory(): History & { add(report: ReleasedReport): void } {
  const lines = new Map<string, Reading[]>();
  return {
    readings: (line) => lines.get(lineKey(line)) ?? [],
    add: (report) => addReport(lines, report),
  };
}

function addReport(lines: Map<string, Reading[]>, { number, figures }: ReleasedReport): void {
  for (const figure of figures) {
    const { value, qualifier, periodEnd, line } = figure;
    if (value === null || periodEnd === null) continue;
    const key = lineKey(figure);
    const readings = lines.get(key) ?? [];
    readings.push({ asOf: periodEnd, value, qualifier, update: number, line });
    lines.set(key, readings);
  }
}

/** The moment of the update that is checked; `asOf` null = undated, then all others are earlier. */
export type Moment = { asOf: When | null; number: number };

/** The readings before a moment, the nearest first: of one time the newest update's, exact ones, the lowest line. */
export function before(history: History, line: LineId, moment: Moment): Reading[] {
  const earlier = history.readings(line).filter((reading) => isEarlier(reading, moment));
  return earlier.sort((a, b) => at(b) - at(a) || b.update - a.update || inexact(a) - inexact(b) || a.line - b.line);
}

/** The readings after a moment, the nearest first; none for an undated one. */
export function after(history: History, line: LineId, moment: Moment): Reading[] {
  const later = history.readings(line).filter((reading) => moment.asOf !== null && !isEarlier(reading, moment));
  return later.sort((a, b) => at(a) - at(b) || a.update - b.update || inexact(a) - inexact(b) || a.line - b.line);
}

function isEarlier(reading: Reading, { asOf, number }: Moment): boolean {
  if (asOf === null) return true;
  const difference = at(reading) - toInstant(asOf);
  return difference < 0 || (difference === 0 && reading.update < number);
}

function at({ asOf }: Reading): number {
  return toInstant(asOf);
}

function inexact({ qualifier }: Reading): 0 | 1 {
  return qualifier === 'exact' ? 0 : 1;
}
