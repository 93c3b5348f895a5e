import { describe, expect, it } from 'vitest';
import { isNight, shiftAt } from './screen-care';

const at = (time: string) => Date.parse(`2026-01-14T${time}+07:00`);

describe('shiftAt', () => {
  it('stays within 4 px, stands for three minutes, and comes to every place', () => {
    const places = Array.from({ length: 25 }, (_, turn) => shiftAt(at('00:00') + turn * 180_000));
    expect(new Set(places.map(({ x, y }) => `${x},${y}`)).size).toBe(25);
    for (const { x, y } of places) expect(Math.max(x, y)).toBeLessThanOrEqual(4);
    expect(shiftAt(at('00:00'))).toEqual(shiftAt(at('00:00') + 179_999));
  });
});

describe('isNight', () => {
  it.each([
    ['21:59', false],
    ['22:00', true],
    ['05:59', true],
    ['06:00', false],
  ])('at %s in Phnom Penh: %s', (time, night) => expect(isNight(at(time))).toBe(night));
});
