import { describe, expect, it } from 'vitest';
import {
  AFFECTED_PROVINCES,
  codeOfReportName,
  isPlace,
  PLACES,
  PROVINCES,
  parentOf,
  placeOf,
  reportNameOf,
} from './places';

describe('places', () => {
  it('knows the nation, 25 provinces and 63 districts, each once', () => {
    expect(PROVINCES).toHaveLength(25);
    expect(PLACES).toHaveLength(1 + 25 + 63);
    expect(new Set(PLACES.map((place) => place.code)).size).toBe(PLACES.length);
  });

  it('lets the two districts without a shape be entered, not drawn', () => {
    expect(PLACES.filter((place) => !place.drawn).map((place) => place.code)).toEqual(['KH1507', 'KH1715']);
  });

  it('names the seven affected provinces', () => {
    expect(AFFECTED_PROVINCES.map((place) => place.code)).toEqual([
      'KH01',
      'KH02',
      'KH09',
      'KH13',
      'KH15',
      'KH17',
      'KH22',
    ]);
  });

  it('gives every province its own cell of the tile grid', () => {
    const cells = PROVINCES.map((place) => `${place.tile?.row}:${place.tile?.column}`);
    expect(new Set(cells).size).toBe(25);
    expect(placeOf('KH22')?.tile).toEqual({ row: 0, column: 2 });
    expect(placeOf('KH23')?.tile).toEqual({ row: 5, column: 3 });
  });

  it('finds the place above', () => {
    expect(parentOf('KH1303')).toBe('KH13');
    expect(parentOf('KH13')).toBe('KH');
    expect(parentOf('KH')).toBeNull();
    expect(parentOf('KH99')).toBeNull();
  });

  it('refuses codes that are no place', () => {
    for (const code of ['', 'kh', 'KH99', 'KH1399', 'TH10', '__proto__', 'constructor'])
      expect(isPlace(code)).toBe(false);
  });

  it('reads the names of the reports’ table and writes them back', () => {
    for (const place of PROVINCES) expect(codeOfReportName(place.nameEn)).toBe(place.code);
    for (const code of ['KH', ...PROVINCES.map((place) => place.code)]) {
      expect(codeOfReportName(reportNameOf(code) ?? '')).toBe(code);
    }
    expect(codeOfReportName('Siam')).toBeNull();
    expect(reportNameOf('KH1303')).toBeNull();
  });
});
