import { english, khmer } from './scan';

const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const TEENS = 'eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen'.split(',');
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SIZES: Record<string, number> = { hundred: 100, thousand: 1_000, million: 1_000_000 };

const VALUES = new Map<string, number>([
  ...[...UNITS, ...TEENS].map((word, at): [string, number] => [word, at + 1]),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
]);

const WORD = `(?:${[...VALUES.keys()].sort((a, b) => b.length - a.length).join('|')}|hundred|thousand)`;

/** "twenty-one", "three hundred and thirty"; always begins with a small number, so "a hundred" is none. */
export const NUMBER_WORDS = new RegExp(english(`(?!hundred|thousand)${WORD}(?:(?:-| and (?=${WORD})| )${WORD})*`), 'g');

type Sum = { total: number; group: number; last: number };

/** The value of English number words; null where their order makes no number. */
export function readNumberWords(text: string): number | null {
  let sum: Sum | null = { total: 0, group: 0, last: Number.POSITIVE_INFINITY };
  for (const word of text.split(/[ -]/).filter((each) => each !== 'and')) {
    sum = sum === null ? null : addWord(sum, word);
  }
  return sum === null ? null : sum.total + sum.group;
}

function addWord({ total, group, last }: Sum, word: string): Sum | null {
  const [value, size] = [VALUES.get(word), SIZES[word]];
  if (value !== undefined) return isBelow(value, last) ? { total, group: group + value, last: value } : null;
  if (size === undefined || group === 0) return null;
  return size === 100 ? { total, group: group * 100, last: 100 } : { total: total + group * size, group: 0, last: 100 };
}

/** After twenty comes one to nine, after a hundred anything below it, after five nothing. */
function isBelow(value: number, last: number): boolean {
  return last >= 100 ? value < 100 : last >= 20 && value < 10;
}

const KHMER_ONES = ['មួយ', 'ពីរ', 'បី', 'បួន', 'ប្រាំ', 'ប្រាំមួយ', 'ប្រាំពីរ', 'ប្រាំបី', 'ប្រាំបួន', 'ដប់'];
const KHMER_TENS = ['ម្ភៃ', 'សាមសិប', 'សែសិប', 'ហាសិប', 'ហុកសិប', 'ចិតសិប', 'ប៉ែតសិប', 'កៅសិប'];
const KHMER_VALUES = new Map<string, number>([
  ...KHMER_ONES.map((word, at): [string, number] => [word, at + 1]),
  ['ប្រាំពិល', 7],
  ...KHMER_TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
]);
const KHMER_WORD = `(?:${[...KHMER_VALUES.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const KHMER_CLASSIFIERS = 'នាក់|គ្រួសារ|ភូមិ|ខ្នង|កន្លែង|ទីតាំង|គ្រឿង|ក្បាល|សាលា|ទីកន្លែង|ខេត្ត|វត្ត|ប៉ុស្តិ៍';

const KHMER_SIZES: Record<string, number> = {
  រយ: 100,
  ពាន់: 1_000,
  ម៉ឺន: 10_000,
  សែន: 100_000,
};
const KHMER_SIZE = `(?:${Object.keys(KHMER_SIZES).join('|')})`;
const KHMER_PART = `(?:${KHMER_WORD}){1,2}(?:${KHMER_SIZE})?`;

/** Khmer number words, "ប្រាំរយ", "ពីរម៉ឺនបីពាន់"; only straight before a classifier: មួយ is also "a". */
export const KHMER_NUMBER_WORDS = new RegExp(
  `${khmer(`(?:${KHMER_PART}){1,5}`)}(?= ?${khmer(KHMER_CLASSIFIERS)})`,
  'g',
);
const KHMER_PARTS = new RegExp(khmer(`(?<tens>${KHMER_WORD})(?<ones>${KHMER_WORD})?(?<size>${KHMER_SIZE})?`), 'g');

/** Parts add up, each smaller than the one before; null where their order makes no number. */
export function readKhmerNumberWords(text: string): number | null {
  let [sum, before] = [0, Number.POSITIVE_INFINITY];
  for (const { groups } of text.matchAll(KHMER_PARTS)) {
    const size = groups?.size === undefined ? 1 : (KHMER_SIZES[groups.size] ?? 1);
    const value = belowHundred(groups?.tens ?? '', groups?.ones);
    if (value === null || size >= before) return null;
    [sum, before] = [sum + value * size, size];
  }
  return sum;
}

function belowHundred(tens: string, ones: string | undefined): number | null {
  const [first, second] = [KHMER_VALUES.get(tens), ones === undefined ? 0 : KHMER_VALUES.get(ones)];
  if (first === undefined || second === undefined) return null;
  if (second === 0) return first;
  return first >= 10 && second < 10 ? first + second : null;
}
