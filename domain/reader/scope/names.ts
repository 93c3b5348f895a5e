import { PLACES } from '@/domain/places';
import type { Span } from '@/domain/reader/reading';
import { type FoldedText, fold } from '@/domain/reader/text/fold';
import { english, findAll, khmer, outside, withoutOverlaps } from '@/domain/reader/text/scan';

/** Towns and villages of the border that reports name without their district. */
const VILLAGES =
  "o'? ?smach|poipet|poi pet|samr(?:a)?ong|sisophon|sra ?em|prey chan|ch(?:h)?ouk chey|chork chey|bo?e(?:u)?ng trakuon|an ses|thmar? da|anlong veng|ta krabei|ta ?mo(?:an|ne)|ta thav|mom bei|phnom khmouch|choam khsant?|trapeang prasat";
const OF_OURS = new RegExp(english(`${namesOfDistricts().join('|')}|${VILLAGES}`), 'g');

/** Districts by their bare names, which in a sentence may be other things, and so are no places there. */
function namesOfDistricts(): string[] {
  const names = PLACES.filter(({ kind }) => kind === 'district' || kind === 'municipality').map(({ nameEn }) => nameEn);
  return names.map((name) =>
    fold(name)
      .text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/[ -]/g, '[ -]?'),
  );
}

/** Names of ours that no place of the gazetteer is found by, for the text as a whole. */
export function findOurNames({ text }: FoldedText): Span[] {
  return findAll(OF_OURS, text);
}

const NAME = "[A-Z][a-z][A-Za-z]{0,30}(?:['-][A-Za-z]{1,30}){0,3}(?![A-Za-z])";
const IN_PLACE = `(?<=(?<![A-Za-z])(?:in|at|across|near|from|around|outside|throughout|over|to|off|of) (?:the )?(?:(?:north|south|east|west|central|upper|lower)[a-z-]* )?)${NAME}`;
const OF_KIND = `${NAME}(?: ${NAME}){0,2} (?:[Pp]rovinces?|[Ss]tates?|[Dd]istricts?|[Rr]egencies|[Rr]egency|[Cc]ounty|[Cc]ity|[Ii]slands?|[Rr]egions?|[Rr]iver|[Bb]asin|FC|United)`;
const BODY = `(?:${NAME} ){1,3}(?:[Dd]epartment|[Aa]gency|[Aa]uthority|[Cc]ouncil|[Ff]ederation|[Ll]eague|[Ss]ociety|[Oo]ffice)|(?:[Dd]epartment|[Aa]gency|[Bb]ureau) of ${NAME}`;
const OTHERS = new RegExp(`(?<![A-Za-z])(?:${OF_KIND}|${BODY}|${IN_PLACE})(?![A-Za-z])`, 'g');
const OTHERS_IN_KHMER = new RegExp(
  `${khmer('ប្រទេស(?!ជាតិ|យើង|នេះ|ជិតខាង|ទាំង|ដទៃ|ផ្សេង|ក្នុង|មួយ)')}[\\u1780-\\u17b3]|${khmer('វៀតណាម|ឡាវ|ហ្វីលីពីន|ឥណ្ឌូនេស៊ី|មីយ៉ាន់ម៉ា|ម៉ាឡេស៊ី|ចិន|ជប៉ុន|អាមេរិក|អ៊ុយក្រែន|រុស្ស៊ី|ឥណ្ឌា')}`,
  'g',
);
/** Capitals that name no place: days, and words of offices, papers and headings. */
const NO_PLACE =
  /^(?:which|in|of|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:sun|mon|tues|wednes|thurs|fri|satur)day|situation|reports?|updates?|statement|press|release|ministry|ministers?|deputy|prime|royal|government|national|provincial|district|committee|humanitarian|emergency|safety|displaced|displacement|evacuation|temporary|refugees?|camps?|cent(?:re|er)s?|sites?|shelters?|schools?|health|hospitals?|provinces?|border|phase|annex|table|figure|section|part|point|day|week|year|new|total|all|his|her|their|wat|vat|buddhist|christmas|red|united|nations|facebook|telegram|internet|people|persons|families|civilians?|women|children|houses?|deaths?|damage|private|public|essential|these|this|those|which|whom|additional|services?)(?![a-z])/;

/** "The district", "Three provinces", with a capital at the head of a sentence. */
const LEADS =
  /^(?:(?:the|this|that|an?|each|every|one|two|three|four|five|six|seven|our|its|no|some|many|most|other|another|several|affected|northern|southern|eastern|western|local) )+/;

/** Whether a text names other places and bodies than what the reader knows as a place, site, body or date. */
export function namesOthers({ cased, text }: FoldedText, known: readonly Span[]): boolean {
  const named = [...findAll(OTHERS, cased), ...findAll(OTHERS_IN_KHMER, text)];
  const others = outside(withoutOverlaps(named), withoutOverlaps(known));
  return others.some(({ start, end }) => !NO_PLACE.test(text.slice(start, end).replace(LEADS, '')));
}
