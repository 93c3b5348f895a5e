import { PLACES } from './places/data';
import type { Place, PlaceCode, PlaceKind } from './places/place';

export { PLACES } from './places/data';
export type { Place, PlaceCode, PlaceKind } from './places/place';

/** All places that the source covers; `ALL` in the reports' table. */
export const NATION: PlaceCode = 'KH';
const NATION_IN_REPORTS = 'ALL';

const BY_CODE = new Map(PLACES.map((place) => [place.code, place]));

/** The 24 provinces and the capital, by code. */
export const PROVINCES = PLACES.filter((place) => isProvinceKind(place.kind));
/** The seven that the ministry names. */
export const AFFECTED_PROVINCES = PROVINCES.filter((place) => place.affected);

export function isPlace(code: string): code is PlaceCode {
  return BY_CODE.has(code);
}

export function placeOf(code: PlaceCode): Place | null {
  return BY_CODE.get(code) ?? null;
}

export function isProvince(code: PlaceCode): boolean {
  const place = placeOf(code);
  return place !== null && isProvinceKind(place.kind);
}

/** The province of a district, the nation of a province; null for the nation and for an unknown code. */
export function parentOf(code: PlaceCode): PlaceCode | null {
  return isPlace(code) && code !== NATION ? code.slice(0, -2) : null;
}

/** Itself and all that lies in it, districts too. */
export function isWithin(code: PlaceCode, outer: PlaceCode): boolean {
  return isPlace(code) && code.startsWith(outer);
}

/** The code for an English province name as in the reports' table (`ALL` = the nation). */
export function codeOfReportName(name: string): PlaceCode | null {
  if (name === NATION_IN_REPORTS) return NATION;
  return PROVINCES.find((place) => place.nameEn === name)?.code ?? null;
}

/** The name of the nation or a province in the reports' table; null for a district, which that table cannot say. */
export function reportNameOf(code: PlaceCode): string | null {
  if (code === NATION) return NATION_IN_REPORTS;
  return isProvince(code) ? (placeOf(code)?.nameEn ?? null) : null;
}

function isProvinceKind(kind: PlaceKind): boolean {
  return kind === 'province' || kind === 'capital';
}
