import type { Span } from '@/domain/reader/reading';
import { english, findAll, khmer, type TextSpan } from './scan';

/** Numbers that count nothing here: list points, ages, roads, arms, money, stamps of the page. */
const SILENT = [
  // Points of a list, at the head of a line.
  '(?<=(?:^|\\n) ?)(?:[-•*·▪●◦] ?)?\\(?(?:\\d{1,2}|[ivx]{1,4}|[កខគឃង])[.)/-](?![\\d])',
  '(?<=(?:^|\\n) ?)\\d{1,2} ?- ?(?=[\\u1780-\\u17b3])',
  khmer('(?:ទី|លេខ|ចំណុចទី|ជំហានទី|លើកទី|ថ្នាក់ទី|ប្រការ) ?\\d+(?:[/.-]\\d+){0,5}'),
  // Ages.
  english(
    '\\d{1,3}-(?:year|month|day)s?-olds?|\\d{1,3} (?:years?|months?|days?) (?:old|of age)|aged? (?:of )?(?:between )?\\d{1,3}(?: (?:and|to) \\d{1,3})?|under \\d{1,2}(?!\\d|[,.]\\d)',
  ),
  // "Kam Moeun, 63, who lives"
  '(?<=[a-z]{2}), \\d{2}(?=, ?[a-z])',
  khmer('(?:អាយុ|ជន្មាយុ) ?(?:ក្រោម|លើស|ជាង)? ?\\d{1,3} ?(?:ឆ្នាំ|ខែ|ថ្ងៃ)?'),
  // Roads, pillars, arms and other names that hold a number.
  english('(?:national )?(?:road|route|highway|nr|rn)s?(?: no\\.?| number)? ?\\d+[a-z]?(?:(?:,| and) \\d+[a-z]?){0,5}'),
  khmer('ផ្លូវ(?:ជាតិ(?:លេខ)?|លេខ) ?\\d+[a-z]?'),
  english(
    '(?:boundary |border )posts? \\d+|(?:boundary |border )?(?:pillars?|markers?|hill|battalion|brigade|division|regiment|article|no\\.|room|chapter|page)s? (?:no\\.? ?)?\\d+(?: ?(?:-|–|to|and) ?\\d+)?(?!\\d|,\\d{3})|(?:region|zone|point|phase|stage|part|step|figure|table|grade)s? (?:no\\.? ?)?\\d{1,2}(?: ?(?:-|–|to|and) ?\\d{1,2})?(?!\\d|,\\d{3})',
  ),
  '(?<![a-z])[a-z]{1,6}-?\\d+(?:[a-z]+)?(?![a-z]|,\\d{3})',
  '#\\d+',
  '(?<!\\d)\\d{1,15}(?:\\.\\d+)?(?:[- ]?(?:mm|cm|km|kg)|-?(?:g|m|ha|th|st|nd|rd))(?![a-z])',
  // Money and measures.
  '(?:us)?\\$ ?\\d[\\d.,]{0,14}(?: ?(?:million|billion|thousand))?',
  english(
    '\\d[\\d.,]{0,14} ?(?:million |billion |thousand )?(?:dollars?|usd|riels?|baht|euros?|kilomet(?:er|re)s?|km|met(?:er|re)s?|miles?|tonnes?|tons?|kilograms?|litres?|liters?|square (?:kilomet(?:er|re)s?|met(?:er|re)s?))',
  ),
  khmer('\\d[\\d.,]{0,14} ?(?:លាន|ពាន់|សែន|ម៉ឺន)? ?(?:ដុល្លារ|រៀល|គីឡូម៉ែត្រ|គីឡូ|ម៉ែត្រ|តោន|លីត្រ|គីឡូក្រាម)'),
  // Lengths of time and how often.
  english(
    '(?<!\\d)\\d{1,15} ?(?:h|hrs?)|(?<!\\d)\\d{1,15}[- ](?:days?|hours?|minutes?|weeks?|months?|years?|times|point|day-long)',
  ),
  english(
    '(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)[- ](?:days?|hours?|minutes?|weeks?|months?|years?|times|point|nights?)',
  ),
  khmer('(?<!\\d)\\d{1,15} ?(?:ម៉ោង|នាទី|ថ្ងៃ|សប្តាហ៍|ខែ|ឆ្នាំ|ដង|ចំណុច|លើក|យប់)'),
  khmer('\\d{1,2} ?(?:កើត|រោច)|(?:ពុទ្ធសករាជ|ព\\.ស\\.?) ?\\d{4}|ឆ្នាំ ?\\d{4}'),
  // Years, and stamps of the page.
  english('(?:in|of|year|since|early|late|mid-?) (?:19|20)\\d\\d(?![\\d,.]\\d)'),
  english(
    '\\d[\\d.,]{0,14}k? (?:views?|shares?|comments?|likes?|reads?|min read|minutes? read|hours? ago|days? ago|minutes? ago)',
  ),
  english('(?:views?|shares?|reads?|comments?|likes?):? ?\\d[\\d.,]{0,14}k?'),
  khmer(
    '(?<!\\d)\\d{1,15} ?(?:ម៉ោង|នាទី|ថ្ងៃ)មុន|(?:អ្នកមើល|ចំនួនអ្នកមើល|អ្នកអាន) ?:? ?\\d[\\d.,]{0,14}|\\d[\\d.,]{0,14} ?(?:អ្នកមើល|views)',
  ),
  'https?://\\S{1,300}',
  '\\+?\\d{2,4}(?: \\d{2,4}){3,5}',
].map((source) => new RegExp(source, 'g'));

/** Shares: never a head count, and the reports take now one base, now another. */
const SHARES = [
  new RegExp(`(?<!\\d)\\d{1,15}(?:[.,]\\d{1,15})? ?(?:%|per ?cent(?:age points?)?(?![a-z])|${khmer('ភាគរយ')})`, 'g'),
  new RegExp(khmer('(?:ស្មើ(?:នឹង)?)? ?ភាគរយ ?\\d+'), 'g'),
  new RegExp(english('[a-z]+(?:-[a-z]+)? per ?cent'), 'g'),
  new RegExp(
    english(
      '(?:one|1) in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\\d{1,2})(?![,.]?\\d)|(?:two|three|four|five|six|seven|eight|nine) (?:out of|in) (?:every )?(?:three|four|five|ten)',
    ),
    'g',
  ),
  new RegExp(english('(?:a|one|two|three)[- ](?:third|quarter|half|fifth|tenth)s?|half(?! a)|a majority'), 'g'),
];

/** Amounts in words that name no number. */
const VAGUE = [
  new RegExp(
    english(
      '(?:tens|hundreds|thousands|dozens|scores|millions|half|several|a|two|three)?(?: of)? ?(?:dozens?|hundreds of|thousands of|scores of|tens of thousands(?: of)?|hundreds of thousands(?: of)?|million people|half a million|a million)',
    ),
    'g',
  ),
  new RegExp(khmer('រាប់(?:សិប|រយ|ពាន់|ម៉ឺន|សែន|លាន){1,5}'), 'g'),
];

const RANGES = [
  /(?<![\d.,])\d[\d.,]{0,14} ?(?:–|-) ?\d[\d.,]{0,14}(?![\d])/g,
  new RegExp(english('between \\d[\\d.,]{0,14} and \\d[\\d.,]{0,14}|from \\d[\\d.,]{0,14} to (?=\\d)'), 'g'),
  new RegExp(khmer('\\d[\\d.,]{0,14} ?ទៅ ?\\d[\\d.,]{0,14}'), 'g'),
];

/** "2/38 districts": so many of so many places; what is counted otherwise ("239/260 schools") stays a count. */
const RATIO =
  /(?<![\d/.,])\d{1,4} ?\/ ?\d{1,4}(?![\d/])(?! ?(?:schools?|hospitals?|health|clinics?|offices?|police|stations?|camps?|centres?|centers?))(?! ?[\u1780-\u17d3])/g;

export type Noise = { ratios: Span[]; silent: Span[]; shares: Span[]; vague: Span[]; ranges: Span[] };

export function findNoise(text: string): Noise {
  const find = (patterns: readonly RegExp[]) => patterns.flatMap((pattern) => findAll(pattern, text));
  return {
    silent: find(SILENT),
    shares: find(SHARES),
    vague: find(VAGUE),
    ranges: find(RANGES).filter(isRange),
    ratios: findAll(RATIO, text),
  };
}

/** "150,146 people" set off by dashes: a range goes up. */
function isRange({ text }: TextSpan): boolean {
  const [first, second] = text.split(/ [–-] /).map((part) => Number(part.replace(/\D/g, '')));
  return first === undefined || second === undefined || first < second;
}
