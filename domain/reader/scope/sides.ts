import { NATION } from '@/domain/places';
import type { Span } from '@/domain/reader/reading';
import type { RuleId } from '@/domain/reader/rules/rule';
import { wordFinder } from '@/domain/reader/text/scan';
import type { PlaceMark } from '@/domain/reader/words/places';
import type { BodyMark } from './bodies';
import { FOREIGN } from './countries';

/** Whose numbers the words speak of: of this country, of another one, of two together. */
export type Side = 'ours' | 'theirs' | 'both';

/** `subject`: who speaks or acts; `place`: where; `people`: who is counted; `force`: who fights. */
export type SideMark = Span & { side: Side; kind: 'subject' | 'place' | 'people' | 'force'; because: RuleId };

type Code = Pick<SideMark, 'side' | 'kind' | 'because'>;

const SPEAKS =
  '(?:said|says|say|reports?|reported|documented|confirms?|confirmed|announced|claims?|claimed|counted|counts|alleged|stated|states|added|put|estimates?|estimated|noted|indicated|told|insisted|ordered|declared|evacuated|closed|moved|relocated)';
const OFFICE =
  '(?:ministry|ministries|ministers?|government|authorities|officials?|police|media|governor|spokes[a-z]+|department|agency|health officials?)';
const PEOPLE = '(?:villagers?|civilians?|citizens?|nationals?|people|evacuees?|residents?|families|households|deaths?)';
const FORCE = '(?:army|military|navy|air force|armed forces|forces|troops|soldiers?)';
const THAI_PROVINCES =
  'surin|kantharalak|phanom dong rak|ta phraya|aranyaprathet|nam yuen|si ?sa ?ket|buri ?ram|ubon(?: ratchathani)?|sa kaeo|chanthaburi|trat(?= province|:| and)|isan|isaan';
const TWO = "(?:cambodia(?:n|'s)?|thai(?:land)?(?:'s)?)";

const ROWS: readonly { code: Code | null; en?: string; km?: string }[] = [
  // Names of the border and of the fight between the two are of neither.
  {
    code: null,
    en: `${TWO}(?: ?[-–/] ?| and )(?:the )?${TWO}(?: (?:border|frontier|conflict|clashes|dispute|crisis|tensions?|fighting|war|relations))?(?! (?:say|said|both))|(?:the )?thai border(?! provinces?)|border(?:ing|s)? (?:with )?thailand|border with cambodia|along the cambodian border|(?:with|by|against|and) cambodia(?!n|'s)|(?:fire|attacks?|rockets?|shells?|strikes|shelling|fired|launched) from (?:the )?cambodia(?!n (?!side)|'s)(?:n side)?|(?:condemn|accus|blam|denounc)(?:e|es|ed|ing)d? cambodia(?:n|'s)?|cambodia's (?:actions?|use|attacks?|violations?|aggression|forces|army|military|troops)|cambodian (?:forces?|troops|soldiers?|army|military|fire|artillery|rockets?|attacks?|shelling|positions|side of the dispute|aggression)`,
    km: '(?:ព្រំដែន)?កម្ពុជា ?[-–] ?ថៃ|ព្រំដែន(?:ជាប់)?(?:ប្រទេស)?ថៃ',
  },
  // Those who worked there are no displaced.
  { code: null, en: '(?:living|working|employed|work|jobs|workers|migrants?)(?: and (?:living|working))? in thailand' },
  {
    code: { side: 'both', kind: 'place', because: 'scope.both' },
    en: '(?:in|on|of|from|across) both (?:countries|sides|nations)|both (?:countries|sides) (?:of the border|have|say|said|reported)|either side|in the two (?:countries|nations)|on the two sides',
  },
  {
    code: { side: 'theirs', kind: 'subject', because: 'scope.other_speaks' },
    en: `thailand(?:'s)? (?:[a-z]+ ){0,3}?${OFFICE}|thai (?:[a-z]+ ){0,3}?${OFFICE}|(?:royal )?thai ${FORCE} (?:has |have |had |also )?${SPEAKS}|thailand(?:'s ${FORCE})? (?:also |has |have |had |[a-z]+ly ){0,2}${SPEAKS}|(?<!(?:by|with|from|to|in|and|against) )thailand (?:has|have)|(?:first|second|1st|2nd) army (?:region|area)|bangkok (?:also |has |had |[a-z]+ly ){0,2}${SPEAKS}`,
    km: '(?:ភាគី|អាជ្ញាធរ|រដ្ឋាភិបាល|មន្ត្រី|ក្រសួង[\\u1780-\\u17d3]{3,20}|សារព័ត៌មាន)ថៃ(?:បាន)?(?:អះអាង|ប្រកាស|ឱ្យដឹង|រាយការណ៍|ថ្លែង)',
  },
  {
    code: { side: 'theirs', kind: 'place', because: 'scope.other_place' },
    en: `(?:in|across|inside|within|throughout|(?<!due |owing |thanks )to) thailand|(?<=\\d )from thailand|on the thai side|thai side of the border|(?:[a-z]+ )?thai (?:border )?(?:provinces?|districts?|villages?|hospitals?|schools?|soil|territory)|${THAI_PROVINCES}`,
    km: '(?:ក្នុង|នៅ)(?:ប្រទេស)?ថៃ',
  },
  // "Bangkok, 17 December –": a page written there.
  {
    code: { side: 'theirs', kind: 'place', because: 'scope.other_place' },
    en: '(?<=(?:^|\\n) ?)bangkok(?= ?(?:,|:|–|-|\\())',
  },
  {
    code: { side: 'theirs', kind: 'people', because: 'scope.other_people' },
    en: `thais|thai (?:[a-z]+ )?${PEOPLE}|(?<=\\d )thai(?= and )`,
    km: '(?:ជនស៊ីវិល|ពលរដ្ឋ|ប្រជាជន)ថៃ',
  },
  {
    code: { side: 'theirs', kind: 'force', because: 'scope.other_people' },
    en: `thai (?:[a-z]+ )?(?:${FORCE}|servicemen|personnel)|from thailand`,
    km: 'ទាហានថៃ',
  },
  {
    code: { side: 'theirs', kind: 'place', because: 'scope.other_country' },
    en: `(?:in|across|inside|throughout|of|from)(?: the| southern| northern| eastern| western)? ${FOREIGN}|${FOREIGN}`,
  },
  {
    code: { side: 'ours', kind: 'place', because: 'scope.ours' },
    en: "(?:in|across|inside|throughout|within) cambodia|(?<=\\d )from cambodia(?!n)|on (?:the )?cambodia(?:n|'s)? side|in the kingdom",
  },
  {
    code: { side: 'ours', kind: 'subject', because: 'scope.ours' },
    en: `cambodia(?:n|'s)? (?:[a-z]+ ){0,3}?${OFFICE}|cambodia (?:has |have |also ){0,2}${SPEAKS}|phnom penh (?:has |have |also ){0,2}${SPEAKS}|royal government`,
    km: 'រាជរដ្ឋាភិបាល',
  },
  {
    code: { side: 'ours', kind: 'people', because: 'scope.ours' },
    en: "cambodia(?:n|ns|'s)?|khmers?|border protection police",
    km: 'កម្ពុជា|ខ្មែរ|ភ្នំពេញ',
  },
];

const find = wordFinder(ROWS);

/** In order; the country's own places and bodies too. */
export function findSides(
  text: string,
  known: { places: readonly PlaceMark[]; bodies: readonly BodyMark[] },
): SideMark[] {
  const named = find(text).flatMap(({ start, end, code }): SideMark[] =>
    code === null ? [] : [{ start, end, ...code }],
  );
  // "In seven provinces" may be those of any country.
  const places = known.places
    .filter(({ code }) => code !== NATION)
    .map(({ start, end }): SideMark => ({ start, end, ...OUR_PLACE }));
  const bodies = known.bodies
    .filter(({ isOurs }) => isOurs)
    .map(({ start, end }): SideMark => ({ start, end, ...OUR_BODY }));
  return [...named, ...places, ...bodies].sort((a, b) => a.start - b.start);
}

const OUR_PLACE: Code = { side: 'ours', kind: 'place', because: 'scope.ours' };
const OUR_BODY: Code = { side: 'ours', kind: 'subject', because: 'scope.ours' };
