import { describe, expect, it } from 'vitest';
import { PROVINCES } from '@/domain/places';
import { provinceAfter } from './neighbour';

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

describe('the province that a key leads to', () => {
  it('is any, from any other, by arrows alone', () => {
    const reachedFrom = (start: string) => {
      const reached = new Set([start]);
      for (const at of reached) for (const key of ARROWS) reached.add(provinceAfter(key, at) ?? at);
      return reached.size;
    };
    for (const { code } of PROVINCES) expect(reachedFrom(code)).toBe(PROVINCES.length);
  });

  it('lies straight ahead where one does', () => {
    // Battambang, east of it Pailin's column: the row of Banteay Meanchey stands above it.
    expect(provinceAfter('ArrowRight', 'KH02')).toBe('KH04');
    expect(provinceAfter('ArrowUp', 'KH04')).toBe('KH17');
  });

  it('stays at the edge, begins at the first, and leaves other keys alone', () => {
    expect(provinceAfter('ArrowUp', 'KH13')).toBe('KH13');
    expect(provinceAfter('ArrowDown', null)).toBe('KH01');
    expect(provinceAfter('Home', 'KH13')).toBe('KH01');
    expect(provinceAfter('Tab', 'KH13')).toBeUndefined();
  });
});
