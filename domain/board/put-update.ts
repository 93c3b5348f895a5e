import type { EntryBody } from '@/domain/entries/entry';
import { type EventContent, isLateKind, type ReportContent, type SituationUpdate } from '@/domain/updates';
import {
  type Board,
  type BoardWithdrawal,
  type LineKey,
  MAX_CORRECTIONS,
  MAX_EVENTS,
  MAX_UPDATES,
  MAX_WITH_STATEMENTS,
  MAX_WITHDRAWALS,
  type Point,
} from './board';
import { toBoardEvent, toBoardReport } from './compact';
import { lineKey, pointOf, pointsOf, withoutUpdate, withPoint } from './lines';
import { withNotice, withoutNotice } from './notices';

type Body<Type extends EntryBody['type']> = Extract<EntryBody, { type: Type }>;
type Report = SituationUpdate & ReportContent;

export function withPublished(board: Board, { update, at }: Body<'update.published'>): Board {
  switch (update.kind) {
    case 'report':
      return withReport(board, update);
    case 'event':
      return withEvent(board, update);
    case 'notice':
      return { ...board, notices: withNotice(board.notices, update, at) };
  }
}

function withReport(board: Board, update: Report): Board {
  return {
    ...board,
    lines: withPoints(board.lines, update, () => update.late !== undefined),
    updates: withFewStatements(newestFirst(board.updates, toBoardReport(update), MAX_UPDATES)),
    // A report about an earlier day is not the next report that was announced.
    promise: update.late === undefined ? null : board.promise,
  };
}

function withEvent(board: Board, update: SituationUpdate & EventContent): Board {
  return {
    ...board,
    updates: newestFirst(board.updates, toEventMark(update), MAX_UPDATES),
    events: newestFirst(board.events, toBoardEvent(update), MAX_EVENTS),
  };
}

function toEventMark({ number, revision, recordedAt }: SituationUpdate) {
  return { kind: 'event', number, revision, recordedAt } as const;
}

export function withCorrected(board: Board, body: Body<'update.corrected'>): Board {
  const { update, reason, was, at } = body;
  const { number, revision } = update;
  const correction = { number, revision, at, reason: reason.class, was };
  const marked = { ...board, corrections: [correction, ...board.corrections].slice(0, MAX_CORRECTIONS) };
  switch (update.kind) {
    case 'report':
      return withCorrectedReport(marked, update, body);
    case 'event':
      return {
        ...marked,
        updates: inPlace(board.updates, toEventMark(update)),
        events: inPlace(board.events, toBoardEvent(update)),
      };
    case 'notice':
      return { ...marked, notices: withNotice(board.notices, update, at) };
  }
}

/** A figure is late when a late report or a backlog brought or changed it. The others stay unchanged. */
function withCorrectedReport(board: Board, update: Report, { reason, was }: Body<'update.corrected'>): Board {
  const before = pointsOf(board.lines, update.number);
  const changed = new Set(was.map(({ line }) => line));
  const isLate = (line: number) => {
    const known = before.get(line);
    if (update.late !== undefined) return true;
    return known === undefined || changed.has(line) ? isLateKind(reason.class) : known[5] === true;
  };
  return {
    ...board,
    lines: withPoints(withoutUpdate(board.lines, update.number), update, isLate),
    updates: withFewStatements(inPlace(board.updates, toBoardReport(update))),
  };
}

/** Every screen would have to hold the words of forty reports otherwise; walls tell those of the newest one. */
function withFewStatements(updates: Board['updates']): Board['updates'] {
  let reports = 0;
  return updates.map((update) => {
    if (update.kind !== 'report') return update;
    reports += 1;
    if (reports <= MAX_WITH_STATEMENTS || update.statements === undefined) return update;
    const { statements: _, ...rest } = update;
    return rest;
  });
}

/** Removes the figures from every line, so that the earlier figures are current again. */
export function withWithdrawn(board: Board, body: Body<'update.withdrawn'>): Board {
  const { number, revision, at } = body;
  const others = <T extends { number: number }>(list: readonly T[]) => list.filter((known) => known.number !== number);
  return {
    ...board,
    lines: withoutUpdate(board.lines, number),
    updates: inPlace(board.updates, { kind: 'withdrawn', number, revision, recordedAt: at } as const),
    events: others(board.events),
    notices: withoutNotice(board.notices, number),
    corrections: others(board.corrections),
    withdrawals: [toWithdrawal(board, body), ...others(board.withdrawals ?? [])].slice(0, MAX_WITHDRAWALS),
  };
}

function toWithdrawal(board: Board, { number, revision, at, reason }: Body<'update.withdrawn'>): BoardWithdrawal {
  const held = Object.entries(board.lines).flatMap(([key, points]) => (points.at(-1)?.[3] === number ? [key] : []));
  const newest = Math.max(number, ...[...board.updates, ...board.events].map((known) => known.number));
  return { number, revision, at, reason, held, newest };
}

function withPoints(lines: Board['lines'], report: Report, isLate: (line: number) => boolean): Board['lines'] {
  const changed: Record<LineKey, Point[]> = { ...lines };
  for (const figure of report.figures) {
    const point = pointOf(figure, report.number, isLate(figure.line));
    const key = lineKey(figure);
    if (point !== null) changed[key] = withPoint(changed[key] ?? [], point);
  }
  return changed;
}

function newestFirst<T extends { number: number }>(list: readonly T[], added: T, most: number): T[] {
  const others = list.filter((known) => known.number !== added.number);
  return [...others, added].sort((a, b) => b.number - a.number).slice(0, most);
}

/** An update that has left the board because of its age does not come back when it changes. */
function inPlace<T extends { number: number }>(list: readonly T[], changed: T): T[] {
  return list.map((known) => (known.number === changed.number ? changed : known));
}
