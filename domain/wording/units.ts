import type { BreakdownCode, IndicatorCode, Unit } from '@/domain/indicators';
import { unitOf } from '@/domain/indicators';
import { languageOf, type Wording } from './language';
import { formatCount } from './numbers';

/** English needs singular and plural. Khmer has one classifier, without a space after the number. */
export type UnitWords = { one: string; many: string; km: string };

function words(one: string, many: string, km: string): UnitWords {
  return { one, many, km };
}

const PEOPLE = words('person', 'people', 'នាក់');

const UNITS: Record<Unit, UnitWords> = {
  person: PEOPLE,
  family: words('family', 'families', 'គ្រួសារ'),
  student: words('student', 'students', 'នាក់'),
  teacher: words('teacher', 'teachers', 'នាក់'),
  facility: words('facility', 'facilities', 'កន្លែង'),
  office: words('office', 'offices', 'កន្លែង'),
  site: words('site', 'sites', 'កន្លែង'),
  village: words('village', 'villages', 'ភូមិ'),
  location: words('location', 'locations', 'កន្លែង'),
  province: words('province', 'provinces', 'ខេត្ត'),
  house: words('house', 'houses', 'ខ្នងផ្ទះ'),
  hectare: words('hectare', 'hectares', 'ហិកតា'),
  object: words('item', 'items', 'ករណី'),
  percent: words('%', '%', 'ភាគរយ'),
};

/** Things that Khmer counts with another classifier than that of their unit. */
const VEHICLE = words('vehicle', 'vehicles', 'គ្រឿង');
const BUILDING = words('building', 'buildings', 'ខ្នង');
const PLACE = words('place', 'places', 'កន្លែង');
const OBJECTS: Partial<Record<BreakdownCode, UnitWords>> = {
  house: words('house', 'houses', 'ខ្នងផ្ទះ'),
  private_building: BUILDING,
  government_building: BUILDING,
  customs_building: BUILDING,
  building: BUILDING,
  car: VEHICLE,
  truck: VEHICLE,
  farm_machine: VEHICLE,
  motorcycle: VEHICLE,
  public_vehicle: VEHICLE,
  animal: words('animal', 'animals', 'ក្បាល'),
};
const ORDNANCE = words('item', 'items', 'គ្រាប់');

export function unitWords(unit: Unit | UnitWords): UnitWords {
  return typeof unit === 'string' ? UNITS[unit] : unit;
}

/** The word after the number: "person", "people" · នាក់. */
export function unitLabel(unit: Unit | UnitWords, value: number, wording: Wording): string {
  const { one, many, km } = unitWords(unit);
  if (languageOf(wording) === 'km') return km;
  return value === 1 ? one : many;
}

/** The unit of a line. It is finer than `Unit`, because Khmer has own classifiers for vehicles, buildings and animals. */
export function unitWordsOf(indicator: IndicatorCode, breakdown: BreakdownCode | null): UnitWords {
  const unit = unitOf(indicator, breakdown);
  if (unit !== 'object') return UNITS[unit];
  if (indicator.startsWith('uxo_')) return ORDNANCE;
  if (breakdown === null) return UNITS.object;
  return OBJECTS[breakdown] ?? PLACE;
}

/** 150,146 people · ១៥០.១៤៦នាក់ · 83%. */
export function formatCounted(value: number, unit: Unit | UnitWords, wording: Wording): string {
  return withUnit(formatCount(value, wording), unitLabel(unit, value, wording), wording);
}

/** Khmer writes no space before the classifier; English writes no space only before the per cent sign. */
export function withUnit(number: string, unit: string, wording: Wording): string {
  const isTight = languageOf(wording) === 'km' || unit === '%' || unit === '';
  return isTight ? `${number}${unit}` : `${number} ${unit}`;
}
