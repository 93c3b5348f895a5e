import { stripInvisible, toLatinDigits } from '@/domain/text/fold';
import { COUNT_WORDS } from '@/domain/text/number-words';

/** What the number counts: places of any kind or of one kind, or what happened. */
type CountedThing = 'place' | 'village' | 'province' | 'district' | 'visit' | 'meeting';

/** "Six locations": `listed` = how many names come after it; null where there is no list. */
export type CountInWords = { count: number; listed: number | null; thing: CountedThing; quote: string };

const { en: ENGLISH, km: KHMER } = COUNT_WORDS;

const NUMBER_EN = `${ENGLISH.join('|')}|[1-9][0-9]?`;
const NUMBER_KM = `${KHMER.toReversed().join('|')}|[1-9][0-9]?`;
const PLACES_KM = 'ទីតាំង|កន្លែង|ទីកន្លែង';

/** At most two words between the number and the thing: "six border locations". "Of seven provinces" counts something else. */
const IN_ENGLISH = new RegExp(
  `(?<!\\bof |\\bof the |[\\d.,])\\b(${NUMBER_EN})\\s(?:(?!of\\b)[a-z-]{1,20}\\s){0,2}?(locations|places|points|sites|villages|provinces|districts|visits|meetings)\\b`,
  'giu',
);
const IN_KHMER = new RegExp(
  `(${PLACES_KM}|ភូមិ|ខេត្ត|ស្រុក|ទស្សនកិច្ច|កិច្ចប្រជុំ)ចំនួន\\s?(${NUMBER_KM})(?![\\d\\u1780-\\u17d3])`,
  'gu',
);

const KINDS: readonly (readonly [words: RegExp, thing: CountedThing])[] = [
  [/^(?:villages|ភូមិ)$/iu, 'village'],
  [/^(?:provinces|ខេត្ត)$/iu, 'province'],
  [/^(?:districts|ស្រុក)$/iu, 'district'],
  [/^(?:visits|ទស្សនកិច្ច)$/iu, 'visit'],
  [/^(?:meetings|កិច្ចប្រជុំ)$/iu, 'meeting'],
];

/** Whoever visited six places made as many visits. */
const VISITED = /\b(?:visited|inspected|toured)(?: the| all| some)? $/iu;
const BEFORE = 30;

/** A report has only a few. A text that is nothing but counts must not slow down the person who types. */
const MOST_COUNTS = 20;

/** Finds counts of places and happenings in a text, each with the list that follows it after a colon, "namely" or in brackets. */
export function countsInWords(text: string): CountInWords[] {
  const plain = toLatinDigits(stripInvisible(text));
  const found = [
    ...matches(plain, IN_ENGLISH).map((match) => ({ match, number: match[1], thing: match[2] })),
    ...matches(plain, IN_KHMER).map((match) => ({ match, number: match[2], thing: match[1] })),
  ];
  return found.map(({ match, number = '', thing = '' }) => {
    const end = match.index + match[0].length;
    return {
      count: numberOf(number),
      listed: lengthOfList(plain.slice(end, end + LONGEST)),
      thing: KINDS.find(([words]) => words.test(thing))?.[1] ?? placeOrVisit(plain, match.index),
      quote: match[0],
    };
  });
}

function placeOrVisit(text: string, at: number): CountedThing {
  return VISITED.test(text.slice(Math.max(0, at - BEFORE), at)) ? 'visit' : 'place';
}

function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push(match);
    if (found.length === MOST_COUNTS) break;
  }
  return found;
}

function numberOf(word: string): number {
  const known = Math.max(ENGLISH.indexOf(word.toLowerCase()), KHMER.indexOf(word));
  return known >= 0 ? known + 1 : Number(word);
}

const LONGEST = 800;
const OPENING = /^(?:\s?[:៖]|,? namely| \()\s?/u;
const SEPARATORS = /\s?[,;]\s?(?:and\s|និង\s?)?|\sand\s|\s?និង\s?/u;
const NOT_WHOLE = /\b(?:including|such as|among|etc|others?)\b|ជាដើម|រួមមាន/iu;
const MOST_WORDS = 6;

/** null when what follows is no plain list: no check is better than a wrong check. */
function lengthOfList(rest: string): number | null {
  const opening = OPENING.exec(rest);
  if (opening === null) return null;
  const inBrackets = opening[0].includes('(');
  const body = rest.slice(opening[0].length).replace(inBrackets ? /\).*$/su : /[.។\n].*$/su, '');
  const items = body
    .replace(/\([^()]*\)/gu, '')
    .split(SEPARATORS)
    .map((item) => item.trim());
  const isList = items.length > 1 && items.every((item) => item !== '' && item.split(/\s+/u).length <= MOST_WORDS);
  return isList && !NOT_WHOLE.test(body) ? items.length : null;
}
