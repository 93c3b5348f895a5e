import { describe, expect, it } from 'vitest';
import outlines from '@/domain/charts/outlines.json';
import { PROVINCES } from '@/domain/places';
import { drawMap } from './draw-map';

describe('the drawn map', () => {
  it('is what the shapes are drawn into: run scripts/draw-map.ts after a change', () => {
    expect(outlines).toEqual(drawMap());
  });

  it('has every province, with its label inside the picture', () => {
    expect(outlines.provinces.map(({ place }) => place).toSorted()).toEqual(PROVINCES.map(({ code }) => code));
    for (const { label } of outlines.provinces) {
      const [x = -1, y = -1] = label;
      expect(x > 0 && x < outlines.width && y > 0 && y < outlines.height).toBe(true);
    }
  });
});
