import { type Named, wordFinder } from './scan';

/**
 * Words that set a whole sentence apart from what the report counts: `abroad` tells of the other country, `before` of
 * the months before this fighting, `retold` of a figure that was wrong.
 */
export type Elsewhere = 'abroad' | 'before' | 'retold';

const THAI_PEOPLE =
  '(?:officials?|authorities|government|media|ministry|police|villagers?|civilians?|citizens?|nationals?|people|evacuees?|residents?|health)';
const THAI_PROVINCES =
  'surin|si ?sa ?ket|buri ?ram|ubon(?: ratchathani)?|sa kaeo|chanthaburi|trat(?= province)|bangkok (?:says?|said|reports?|reported)';

export const findElsewhere: (text: string) => Named<Elsewhere>[] = wordFinder<Elsewhere>([
  {
    code: 'abroad',
    en: `(?:in|across|inside|from|to) thailand|on (?:the thai|both) sides?|thailand(?:'s)? (?:says?|said|reports?|reported|has|have|counted|ministry)|thai ${THAI_PEOPLE}|thais|${THAI_PROVINCES}`,
    km: '(?:ក្នុង|នៅ|ពី)(?:ប្រទេស)?ថៃ|ភាគីថៃ(?:បាន)?(?:អះអាង|ប្រកាស|ឱ្យដឹង)|(?:ជនស៊ីវិល|ពលរដ្ឋ|អាជ្ញាធរ|មន្ត្រី)ថៃ',
  },
  {
    code: 'before',
    en: "(?:in|since|of|last|during) (?:june|july|august|september|october|november)(?! \\d)(?:'s)?|(?:june|july)'s|in the (?:previous|first|earlier) (?:round|clashes|conflict|fighting)",
    km: 'កាលពីខែ(?:មិថុនា|កក្កដា|សីហា|កញ្ញា|តុលា|វិច្ឆិកា)',
  },
  {
    code: 'retold',
    en: 'an earlier version|(?:was|were) (?:wrongly|incorrectly|mistakenly) (?:given|reported|stated|put)|(?:in)?correctly (?:said|stated|reported)|misstated|erroneously',
    km: 'កំណែមុន|ផ្សាយខុស',
  },
]);
