import { describe, expect, it } from 'vitest';
import { type Board, EMPTY_BOARD, type Point } from '@/domain/board/board';
import { changeBrief, isQuiet } from './change-brief';

const CAMPS = 'remaining_in_camps||KH|MOI';
const SCHOOLS = 'service_closed|school|KH22|MOI';

const point = (asOf: string, value: number, update: number): Point => [asOf, value, 'exact', update, 1];
const late = ([asOf, value, ...rest]: Point): Point => [asOf, value, rest[0], rest[1], rest[2], true];

function boardOf(lines: Record<string, Point[]>, more: Partial<Board> = {}): Board {
  return { ...EMPTY_BOARD, lines, ...more };
}

const told = (past: Board, present: Board) =>
  changeBrief(past, present).lines.map(({ key, reason, before, now }) => [
    key,
    reason,
    before?.value ?? null,
    now?.value ?? null,
  ]);

describe('what changed between two states of the board', () => {
  const before = boardOf({ [CAMPS]: [point('2026-01-12', 1_200, 1)] });

  it('is nothing where both say the same', () => {
    expect(isQuiet(changeBrief(before, before))).toBe(true);
  });

  it('a report of a later moment: people moved', () => {
    const now = boardOf({ [CAMPS]: [point('2026-01-12', 1_200, 1), point('2026-01-13', 1_100, 2)] });
    expect(told(before, now)).toEqual([[CAMPS, 'newer', 1_200, 1_100]]);
  });

  it('a later report that says the same again is no change', () => {
    const now = boardOf({ [CAMPS]: [point('2026-01-12', 1_200, 1), point('2026-01-13', 1_200, 2)] });
    expect(told(before, now)).toEqual([[CAMPS, 'confirmed', 1_200, 1_200]]);
  });

  it('the same report said otherwise is a correction, and no movement', () => {
    expect(told(before, boardOf({ [CAMPS]: [point('2026-01-12', 1_150, 1)] }))).toEqual([
      [CAMPS, 'corrected', 1_200, 1_150],
    ]);
  });

  it('a backlog is told as late on its own day, and never as a jump', () => {
    const now = boardOf({ [CAMPS]: [late(point('2026-01-10', 9_000, 3)), point('2026-01-12', 1_200, 1)] });
    expect(told(before, now)).toEqual([[CAMPS, 'late', null, 9_000]]);
  });

  it('what was withdrawn leaves the figure before it, or none', () => {
    const past = boardOf({ [CAMPS]: [point('2026-01-12', 1_200, 1), point('2026-01-13', 1_100, 2)] });
    expect(told(past, before)).toEqual([[CAMPS, 'withdrawn', 1_100, 1_200]]);
    expect(told(before, boardOf({}))).toEqual([[CAMPS, 'withdrawn', 1_200, null]]);
  });

  it('what replaced a withdrawn figure is no movement from it, and a corrected day is no withdrawal', () => {
    const replaced = boardOf({ [CAMPS]: [point('2026-01-13', 1_150, 2)] });
    expect(told(before, replaced)).toEqual([[CAMPS, 'withdrawn', 1_200, 1_150]]);
    const past = boardOf({ [CAMPS]: [point('2026-01-12', 1_200, 1), point('2026-01-13', 1_100, 2)] });
    const redated = boardOf({ [CAMPS]: [point('2026-01-11', 1_100, 2), point('2026-01-12', 1_200, 1)] });
    expect(told(past, redated)).toEqual([[CAMPS, 'corrected', 1_100, 1_200]]);
  });

  it('a line of its own is first; people come before services', () => {
    const camps = [point('2026-01-12', 1_200, 1), point('2026-01-13', 1_100, 2)];
    const now = boardOf({ [SCHOOLS]: [point('2026-01-13', 40, 2)], [CAMPS]: camps });
    expect(told(before, now).map(([key, reason]) => [key, reason])).toEqual([
      [CAMPS, 'newer'],
      [SCHOOLS, 'first'],
    ]);
  });

  it('words that are newer than the number lead', () => {
    const words: Point = ['2026-01-13', null, 'exact', 2, 1, false, false, 'most'];
    const [line] = changeBrief(before, boardOf({ [CAMPS]: [point('2026-01-12', 1_200, 1), words] })).lines;
    expect(line).toMatchObject({ reason: 'newer', before: { value: 1_200 }, now: { value: null, amount: 'most' } });
  });
});
