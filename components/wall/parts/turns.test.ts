import { describe, expect, it } from 'vitest';
import { type Turn, turnAfter } from './turns';

const three = { count: 3, msOf: () => 1_000, paused: false };

function placeAfter(steps: number, turns = three, turn: Turn = { at: 0, shownMs: 0 }): number {
  return Array.from({ length: steps }).reduce<Turn>((now) => turnAfter(now, 500, turns), turn).at;
}

describe('turns', () => {
  it('goes on when the time of one is over, and begins again after the last', () => {
    expect([1, 2, 4, 6].map((steps) => placeAfter(steps))).toEqual([0, 1, 2, 0]);
  });

  it('goes on although the caller makes new things at every step', () => {
    expect(
      Array.from({ length: 4 }).reduce<Turn>((now) => turnAfter(now, 500, { ...three }), { at: 0, shownMs: 0 }).at,
    ).toBe(2);
  });

  it('stays while paused, and where there is only one', () => {
    expect(placeAfter(9, { ...three, paused: true })).toBe(0);
    expect(placeAfter(9, { ...three, count: 1 })).toBe(0);
  });

  it('begins again when what stood is gone', () => {
    expect(turnAfter({ at: 5, shownMs: 900 }, 500, three)).toEqual({ at: 0, shownMs: 0 });
  });
});
