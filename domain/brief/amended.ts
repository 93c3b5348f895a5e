import { type Board, type LineKey, MAX_POINTS, type Point } from '@/domain/board/board';
import { lineOfKey } from '@/domain/board/lines';
import { type BoardReading, readingsOf } from '@/domain/board/readings';
import type { BriefLine } from './change-brief';
import { isSameReading } from './same-reading';

/**
 * Figures that did not lead and were corrected since: an earlier day of a line, or a figure beside the leading one. `told`: the
 * lines that the brief has already. A figure that came after the first moment was not known then, so it is none of these.
 */
export function amendedLines(past: Board, present: Board, told: readonly BriefLine[]): BriefLine[] {
  const known = new Set(told.flatMap(({ before }) => (before === null ? [] : [figureOf(before)])));
  const now = readingsByFigure(present);
  return [...readingsByFigure(past)].flatMap(([figure, before]) => {
    const stands = now.get(figure) ?? null;
    if (known.has(figure) || isSameReading(before, stands)) return [];
    if (stands === null && !isRemoved(present, before)) return [];
    const key = (stands ?? before).key;
    return [{ key, id: lineOfKey(key), reason: 'corrected' as const, before, now: stands }];
  });
}

/** One figure of one report, through all its revisions. */
function figureOf({ update, line }: Pick<BoardReading, 'update' | 'line'>): string {
  return `${update}.${line}`;
}

function readingsByFigure(board: Board): Map<string, BoardReading> {
  const all = Object.keys(board.lines).flatMap((key) => readingsOf(board, lineOfKey(key)));
  return new Map(all.map((reading) => [figureOf(reading), reading]));
}

/** Its report stands and was corrected, so the figure was removed; a withdrawn report is told as one, an old figure as none. */
function isRemoved({ lines, corrections }: Board, { key, update }: BoardReading): boolean {
  return !isFull(lines, key) && corrections.some(({ number }) => number === update);
}

/** A full line has dropped its oldest readings. */
function isFull(lines: Record<LineKey, Point[]>, key: LineKey): boolean {
  return (lines[key]?.length ?? 0) >= MAX_POINTS;
}
