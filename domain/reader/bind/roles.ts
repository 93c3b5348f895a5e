import { khmer } from '@/domain/reader/text/scan';
import type { Item } from './item';

const TOTAL = '(?:overall |grand |estimated |combined |total |provincial |local ){0,3}(?:total|figure|population|number)';
const BASE_BEFORE = new RegExp(
  `(?:(?:out of|from among|from|of|among)(?: a| the| an)? ${TOTAL}(?: number)?(?: of)?(?: the)?|(?:out of|among)(?: a| the| all)*|(?:%|per ?cent|percentage|_|share|those|all|most|majority)\\)? of(?: the| all| those| an?)*|of the(?= ?$))(?: (?:roughly|estimated|initial|original|recorded|reported|registered))? $`,
);
const OPENS_WITH_OF = /(?:^|[,;:–.!?\n])[\s"]*of (?:the |a total of |all )?$/;
const KHMER_BASE = new RegExp(
  `${khmer('(?:ក្នុងចំណោម(?!(?:[^\\d។:,]{0,40}ទាំង)?(?:នេះ|នោះ|ពួកគេ|ពួកគាត់))|នៃ)')}[^\\d។:,]{0,70}$`,
);

/** A base stands behind "out of", "of a total of", "83 per cent of the", ក្នុងចំណោម. */
export function roleOf(text: string, at: { start: number; end: number; from: number }): Item['role'] {
  const before = text.slice(Math.max(at.from, at.start - 80), at.start);
  if (/(?:^|[^a-z])a total of $/.test(before) && !/(?:out|from|among|%|cent|_) ?(?:of )?a total of $/.test(before))
    return 'count';
  const isBase = BASE_BEFORE.test(before) || OPENS_WITH_OF.test(before) || KHMER_BASE.test(before);
  return isBase ? 'base' : 'count';
}

const OF_WHOLE =
  /^(?: \([^)]{1,30}\))?(?: [a-z]+){0,2} (?:out )?of (?:the |a |all |its |their |some |total |a total of |more than |over |about |around |roughly |nearly )*(?:[a-z ]{3,40}'s )?$|^ ?\/ ?$/;

export function isOfWhole(gap: string): boolean {
  return OF_WHOLE.test(gap);
}

const EARLIER_BEFORE =
  /(?:(?:down|up|fell|dropped|fall(?:en)?|declin(?:ed|ing)|decreas(?:ed|ing)|rose|risen|rising|increas(?:ed|ing)) (?:sharply |slightly |further )?from|compared (?:with|to)|against|versus|earlier(?: figure| total)?(?: of)?|previous(?:ly)?(?: figure| total| count| report(?:ed)?)?(?: of)?|instead of|rather than|not|had been|had stood at)(?: the| a)?(?: figure of| total of)? ?$/;
const REACHED =
  /(?:rose|risen|rising|increas(?:ed|ing)|fell|dropped|declin(?:ed|ing)|decreas(?:ed|ing)) (?:sharply |slightly |further )?to ?$/;
const EARLIER_AFTER =
  /^[^.;:\d]{0,40}(?:a day earlier|the day before|the previous day|the day earlier|(?:a|one) week (?:ago|earlier|before)|last week|in the previous report|(?:in|according to) (?:an|the) earlier (?:report|count)|reported (?:earlier|previously|the day before))/;
const CHANGE_BEFORE =
  /(?:(?:increase|rise|decrease|drop|fall|decline|reduction|change|difference|jump) of|(?:increased|decreased|fell|dropped|rose|declined|grew|down|up) by)(?: about| nearly| more than)? ?$/;
const RATE_AFTER = /^ ?(?:[a-z]+ )?(?:a|per|each|every) (?:day|week|month|night|family|person)|^ ?(?:[a-z]+ )?daily/;
const CHANGE_AFTER = /^ ?(?:[a-z]+ )?(?:fewer|less|lower|higher)(?![a-z])/;
const KHMER_EARLIER = new RegExp(
  `${khmer('(?:ធៀប(?:នឹង|ទៅនឹង)|ប្រៀបធៀបនឹង|ពីមុនមាន|ថយចុះពី|ថយចុះ(?:ចំនួន)?|កើនពី)')}[^\\d។]{0,20}$`,
);

/** A figure of another day, or the difference between two: not what this report says. */
export function isEarlier(text: string, item: Item, from: number): boolean {
  const before = text.slice(Math.max(from, item.start - 60), item.start);
  const after = text.slice(item.count.end, item.count.end + 80);
  if (REACHED.test(before)) return false;
  if (EARLIER_BEFORE.test(before) || CHANGE_BEFORE.test(before) || KHMER_EARLIER.test(before)) return true;
  return EARLIER_AFTER.test(text.slice(item.end, item.end + 80)) || CHANGE_AFTER.test(after) || RATE_AFTER.test(after);
}

const EXCEPTED = new RegExp(
  `(?:all but|except(?: for)?|apart from|other than|aside from|excluding|capacity (?:for|of|to (?:host|hold|take|accommodate))(?: up to)?|with the exception of)(?: the| a)? ?$|${khmer('(?:លើកលែងតែ|ក្រៅពី|វៀរលែងតែ)')}[^\\d។]{0,30}$`,
);

/** "All but 21 schools have reopened": the verb says of them the contrary. */
export function isExcepted(text: string, item: Item, from: number): boolean {
  return EXCEPTED.test(text.slice(Math.max(from, item.start - 60), item.start));
}

/** "of them schools along the border: 32, in Malai 8": a part set apart, and its own parts. */
const SET_APART = new RegExp(
  `${khmer('ក្នុងនោះ')}[^\\d។]{0,30}${khmer('(?:ជាប់|តាម|នៅជិត|ក្បែរ)(?:បន្ទាត់)?ព្រំដែន')}|of (?:which|these|them)[^.;\\d]{0,30} (?:along|near|close to|on) the border`,
);

/** Behind the words that set a part apart, up to the end of the sentence. */
export function isSetApart(sentence: string, at: number): boolean {
  const found = SET_APART.exec(sentence);
  return found !== null && found.index < at;
}

const EXPECTED_BEFORE =
  /(?:expect(?:s|ed|ing)?|hopes? for|awaits?|awaiting)(?: to receive)?(?: another| some| the)? ?$/;
const EXPECTED_AFTER =
  /^(?: [a-z]+)? (?:who |that )?(?:are |is |were |was )?(?:still |also )?(?:expected|due to (?:be|return|reopen|arrive|go|come|open|resume)|likely to|scheduled to|hoping to|about to)(?![a-z])/;

/** "300 returnees are expected on Friday"; houses that are planned have a line of their own. */
export function isExpected(text: string, item: Item, from: number): boolean {
  if (item.thing === 'temporary_house') return false;
  const before = text.slice(Math.max(from, item.start - 40), item.start);
  return EXPECTED_BEFORE.test(before) || EXPECTED_AFTER.test(text.slice(item.end, item.end + 60));
}
