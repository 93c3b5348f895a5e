import { type NamedSpan, wordFinder } from './scan';

/**
 * Words that set a whole sentence apart from what the report counts: `before` tells of the
 * months before this fighting, `retold` of a figure that was wrong.
 */
export type Elsewhere = 'before' | 'retold';

export const findElsewhere: (text: string) => NamedSpan<Elsewhere>[] = wordFinder<Elsewhere>([
  {
    code: 'before',
    en: "(?:in|since|of|last|during) (?:june|july|august|september|october|november)(?! \\d{1,2}(?!\\d))(?:'s| 20\\d\\d)?|(?:june|july)'s|in the (?:previous|first|earlier) (?:round|clashes|conflict|fighting)",
    km: 'កាលពីខែ(?:មិថុនា|កក្កដា|សីហា|កញ្ញា|តុលា|វិច្ឆិកា)',
  },
  {
    code: 'retold',
    en: 'an earlier version|(?:was|were) (?:wrongly|incorrectly|mistakenly) (?:given|reported|stated|put)|(?:in)?correctly (?:said|stated|reported)|misstated|erroneously',
    km: 'កំណែមុន|ផ្សាយខុស',
  },
]);
