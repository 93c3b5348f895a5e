import type { Bilingual } from '@/domain/updates';
import { toInstant } from '@/domain/when';
import type { Board, BoardCorrection, BoardEvent, BoardNotice, BoardWithdrawn } from './board';
import { type ListedFigure, type ListedReport, listedReport } from './compact';

type UpdateHead = { number: number; revision: number; recordedAt: string };

/** When it was last corrected; left out when it never was. */
type CorrectionNote = { correctedAt?: string };

/** A report or an event in the list of what was released. */
type StandingUpdate = (ListedReport | (UpdateHead & { kind: 'event'; event: BoardEvent })) & CorrectionNote;

/** A withdrawn update keeps its place in the list, with the reason and without a figure. */
type WithdrawnUpdate = UpdateHead & { kind: 'withdrawn'; reason: Bilingual };

export type ListedUpdate = StandingUpdate | WithdrawnUpdate;

/** The newest releases, the newest first. */
export function latestUpdates(board: Board, most: number): ListedUpdate[] {
  const events = new Map(board.events.map((event) => [event.number, event]));
  const listed = board.updates.flatMap<ListedUpdate>((update) => {
    if (update.kind === 'withdrawn') return { ...update, reason: reasonOf(board, update.number) };
    const correction = board.corrections.find(({ number }) => number === update.number);
    const mark = correction && { correctedAt: correction.at };
    if (update.kind === 'report') return { ...listedReport(update), ...mark };
    const event = events.get(update.number);
    return event === undefined ? [] : { ...update, ...mark, event };
  });
  return listed.slice(0, most);
}

/** The newest reports, and what was withdrawn; events stand in a list of their own, by their own date. */
export function latestReports(board: Board, most: number): ListedUpdate[] {
  const listed = latestUpdates(board, board.updates.length);
  return listed.filter(({ kind }) => kind !== 'event').slice(0, most);
}

function reasonOf({ withdrawals }: Board, of: number): Bilingual {
  return withdrawals?.find(({ number }) => number === of)?.reason ?? { km: null, en: null };
}

/** What changed on a board from one moment to a later one; each list has the newest first. */
export type News = {
  published: StandingUpdate[];
  corrected: BoardCorrection[];
  withdrawn: BoardWithdrawn[];
  notices: BoardNotice[];
};

export function newsBetween(before: Board, now: Board): News {
  const known = new Set(before.updates.map(({ number }) => number));
  const newest = before.updates[0]?.number ?? 0;
  const gone = new Set(before.updates.flatMap(({ kind, number }) => (kind === 'withdrawn' ? [number] : [])));
  const marks = new Set(before.corrections.map(({ number, revision }) => `${number}.${revision}`));
  const notices = new Set(before.notices.map(({ number }) => number));
  return {
    published: latestUpdates(now, now.updates.length).flatMap((update) =>
      update.kind !== 'withdrawn' && update.number > newest && !known.has(update.number) ? [update] : [],
    ),
    corrected: now.corrections.filter(({ number, revision }) => !marks.has(`${number}.${revision}`)),
    withdrawn: now.updates.flatMap((update) =>
      update.kind === 'withdrawn' && !gone.has(update.number) ? [update] : [],
    ),
    notices: now.notices.filter(({ number }) => !notices.has(number)),
  };
}

/** The figure behind a point, with its flags; null when its update is too old to be on the board. */
export function figureAt(board: Board, at: { update: number; line: number }): ListedFigure | null {
  const report = board.updates.find(({ number }) => number === at.update);
  if (report?.kind !== 'report') return null;
  return listedReport(report).figures.find(({ line }) => line === at.line) ?? null;
}

/** The latest events, by their own date. */
export function latestEvents(board: Board, most: number): BoardEvent[] {
  return [...board.events].sort((a, b) => toInstant(b.when) - toInstant(a.when) || b.number - a.number).slice(0, most);
}
