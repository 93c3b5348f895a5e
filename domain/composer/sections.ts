import { INDICATOR_CODES, INDICATORS, type IndicatorCode, type IndicatorGroup } from '@/domain/indicators';
import { isProvince, type PlaceCode, parentOf } from '@/domain/places';

/** What a row counts and in which place; '' = not chosen yet. */
export type RowSubject = { indicator: IndicatorCode | ''; place: PlaceCode };

/** `group` null: the person has not chosen an indicator yet. `rows` has their indexes. */
export type FigureSection = { group: IndicatorGroup | null; places: { place: PlaceCode | null; rows: number[] }[] };

const GROUPS: readonly IndicatorGroup[] = [...new Set(INDICATOR_CODES.map((code) => INDICATORS[code].group))];

/** Groups figures by the sections of a report. In each, the nation comes first, then provinces by code; rows keep their order. */
export function sectionsOf(rows: readonly RowSubject[]): FigureSection[] {
  const sections = [...GROUPS, null].map((group) => ({ group, places: placesOf(rows, group) }));
  return sections.filter(({ places }) => places.length > 0);
}

function placesOf(rows: readonly RowSubject[], group: IndicatorGroup | null): FigureSection['places'] {
  const places = new Map<PlaceCode, number[]>();
  for (const [index, { indicator, place }] of rows.entries()) {
    if (groupOf(indicator) !== group) continue;
    const province = group === null ? '' : provinceOf(place);
    places.set(province, [...(places.get(province) ?? []), index]);
  }
  const inOrder = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([place, indices]) => ({ place: place || null, rows: indices }));
}

function groupOf(indicator: IndicatorCode | ''): IndicatorGroup | null {
  return indicator === '' ? null : INDICATORS[indicator].group;
}

function provinceOf(place: PlaceCode): PlaceCode {
  const parent = parentOf(place);
  return parent !== null && isProvince(parent) ? parent : place;
}
