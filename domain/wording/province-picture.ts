import type { ProvinceMeasure } from '@/domain/board/provinces/shades';
import type { IndicatorCode } from '@/domain/indicators';
import type { PlaceCode } from '@/domain/places';
import type { ProvinceView } from '@/domain/settings';
import type { When } from '@/domain/when';
import { formatReportDay } from './dates';
import { placeLabel, placeWithKind } from './labels';
import { formatList, languageOf, type Wording, type Words } from './language';
import { formatCount } from './numbers';
import { closedDigits, type QualifiedCount, qualifiedDigits } from './qualifiers';

const MEASURES: Record<ProvinceMeasure, Words> = {
  displaced: { km: 'ជនភៀសសឹកស្នាក់នៅបណ្តោះអាសន្ន', en: 'Displaced people sheltering' },
  schoolsClosed: { km: 'សាលារៀនបិទ', en: 'Schools closed' },
  healthFacilitiesClosed: { km: 'មូលដ្ឋានសុខាភិបាលបិទ', en: 'Health facilities closed' },
};

/** A title has at most so many names; more provinces are counted. */
const MOST_NAMES = 2;

export function measureLabel(measure: ProvinceMeasure, wording: Wording): string {
  return MEASURES[measure][languageOf(wording)];
}

/** "Schools closed: most in Oddar Meanchey, 32"; only the measure when there is no highest number. */
export function provinceTitle(
  measure: ProvinceMeasure,
  top: { places: readonly PlaceCode[]; figure: QualifiedCount } | null,
  wording: Wording,
): string {
  const label = measureLabel(measure, wording);
  if (top === null) return label;
  const { text } = qualifiedDigits(top.figure, wording);
  if (languageOf(wording) === 'km') return `${label}៖ ច្រើនជាងគេនៅ${namesOf(top.places, wording)} ${text}`;
  return `${label}: most in ${namesOf(top.places, wording)}, ${text}${top.places.length > 1 ? ' each' : ''}`;
}

function namesOf(places: readonly PlaceCode[], wording: Wording): string {
  const language = languageOf(wording);
  if (places.length > MOST_NAMES) {
    const count = formatCount(places.length, wording);
    return language === 'km' ? `ខេត្តចំនួន ${count}` : `${count} provinces`;
  }
  const [only] = places;
  if (language === 'km' && places.length === 1 && only !== undefined) return placeWithKind(only, language);
  return formatList(
    places.map((place) => placeLabel(place, language)),
    language,
  );
}

/** "Oddar Meanchey province: 32, 14 January 2026": the text of one province; `null` = nothing was reported. */
export function provinceReading(
  place: PlaceCode,
  figure: (QualifiedCount & { asOf: When; indicator: IndicatorCode }) | null,
  wording: Wording,
): string {
  const language = languageOf(wording);
  const name = placeWithKind(place, language);
  const reading =
    figure === null
      ? { km: 'មិនទាន់មានរបាយការណ៍', en: 'not reported' }[language]
      : `${closedDigits(figure, wording).text} · ${formatReportDay(figure.asOf, wording)}`;
  return language === 'km' ? `${name}៖ ${reading}` : `${name}: ${reading}`;
}

/**
 * Every drawn boundary needs one of these notes; the installation chooses one (public/map/SOURCES.md). The wording is
 * ours, like map notes of the United Nations. A native reader and the legal department have not checked the Khmer yet.
 */
export const MAP_NOTES: Record<Exclude<ProvinceView, 'tiles'>, Words> = {
  map_a: {
    km: 'ខ្សែបន្ទាត់ ឈ្មោះ និងពណ៌នៅលើផែនទីនេះ គ្រាន់តែបង្ហាញតំបន់ដែលតួលេខត្រូវបានរាយការណ៍ប៉ុណ្ណោះ។ ផែនទីនេះត្រូវបានសម្រួល មិនមែនជាការវាស់វែងទេ ហើយមិនបញ្ជាក់ជំហរណាមួយអំពីស្ថានភាពផ្លូវច្បាប់នៃតំបន់ណាមួយ ឬខ្សែបន្ទាត់ព្រំដែនឡើយ។',
    en: 'The lines, names and shading on this map only show the areas to which reported figures apply. They are simplified and are not a survey. They express no opinion on the legal status of any area or on the course of any boundary, and final agreement between the parties on the boundary is not implied.',
  },
  map_b: {
    km: 'ផែនទីសម្រួលនេះ គ្រាន់តែបង្ហាញទីតាំងនៃតួលេខដែលបានរាយការណ៍។ វាមិនមែនជាផែនទីព្រំដែនទេ ហើយមិនប៉ះពាល់ដល់ជំហររបស់រាជរដ្ឋាភិបាលកម្ពុជាលើខ្សែបន្ទាត់ព្រំដែនឡើយ។',
    en: 'This simplified map only locates reported figures. It is not a boundary map and is without prejudice to the position of the Royal Government of Cambodia on its boundaries.',
  },
};

/** The licence asks for this text, readable, beside every drawn boundary. */
export const MAP_ORIGIN = 'Boundaries: Open Development Cambodia via geoBoundaries (CC BY 4.0), simplified';
