import type { Amount } from '@/domain/figures';
import type { Span } from '@/domain/reader/reading';
import { type NamedSpan, overlaps, wordFinder } from '@/domain/reader/text/scan';

/** "of the" before the noun; before a number it says of how many. */
const OF = '(?: of(?: all)?(?: (?:the|its|their|these|those))?(?= [a-z]))?';
const OF_THEM = '(?: of them)?';

/** A row without a code holds words that look like an amount and say none: "above all", "for the most part". */
const ROWS: readonly { code: Amount | null; en?: string; km?: string }[] = [
  {
    code: null,
    en: '(?:how|so|too|as|that|not) many|many (?:more|times|ways|years|months|days|weeks|parts)|tens of millions|millions of|above all|at all|after all|in all|all (?:kinds|sorts|sides|parties|levels|day|night|the (?:more|time|way|same)|along|over)|for the most part|most (?:recent(?:ly)?|affected|of all|likely|important|severe(?:ly)?|vulnerable|heavily|part)|the most|some (?:of the most|time|day|way|extent)|all but|not all|none the',
    km: 'រាប់លាន|ជាពិសេសបំផុត|ភាគច្រើនបំផុត',
  },
  { code: 'hundreds_of_thousands', en: `(?:several )?hundreds of thousands${OF}`, km: 'រាប់សែន' },
  { code: 'tens_of_thousands', en: `tens of thousands${OF}`, km: 'រាប់ម៉ឺន' },
  { code: 'thousands', en: `(?:several )?thousands${OF}`, km: 'រាប់ពាន់' },
  { code: 'hundreds', en: `(?:several )?hundreds${OF}`, km: 'រាប់រយ' },
  { code: 'dozens', en: `(?:dozens|scores)${OF}`, km: 'រាប់សិប' },
  {
    code: 'all_others',
    en: `(?:all|the) (?:the )?others|all (?:the |of the )?(?:other|remaining)|the rest${OF}|all the rest${OF}`,
    km: '(?:ដែលនៅសល់|ផ្សេងទៀត|ឯទៀត)(?:ៗ)?ទាំង(?:អស់|ឡាយ)|ទាំងអស់ផ្សេងទៀត|ដទៃទៀតទាំងអស់',
  },
  { code: 'none', en: `none${OF}`, km: 'គ្មាន(?=សាលា|មន្ទីរ|មណ្ឌល|ភូមិ)' },
  { code: 'most', en: `(?:the )?(?:vast |great )?majority${OF}|most${OF}`, km: 'ភាគច្រើន|មួយភាគធំ' },
  { code: 'all', en: `all${OF_THEM}(?: of(?= the))?(?: (?:the|its|their|these))?(?= [a-z])`, km: 'ទាំងអស់' },
  { code: 'many', en: `(?:(?:a great |very |a good )?many|numerous)${OF}(?= [a-z])`, km: '(?:ជា)?ច្រើនណាស់|យ៉ាងច្រើន' },
  { code: 'reported', en: `an? (?:unknown|unspecified|uncounted) number${OF}` },
  { code: 'several', en: `several${OF}|a (?:small |large )?number${OF}|a few${OF}`, km: 'ជាច្រើន' },
  { code: 'some', en: `some${OF}(?= [a-z])`, km: 'មួយចំនួន|ខ្លះ' },
];

const find = wordFinder(ROWS);

/** The words of a text that say how many without a number. What stands in a number ("some 70,000", "all 21") says none. */
export function findAmounts(text: string, numbers: readonly Span[]): NamedSpan<Amount>[] {
  return find(text).flatMap(({ start, end, code }): NamedSpan<Amount>[] => {
    const isOfNumber = numbers.some((number) => overlaps(number, { start, end: end + NEAR }) && number.end > start);
    return code === null || isOfNumber ? [] : [{ start, end, code }];
  });
}

/** A number that begins right behind the word. */
const NEAR = 2;
