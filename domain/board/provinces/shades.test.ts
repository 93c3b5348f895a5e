import { describe, expect, it } from 'vitest';
import type { Current } from '@/domain/board/current';
import { AFFECTED_PROVINCES, PROVINCES } from '@/domain/places';
import { seedBoard } from '@/tests/support/seed-board';
import { type ProvinceRow, provinceRows } from './rows';
import { highest, newestMeasure, provinceShades, rangeOf } from './shades';

const figure = (value: number, asOf = '2026-01-10'): Current =>
  ({ value, qualifier: 'exact', asOf, source: 'MOI', others: [], later: null }) as unknown as Current;

function row(place: string, schools: Current | null, affected = true): ProvinceRow {
  return { place, affected, displaced: null, schoolsClosed: schools, healthFacilitiesClosed: null, latest: null };
}

describe('shades of provinces', () => {
  it('tell every province, and what is not reported apart from zero and from what is not affected', () => {
    const { shades } = provinceShades([row('KH01', figure(0)), row('KH02', null)], 'schoolsClosed');
    expect(shades.map(({ place }) => place)).toEqual(PROVINCES.map(({ code }) => code));
    expect(shades.slice(0, 3)).toMatchObject([
      { place: 'KH01', state: 'reported', step: 0, figure: { value: 0 } },
      { place: 'KH02', state: 'silent' },
      { place: 'KH03', state: 'outside' },
    ]);
  });

  it.each([
    [[0], 1],
    [[4, 5], 1],
    [[32, 1], 10],
    [[51], 20],
    [[250], 50],
    [[126_000], 50_000],
  ])('have five steps of a round width for %j', (values, width) => {
    const rows = values.map((value, at) => row(PROVINCES[at]?.code ?? '', figure(value)));
    expect(provinceShades(rows, 'schoolsClosed').width).toBe(width);
  });

  it('put each number into the step whose range holds it', () => {
    const rows = [1, 10, 11, 20, 21, 50].map((value, at) => row(PROVINCES[at]?.code ?? '', figure(value)));
    const { shades, width } = provinceShades(rows, 'schoolsClosed');
    for (const shade of shades) {
      if (shade.state !== 'reported') continue;
      const { from, to } = rangeOf(shade.step, width ?? 0);
      expect(shade.figure.value).toBeGreaterThanOrEqual(from);
      expect(shade.figure.value).toBeLessThanOrEqual(to);
    }
    expect(new Set(shades.flatMap((shade) => (shade.state === 'reported' ? shade.step : []))).size).toBe(4);
  });

  it('have no width where nothing was reported', () => {
    expect(provinceShades([row('KH01', null)], 'schoolsClosed').width).toBeNull();
    expect(newestMeasure([row('KH01', null)])).toBeNull();
  });

  it('name all provinces that share the highest number, and none for a zero', () => {
    const rows = [row('KH01', figure(7)), row('KH02', figure(7)), row('KH09', figure(3))];
    expect(highest(provinceShades(rows, 'schoolsClosed').shades)?.places).toEqual(['KH01', 'KH02']);
    expect(highest(provinceShades([row('KH01', figure(0))], 'schoolsClosed').shades)).toBeNull();
  });

  it('stand for the real reports', () => {
    const rows = provinceRows(seedBoard());
    const measure = newestMeasure(rows);
    expect(measure).not.toBeNull();
    const { shades } = provinceShades(rows, measure ?? 'displaced');
    const affected = new Set(AFFECTED_PROVINCES.map(({ code }) => code));
    for (const { place, state } of shades) if (affected.has(place)) expect(state).not.toBe('outside');
  });
});
