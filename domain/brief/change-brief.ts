import {
  type Board,
  type BoardEvent,
  type BoardReport,
  type BoardWithdrawal,
  type LineKey,
  MAX_POINTS,
} from '@/domain/board/board';
import { headlinesOf } from '@/domain/board/headlines';
import { type LineId, lineOfKey } from '@/domain/board/lines';
import { type BoardReading, best, readingsOf } from '@/domain/board/readings';
import { toInstant } from '@/domain/when';
import { isSameReading } from './same-reading';

/**
 * Why a line says something else than before: `newer` a report of a later moment; `confirmed` such a report says the same again;
 * `corrected` the same report says it otherwise;
 * `late` a report of an earlier moment came afterwards, so nothing moved; `withdrawn` the report before is gone; `first` the line
 * was never reported before.
 */
export type BriefReason = 'newer' | 'confirmed' | 'corrected' | 'late' | 'withdrawn' | 'first';

/** One line that says something else. `now` null: what stood there is withdrawn, and nothing is left. */
export type BriefLine = {
  key: LineKey;
  id: LineId & { site: string | null };
  reason: BriefReason;
  before: BoardReading | null;
  now: BoardReading | null;
};

/** What changed between two states of the board. The order is that of headlines: people first, the nation before its parts. */
export type ChangeBrief = {
  lines: BriefLine[];
  /** Reports that came, the newest first. */
  reports: Pick<BoardReport, 'number' | 'source' | 'periodStart' | 'periodEnd' | 'late'>[];
  events: BoardEvent[];
  withdrawals: BoardWithdrawal[];
};

export function changeBrief(past: Board, present: Board): ChangeBrief {
  const keys = [...new Set([...Object.keys(past.lines), ...Object.keys(present.lines)])];
  const lines = keys.flatMap((key) => changesOf(key, past, present));
  const known = new Set(past.updates.map(({ number }) => number));
  const newest = Math.max(0, ...known);
  const knownEvents = new Set(past.events.map(({ number }) => number));
  return {
    lines: inHeadlineOrder(lines),
    reports: present.updates.flatMap((update) => (update.kind === 'report' && update.number > newest ? [update] : [])),
    events: present.events.filter(({ number }) => number > newest && !knownEvents.has(number)),
    withdrawals: (present.withdrawals ?? []).filter(
      ({ number, revision }) =>
        !(past.withdrawals ?? []).some((each) => each.number === number && each.revision === revision),
    ),
  };
}

/** Nothing is different: no line says another number, no report, no event, nothing withdrawn. */
export function isQuiet({ lines, reports, events, withdrawals }: ChangeBrief): boolean {
  return lines.length + reports.length + events.length + withdrawals.length === 0;
}

function changesOf(key: LineKey, past: Board, present: Board): BriefLine[] {
  const id = lineOfKey(key);
  const [before, now] = [readingsOf(past, id), readingsOf(present, id)];
  const [stood, stands] = [leadOf(before), leadOf(now)];
  const line = { key, id };
  const late = now
    .filter((reading) => reading.late && reading !== stands && !before.some((known) => isSameReading(known, reading)))
    .map((reading): BriefLine => ({ ...line, reason: 'late', before: null, now: reading }));
  if (isSameReading(stood, stands)) return late;
  return [{ ...line, reason: reasonOf(stood, stands, now), before: stood, now: stands }, ...late];
}

/** What the line says: its best number, else its newest words. */
function leadOf(readings: readonly BoardReading[]): BoardReading | null {
  const newest = readings.at(-1) ?? null;
  return newest?.amount ? newest : (best(readings) ?? newest);
}

function reasonOf(before: BoardReading | null, now: BoardReading | null, all: readonly BoardReading[]): BriefReason {
  if (before === null) return now?.late ? 'late' : 'first';
  if (now === null || isGone(before, all)) return 'withdrawn';
  if (now.update === before.update || toInstant(now.asOf) < toInstant(before.asOf)) return 'corrected';
  return now.late ? 'late' : newsOf(before, now);
}

/**
 * Its report has no such figure any more. What came in its place tells no movement from it: that figure was never true. A full
 * line has dropped its oldest readings, which are not withdrawn.
 */
function isGone({ update }: BoardReading, all: readonly BoardReading[]): boolean {
  return all.length < MAX_POINTS && !all.some((reading) => reading.update === update);
}

function newsOf(a: BoardReading, b: BoardReading): 'confirmed' | 'newer' {
  return a.value === b.value && a.qualifier === b.qualifier && a.amount === b.amount ? 'confirmed' : 'newer';
}

function inHeadlineOrder(lines: readonly BriefLine[]): BriefLine[] {
  const numbered = lines.map((entry, line) => ({ ...entry.id, site: entry.id.site, line, entry }));
  return headlinesOf(numbered, numbered.length).map(({ entry }) => entry);
}
