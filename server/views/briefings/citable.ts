import { z } from 'zod';
import { type Board, EMPTY_BOARD } from '@/domain/board/board';
import { headlinesOf } from '@/domain/board/headlines';
import { lineKey } from '@/domain/board/lines';
import { best, readingsOf } from '@/domain/board/readings';
import { type ReleasedFigure, toReleasedFigure } from '@/domain/figures';
import type { Refusal } from '@/domain/outcome';
import type { Snapshot } from '@/domain/protocol/frames';
import type { ReleasedUpdate } from '@/domain/revisions';
import { toInstant } from '@/domain/when';
import { searchUpdates } from '@/domain/wording/search/search';
import type { Library } from '@/server/views/library';
import { Count, readQuery } from '@/server/views/query';

const MOST = 50;
/** So many reports that fit are looked into. */
const MOST_REPORTS = 30;

const CitableQuery = z.strictObject({
  q: z.string().max(200).default(''),
  limit: Count.refine((limit) => limit >= 1 && limit <= MOST).default(20),
});

/** `current`: it is what the board shows of its line. */
export type CitableFigure = { figure: ReleasedFigure; current: boolean };
export type CitableDeps = { library: Library; snapshot(stream: 'wall'): Snapshot<'wall'> | null };

/** Figures that can be quoted, the best first: what is current before what is older, then as the search ranks them. */
export function createCitable({ library, snapshot }: CitableDeps) {
  return async (query: URLSearchParams): Promise<{ figures: CitableFigure[] } | Refusal> => {
    const read = readQuery(CitableQuery, query);
    if (!read.ok) return read;
    const { q, limit } = read.value;
    const board = snapshot('wall')?.board ?? EMPTY_BOARD;
    const reports = (await library()).filter(stands);
    const found = q.trim() === '' ? newestFigures(reports) : matchingFigures(q, reports);
    const figures = found.map((figure) => ({ figure, current: isCurrent(board, figure) }));
    return {
      figures: [...figures.filter(({ current }) => current), ...figures.filter(({ current }) => !current)].slice(
        0,
        limit,
      ),
    };
  };
}

/** What was withdrawn can be quoted no more. */
function stands({ kind, standing }: ReleasedUpdate): boolean {
  return kind === 'report' && standing.status !== 'withdrawn';
}

/** Before anything is typed: the headlines of the newest report. */
function newestFigures(reports: readonly ReleasedUpdate[]): ReleasedFigure[] {
  const [newest] = reports.toSorted((a, b) => momentOf(b) - momentOf(a) || b.number - a.number);
  return newest === undefined ? [] : headlinesOf(figuresOf(newest), MOST);
}

function matchingFigures(query: string, reports: readonly ReleasedUpdate[]): ReleasedFigure[] {
  return searchUpdates(query, reports, { to: MOST_REPORTS }).flatMap(({ update, lines }) => {
    const matching = new Set(lines);
    // Words of the report itself, as its day, fit all that it says.
    const figures = figuresOf(update).filter(({ line }) => matching.size === 0 || matching.has(line));
    return headlinesOf(figures, MOST);
  });
}

function figuresOf(update: ReleasedUpdate): ReleasedFigure[] {
  if (update.kind !== 'report') return [];
  const { number, revision, figures } = update;
  return figures
    .filter(({ value, amount }) => value !== null || amount !== undefined)
    .map((figure) => toReleasedFigure(figure, number, revision));
}

function momentOf(update: ReleasedUpdate): number {
  return update.kind === 'report' && update.periodEnd !== null ? toInstant(update.periodEnd) : 0;
}

function isCurrent(board: Board, figure: ReleasedFigure): boolean {
  const newest = best(readingsOf(board, figure));
  return newest?.key === lineKey(figure) && newest.update === figure.update && newest.line === figure.line;
}
