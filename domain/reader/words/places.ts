import { AFFECTED_PROVINCES, NATION, PLACES, type Place, type PlaceCode, PROVINCES } from '@/domain/places';
import type { Span } from '@/domain/reader/reading';
import { fold } from '@/domain/reader/text/fold';
import { wordFinder } from '@/domain/reader/text/scan';

export type PlaceMark = Span & { code: PlaceCode };

type Row = { code: PlaceCode | null; en?: string; km?: string };

const KHMER = /[\u1780-\u17ff]/;

/** Names that hold a place's name and are another thing; the whole country named as such. */
const FIRST: readonly Row[] = [
  {
    code: null,
    en: 'preah vihear temple|temple of preah vihear|(?:the )?phnom penh post|phnom penh(?!:)|siem reap[- ]angkor|siem reap(?: international)? airport',
    km: 'ប្រាសាទព្រះវិហារ|(?:រាជធានី)?ភ្នំពេញ(?!:)|(?<!រាជធានី)ភ្នំពេញ',
  },
  {
    code: NATION,
    en: 'nationwide|nationally|countrywide|across (?:the country|cambodia)|in the whole country|(?:across|in|throughout|from) (?:all )?(?:the )?(?:of the )?(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|all|affected|border)(?: of the)?(?: affected| border| frontline| north-?western| conflict-affected| cambodian){0,5} provinces|all (?:affected |border )?provinces',
    km: 'ទូទាំងប្រទេស|(?:ក្នុង|នៅ)?ខេត្តទាំង ?(?:\\d+|ប្រាំពីរ|ប្រាំមួយ|ប្រាំ|អស់)|(?:ក្នុង|នៅ)(?:ប្រាំពីរ|\\d+ ?)ខេត្ត',
  },
];

/** Spellings of the press that the gazetteer does not hold. */
const PRESS: Record<PlaceCode, string> = {
  KH22: '(?:o|u)t?d+[ao]r[ -]?mean?[ -]?che?y|(?:oddar|uddar|otdar|odtar|udor|ordar) ?mean ?che(?:a)?y|ឧត្តរមានជយ័',
  KH01: 'bant(?:ea|ei)y ?mean ?che?a?y',
  KH15: 'pursath?|po(?:u)?thisat',
  KH02: 'bat(?:t)?am?bang|bat dambang',
  KH17: 'siem ?reap|siemreap',
  KH0107: 'thmar? ?pu?ou?k',
  KH0105: "o['u]? ?chrou?v|ou? chrov",
  KH2201: 'anlong v(?:e|ea)ng',
};

/** "in northwestern Pursat" */
const SIDE = '(?:(?:(?:north|south)-?)?(?:east|west|north|south)ern )?';

const finder = wordFinder<PlaceCode | null>([
  ...FIRST,
  ...PLACES.filter(({ kind }) => kind === 'district' || kind === 'municipality').map(districtRow),
  ...PROVINCES.map(provinceRow),
]);

export function findPlaces(text: string): PlaceMark[] {
  return finder(text).filter((mark): mark is PlaceMark => mark.code !== null);
}

function districtRow(place: Place): Row {
  const names = namesOf(place);
  const english = names.latin;
  return {
    code: place.code,
    en: `(?:${english})(?:'s)? (?:district|municipality|city|town)|(?:district|municipality|city|town) of (?:${english})`,
    km: `(?:ស្រុក|ក្រុង|ទីក្រុង)(?:${names.khmer})`,
  };
}

function provinceRow(place: Place): Row {
  const names = namesOf(place);
  const bare = AFFECTED_PROVINCES.includes(place) ? `|${names.khmer}` : '';
  return {
    code: place.code,
    en: `${SIDE}(?:province of )?(?:${names.latin})(?:(?:'s)? provinces?)?`,
    km: `(?:ខេត្ត|រាជធានី)(?:${names.khmer})${bare}`,
  };
}

function namesOf({ code, nameEn, nameKm, spellings }: Place): { latin: string; khmer: string } {
  const all = [nameEn, nameKm, ...spellings].map((name) => fold(name).text);
  const press = (PRESS[code] ?? '').split('|').filter((name) => name !== '');
  const latin = all.filter((name) => !KHMER.test(name)).map(flexible);
  const khmer = all.filter((name) => KHMER.test(name));
  return {
    latin: [...(PRESS[code] === undefined ? [] : [press.filter((name) => !KHMER.test(name)).join('|')]), ...latin].join(
      '|',
    ),
    khmer: [...new Set([...khmer, ...press.filter((name) => KHMER.test(name))])].join('|'),
  };
}

/** "Mean Chey", "Meanchey", "Mean-Chey"; O'Chrov with either apostrophe or none. */
function flexible(name: string): string {
  return name.replace(/[ -]/g, '[ -]?').replace(/'/g, "'?");
}
