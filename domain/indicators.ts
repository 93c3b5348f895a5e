import type { SourceCode } from './sources';

export type Unit =
  | 'person'
  | 'family'
  | 'student'
  | 'teacher'
  | 'facility'
  | 'office'
  | 'site'
  | 'village'
  | 'location'
  | 'province'
  | 'house'
  | 'hectare'
  | 'object'
  | 'percent';

/** `stock` holds at a moment, `flow` belongs to a period, `cumulative` counts since a date, `ratio` is never added. */
export type IndicatorKind = 'stock' | 'flow' | 'cumulative' | 'ratio';

/** In the order of menus. */
export const INDICATOR_GROUPS = ['displacement', 'casualties', 'services', 'places', 'damage', 'mine_action'] as const;
export type IndicatorGroup = (typeof INDICATOR_GROUPS)[number];

type Row = { unit: Unit; kind: IndicatorKind; group: IndicatorGroup; preferred: SourceCode };

function row(group: IndicatorGroup, unit: Unit, kind: IndicatorKind): Row {
  return { unit, kind, group, preferred: 'MOI' };
}

/** Another body than the interior ministry counts this. */
function by(preferred: SourceCode, counted: Row): Row {
  return { ...counted, preferred };
}

/** What is counted. The code is the `metric` of the reports' CSV; order is the order of menus. */
export const INDICATORS = {
  displaced_total: row('displacement', 'person', 'stock'),
  displaced_total_cumulative: row('displacement', 'person', 'cumulative'),
  displaced_new_in_period: row('displacement', 'person', 'flow'),
  returned_in_period: row('displacement', 'person', 'flow'),
  returned_cumulative: row('displacement', 'person', 'cumulative'),
  returned_percent: row('displacement', 'percent', 'ratio'),
  displaced_again: row('displacement', 'person', 'flow'),
  remaining_in_camps: row('displacement', 'person', 'stock'),
  remaining_displaced: by('NCDM', row('displacement', 'person', 'stock')),
  displaced_in_sites: by('NCDM', row('displacement', 'person', 'stock')),
  displaced_in_host_communities: by('NCDM', row('displacement', 'person', 'stock')),
  displacement_sites: by('NCDM', row('displacement', 'site', 'stock')),
  site_population: row('displacement', 'person', 'stock'),
  families_needing_shelter: row('displacement', 'family', 'stock'),
  families_unable_to_return: row('displacement', 'family', 'stock'),
  temporary_houses_planned: row('displacement', 'house', 'stock'),
  provinces_hosting_displaced: row('displacement', 'province', 'stock'),
  affected_provinces: row('displacement', 'province', 'stock'),
  civilian_killed_cumulative: row('casualties', 'person', 'cumulative'),
  civilian_injured_cumulative: row('casualties', 'person', 'cumulative'),
  civilian_killed_in_period: row('casualties', 'person', 'flow'),
  civilian_injured_in_period: row('casualties', 'person', 'flow'),
  service_closed: row('services', 'facility', 'stock'),
  service_reopened: row('services', 'facility', 'stock'),
  students_affected: by('MOEYS', row('services', 'student', 'stock')),
  teachers_affected: by('MOEYS', row('services', 'teacher', 'stock')),
  villages_inaccessible: row('places', 'village', 'stock'),
  villages_clearing: row('places', 'village', 'stock'),
  villages_preparing_return: row('places', 'village', 'stock'),
  villages_returning: row('places', 'village', 'stock'),
  villages_returned: row('places', 'village', 'stock'),
  areas_reported_occupied: row('places', 'location', 'stock'),
  damage_cumulative: row('damage', 'object', 'cumulative'),
  damage_in_period: row('damage', 'object', 'flow'),
  uxo_area_hectares: by('CMAC', row('mine_action', 'hectare', 'stock')),
  uxo_villages_affected: by('CMAC', row('mine_action', 'village', 'stock')),
  uxo_families_affected: by('CMAC', row('mine_action', 'family', 'stock')),
  uxo_locations_surveyed: by('CMAC', row('mine_action', 'location', 'cumulative')),
  uxo_surface_items_collected: by('CMAC', row('mine_action', 'object', 'cumulative')),
  uxo_buried_sites: by('CMAC', row('mine_action', 'site', 'cumulative')),
  uxo_bomblets_found: by('CMAC', row('mine_action', 'object', 'cumulative')),
} as const satisfies Record<string, Row>;

export type IndicatorCode = keyof typeof INDICATORS;
export const INDICATOR_CODES = Object.keys(INDICATORS) as [IndicatorCode, ...IndicatorCode[]];

/** Parts of a whole population. `women` and `children` overlap: never added, stacked or put in a ring. */
const PEOPLE = ['women', 'children', 'women_and_children', 'families', 'students_and_teachers'] as const;

export const SERVICE_KINDS = [
  'school',
  'school_public',
  'school_private',
  'health_facility',
  'school_and_health_facility',
  'provincial_administration',
  'provincial_department',
  'district_administration',
  'commune_office',
  'district_and_commune_office',
  'police_station',
  'enforcement_unit',
  'police_and_admin_office',
] as const;

const PRIVATE_OBJECTS = [
  'house',
  'private_building',
  'apartment_hotel',
  'gas_station',
  'car',
  'motorcycle',
  'warehouse',
  'cassava_warehouse',
  'rice_barn',
  'cell_tower',
  'animal',
  'market',
  'shop',
  'truck',
  'farm_machine',
  'private_property_all',
] as const;
const PUBLIC_OBJECTS = [
  'school',
  'health_centre',
  'hospital',
  'government_building',
  'commune_office',
  'police_station',
  'customs_building',
  'border_checkpoint',
  'building',
  'pagoda',
  'almsgiving_hall',
  'ancient_temple',
  'bridge',
  'road_section',
  'power_facility',
  'water_supply',
  'public_vehicle',
  'public_property_all',
] as const;
const DAMAGE_OBJECTS = [...PRIVATE_OBJECTS, ...PUBLIC_OBJECTS] as const;

/** The two running lists of the reports. */
export const DAMAGE_LISTS = { private: PRIVATE_OBJECTS, public: PUBLIC_OBJECTS } as const;
export type DamageList = keyof typeof DAMAGE_LISTS;

/** Part of the population or kind of object. The code is the CSV's `disaggregation`. */
export type BreakdownCode = (typeof PEOPLE)[number] | (typeof SERVICE_KINDS)[number] | (typeof DAMAGE_OBJECTS)[number];
export const BREAKDOWN_CODES = [...new Set([...PEOPLE, ...SERVICE_KINDS, ...DAMAGE_OBJECTS])] as [
  BreakdownCode,
  ...BreakdownCode[],
];

/** Unions as printed: shown with their update, never in sums, because what they join may overlap or differ. */
export const UNION_BREAKDOWNS: readonly BreakdownCode[] = [
  'women_and_children',
  'students_and_teachers',
  'school_and_health_facility',
  'police_and_admin_office',
  'district_and_commune_office',
  'private_property_all',
  'public_property_all',
];

/** Of what a service count is a part, or what it joins with another: a newer count of that takes its place. */
export const WHOLES: Partial<Record<BreakdownCode, readonly BreakdownCode[]>> = {
  school_public: ['school'],
  school_private: ['school'],
  school_and_health_facility: ['school', 'health_facility'],
  district_and_commune_office: ['district_administration', 'commune_office'],
  police_and_admin_office: ['police_station', 'provincial_administration', 'district_administration', 'commune_office'],
};

/** The breakdowns that fit an indicator; the whole (null) always fits. */
export function breakdownsOf(indicator: IndicatorCode): readonly BreakdownCode[] {
  const { group, unit } = INDICATORS[indicator];
  if (indicator === 'service_closed' || indicator === 'service_reopened') return SERVICE_KINDS;
  if (group === 'damage') return DAMAGE_OBJECTS;
  if (unit === 'student' || unit === 'teacher') return ['women', 'students_and_teachers'];
  return unit === 'person' ? PEOPLE : [];
}

/** The unit of a figure: `families` changes it, so families never join persons. */
export function unitOf(indicator: IndicatorCode, breakdown: BreakdownCode | null): Unit {
  if (breakdown === 'families') return 'family';
  const { unit } = INDICATORS[indicator];
  return unit === 'facility' && isOffice(breakdown) ? 'office' : unit;
}

function isOffice(breakdown: BreakdownCode | null): boolean {
  return breakdown !== null && !/school|health/.test(breakdown);
}
