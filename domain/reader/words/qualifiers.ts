import type { Qualifier } from '@/domain/figures';
import { wordFinder } from '@/domain/reader/text/scan';

/** Before or right behind a number. `softened`: said by an outlet of any number, so it wins over a sharper word. */
const ROWS: readonly { code: Qualifier; en?: string; km?: string }[] = [
  {
    code: 'at_most',
    en: 'at most|no more than|not more than|up to|a maximum of|(?:fewer|less) than(?: or equal to)?|below|(?<!(?:just|well|little|years) )under',
    km: 'យ៉ាងច្រើន(?:បំផុត)?|មិនលើសពី|មិនលើស|តិចជាង|មិនដល់|ក្រោម',
  },
  {
    code: 'at_least',
    en: 'at least|no fewer than|no less than|not less than|a minimum of|or more(?! than)',
    km: 'យ៉ាងតិច(?:ណាស់|បំផុត)?|យ៉ាងហោច(?:ណាស់)?|មិនតិចជាង|មិនក្រោម',
  },
  {
    code: 'more_than',
    en: 'more than|(?<!(?:spread|all|took|taking|handed|hand) )over|exceed(?:ed|ing|s)?|upwards? of|in excess of|above|surpass(?:ed|ing|es)?|just over|well over|a little over|topp(?:ed|ing)',
    km: 'ច្រើនជាង|ជាង|លើសពី|លើស',
  },
  {
    code: 'nearly',
    en: 'nearly|almost|close to|(?:just|slightly|a little|a bit) (?:under|below|short of)|not quite|short of|approaching|nearing',
    km: 'ជិតដល់|ជិត|ស្ទើរតែ|ស្ទើរ|កៀក',
  },
  {
    code: 'about',
    en: 'about|around|approximately|approx\\.?|roughly|an? estimated|estimated(?: at)?|circa|in the region of|or so|some',
    km: 'ប្រមាណ|ប្រហែល(?:ជា)?|ប្រហាក់ប្រហែល|ប៉ាន់ស្មាន',
  },
];

export const findQualifiers = wordFinder(ROWS);

/** Two qualifiers on one number: the weaker is stored. */
export function weakest(qualifiers: readonly Qualifier[]): Qualifier {
  if (qualifiers.includes('about')) return 'about';
  return qualifiers.at(-1) ?? 'exact';
}
