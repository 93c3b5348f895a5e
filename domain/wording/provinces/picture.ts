import type { ProvinceMeasure } from '@/domain/board/provinces/shades';
import type { PlaceCode } from '@/domain/places';
import type { When } from '@/domain/when';
import { formatReportDay } from '@/domain/wording/dates';
import { placeLabel, placeWithKind } from '@/domain/wording/labels';
import { formatList, languageOf, type Wording, type Words } from '@/domain/wording/language';
import { formatCount } from '@/domain/wording/numbers';
import { type QualifiedCount, qualifiedDigits } from '@/domain/wording/qualifiers';

const MEASURES: Record<ProvinceMeasure, Words> = {
  displaced: { km: 'ជនភៀសសឹកស្នាក់នៅបណ្តោះអាសន្ន', en: 'Displaced people sheltering' },
  schoolsClosed: { km: 'សាលារៀនបិទ', en: 'Schools closed' },
  healthFacilitiesClosed: { km: 'មូលដ្ឋានសុខាភិបាលបិទ', en: 'Health facilities closed' },
};

/** Up to so many names make a title; more are counted. */
const MOST_NAMES = 2;

export function measureLabel(measure: ProvinceMeasure, wording: Wording): string {
  return MEASURES[measure][languageOf(wording)];
}

/** "Schools closed: most in Oddar Meanchey, 32"; without a highest number the measure alone. */
export function provinceFinding(
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

/** "Oddar Meanchey province: 32, 14 January 2026": what one province stands for; `null` = nothing was reported. */
export function provinceReading(
  place: PlaceCode,
  figure: (QualifiedCount & { asOf: When }) | null,
  wording: Wording,
): string {
  const language = languageOf(wording);
  const name = placeWithKind(place, language);
  const said =
    figure === null
      ? { km: 'មិនទាន់មានរបាយការណ៍', en: 'not reported' }[language]
      : `${qualifiedDigits(figure, wording).text} · ${formatReportDay(figure.asOf, wording)}`;
  return language === 'km' ? `${name}៖ ${said}` : `${name}: ${said}`;
}
