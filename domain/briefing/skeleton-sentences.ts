import type { ReleasedFigure } from '@/domain/figures';
import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import { NATION } from '@/domain/places';
import { placeWithKind } from '@/domain/wording/labels';
import type { Language, Words } from '@/domain/wording/language';

/** `#` is the figure with its unit, `@` its place. Each is a whole sentence that says no more than the figure does. */
type Pattern = { indicator: IndicatorCode; breakdown?: BreakdownCode; words: Words };

/** In the order in which they are said. The parts of a text are cut out of this order. */
const PEOPLE: readonly Pattern[] = [
  said('remaining_in_camps', 'The report counts # who remain in camps.', 'ជនភៀសសឹកចំនួន # នៅស្នាក់នៅក្នុងជំរំ។'),
  said(
    'remaining_displaced',
    'The report counts # who have not returned home yet.',
    'ជនភៀសសឹកចំនួន # មិនទាន់បានវិលត្រឡប់ទៅលំនៅឋានវិញនៅឡើយទេ។',
  ),
  said(
    'returned_in_period',
    'In the period of the report, # returned home.',
    'ក្នុងរយៈពេលរាយការណ៍ ប្រជាពលរដ្ឋចំនួន # បានវិលត្រឡប់ទៅលំនៅឋានវិញ។',
  ),
  said('returned_cumulative', 'In all, # have returned home.', 'សរុបមក ប្រជាពលរដ្ឋចំនួន # បានវិលត្រឡប់ទៅលំនៅឋានវិញ។'),
  said(
    'displaced_total_cumulative',
    'Since the beginning, # have had to leave their homes.',
    'តាំងពីដើមមក ប្រជាពលរដ្ឋចំនួន # ត្រូវភៀសខ្លួនចេញពីលំនៅឋាន។',
  ),
  said('displaced_total', 'In all, # are displaced.', 'សរុបមក ជនភៀសសឹកមានចំនួន #។'),
];

const CASUALTIES: readonly Pattern[] = [
  said(
    'civilian_killed_cumulative',
    'Among civilians, the report counts # killed since the beginning.',
    'តាំងពីដើមមក របាយការណ៍រាប់ជនស៊ីវិលដែលបាត់បង់ជីវិតចំនួន #។',
  ),
  said(
    'civilian_injured_cumulative',
    'Among civilians, the report counts # injured since the beginning.',
    'តាំងពីដើមមក របាយការណ៍រាប់ជនស៊ីវិលដែលរងរបួសចំនួន #។',
  ),
  said(
    'civilian_killed_in_period',
    'In the period of the report, # among civilians were killed.',
    'ក្នុងរយៈពេលរាយការណ៍ ជនស៊ីវិលចំនួន # បានបាត់បង់ជីវិត។',
  ),
  said(
    'civilian_injured_in_period',
    'In the period of the report, # among civilians were injured.',
    'ក្នុងរយៈពេលរាយការណ៍ ជនស៊ីវិលចំនួន # បានរងរបួស។',
  ),
];

const SERVICES: readonly Pattern[] = [
  of('school', said('service_closed', 'Of the schools@, # are closed.', 'សាលារៀន@ចំនួន # បិទបណ្ដោះអាសន្ន។')),
  of('school', said('service_reopened', 'Of the schools@, # have reopened.', 'សាលារៀន@ចំនួន # បានបើកដំណើរការឡើងវិញ។')),
  of(
    'health_facility',
    said('service_closed', 'Of the health facilities@, # are closed.', 'មូលដ្ឋានសុខាភិបាល@ចំនួន # បិទបណ្ដោះអាសន្ន។'),
  ),
  of(
    'health_facility',
    said('service_reopened', 'Of the health facilities@, # have reopened.', 'មូលដ្ឋានសុខាភិបាល@ចំនួន # បានបើកដំណើរការឡើងវិញ។'),
  ),
];

const TOPICS_SAID = { people: PEOPLE, casualties: CASUALTIES, services: SERVICES };
export type SaidTopic = keyof typeof TOPICS_SAID;

function said(indicator: IndicatorCode, en: string, km: string): Pattern {
  return { indicator, words: { km, en } };
}

function of(breakdown: BreakdownCode, pattern: Pattern): Pattern {
  return { ...pattern, breakdown };
}

/** A figure that a sentence is made of, in both languages. */
export type SaidFigure = { figure: ReleasedFigure; words: Words };

/** The figures of a report that a topic has a sentence for, in its order. People are told of for the whole country only. */
export function saidFigures(topic: SaidTopic, figures: readonly ReleasedFigure[]): SaidFigure[] {
  return TOPICS_SAID[topic].flatMap(({ indicator, breakdown, words }) =>
    figures
      .filter((figure) => figure.indicator === indicator && figure.breakdown === (breakdown ?? null))
      .filter(
        ({ place, site, value }) => site === null && value !== null && (place === NATION || breakdown !== undefined),
      )
      .map((figure) => ({ figure, words })),
  );
}

/** What stands before and behind the figure: "Of the schools in Oddar Meanchey province, " and " are closed.". */
export function aroundFigure({ figure: { place }, words }: SaidFigure, language: Language): [string, string] {
  const name = placeWithKind(place, language);
  const where = place === NATION ? '' : language === 'km' ? `នៅ${name} ` : ` in ${name}`;
  const [before = '', after = ''] = words[language].replace('@', where).split('#');
  return [before, after];
}
