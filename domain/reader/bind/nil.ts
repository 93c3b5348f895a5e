import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import type { Span } from '@/domain/reader/reading';
import type { RuleId } from '@/domain/reader/rules/rule';
import { type TextSpan as Find, findAll, khmer } from '@/domain/reader/text/scan';
import type { Topic } from '@/domain/reader/words/topics';

type NilLine = { indicator: IndicatorCode; breakdown: BreakdownCode | null };

const NO = '(?:no|without|nil|zero)';
const ENGLISH = new RegExp(
  `(?<![a-z])(?:${NO} (?:(?:new|further|additional|fresh|recent|other) )(?:[a-z-]+[ /,]+){0,8}[a-z-]+|(?:there (?:were|was|are|is|have been|has been)|(?:has|have) (?:received|recorded)|reported|recorded|with) no (?:reports? of )?(?:[a-z-]+[ /,]+){0,8}[a-z-]+|nothing (?:new |further )?(?:to report|was reported|has been reported|reported)(?: (?:in|during|for|on)(?: [a-z-]+){0,5})?|(?<=: )(?:none|nil)(?= ?[.;]| ?$)|no (?:reports?|deaths?|casualt(?:y|ies)|injur(?:y|ies)|damage|civilians?|fatalities|displaced (?:persons?|people)|evacuees|people|one)(?: [a-z-]+){0,9}|(?:not|n't) (?:been )?(?:receive|received|record|recorded|report|reported)? ?any (?:new |further |additional )(?:[a-z-]+[ /,]+){0,6}[a-z-]+)`,
  'g',
);
const KHMER = new RegExp(
  `${khmer('(?:គ្មាន|មិនមាន|ពុំមាន)(?:ជនស៊ីវិល|អ្នក|ករណី)(?:ណា)?(?:រង)?(?:ស្លាប់|របួស)(?:(?:ឬ|និង)(?:រង)?របួស)?(?![^។]{0,20}(?:ថ្មី|បន្ថែម))')}|${khmer('(?:(?:ពុំ|មិន)(?:ទាន់)?(?:មាន|បានទទួល|ទទួល)|គ្មាន)')}[\\u1780-\\u17d3/ ]{0,60}?${khmer('(?:ថ្មី|បន្ថែម|ក្នុងរយៈពេល|ក្នុងអំឡុង)')}[\\u1780-\\u17d3]{0,30}`,
  'g',
);
/** "no new reports of …" tells of the period; a bare "no damage" has to say so, or stand in its part. */
const SAYS_NEW =
  /new|further|additional|fresh|in (?:the|this) (?:reporting )?period|during|reports?|ថ្មី|បន្ថែម|ក្នុងរយៈពេល|ក្នុងអំឡុង/;

const LINES: readonly [RegExp, IndicatorCode][] = [
  [/death|killed|casualt|fatalit|dead|died|ស្លាប់|បាត់បង់ជីវិត/, 'civilian_killed_in_period'],
  [/injur|wounded|casualt|របួស/, 'civilian_injured_in_period'],
  [/damage|destr|ខូចខាត|បំផ្លាញ|បំផ្លិច/, 'damage_in_period'],
  [
    /displacement|newly displaced|new(?:ly)? (?:displaced|evacu)|evacuations?|ភៀសសឹកថ្មី|ភៀសខ្លួន|ជម្លៀស/,
    'displaced_new_in_period',
  ],
  [/returns?(?! to)|returnees|returned|វិលត្រឡប់/, 'returned_in_period'],
];

const TOPIC_LINES: Partial<Record<Topic, readonly IndicatorCode[]>> = {
  damage: ['damage_in_period'],
  casualties: ['civilian_killed_in_period', 'civilian_injured_in_period'],
};
const GENERAL =
  /^(?:there (?:were|was|are|is|have been|has been) |with )?(?:no|nil) (?:new |further |additional )*(?:reports?|incidents?|cases?|developments?|mentions?|changes?)(?: (?:were|was|have been|has been)?(?: ?(?:received|recorded|reported|noted|registered))?(?: (?:in|during|for|on) .*)?)?$|^(?:nothing|none|nil)(?![a-z])|^(?:ពុំ|មិន|គ្មាន)(?:ទាន់)?(?:មាន)?(?:របាយការណ៍|ករណី)/;

export type Nil = { span: Span; lines: NilLine[]; because: RuleId };

/** "No new reports of damage": a zero for the period, which is not the same as not known. */
export function findNils(text: string, at: Span & { topic: Topic | null }): Nil[] {
  const sentence = text.slice(at.start, at.end);
  return [ENGLISH, KHMER].flatMap((pattern) =>
    findAll(pattern, sentence).flatMap((found) => {
      const { lines, because } = linesWith(found, sentence, at.topic);
      const span = { start: at.start + found.start, end: at.start + found.end };
      return lines.length === 0 ? [] : [{ span, lines, because }];
    }),
  );
}

function linesWith({ text, start }: Find, sentence: string, topic: Topic | null): Pick<Nil, 'lines' | 'because'> {
  const label = labelOf(text, sentence.slice(0, start));
  return label === null
    ? { lines: linesOf(text, sentence, topic), because: SENTENCE }
    : { lines: linesOf(`new ${label}`, sentence, topic), because: LABEL };
}

const SENTENCE: RuleId = 'line.nil_sentence';
const LABEL: RuleId = 'line.nil_label';

/** "New deaths: nil": the label says of what; null where the words say it themselves. */
function labelOf(words: string, before: string): string | null {
  if (!/^(?:none|nil)$/.test(words)) return null;
  const label = before.split(/[.;]/).at(-1)?.replace(/:.*$/, '') ?? '';
  return LINES.some(([pattern]) => pattern.test(label)) ? label : null;
}

function linesOf(words: string, sentence: string, topic: Topic | null): NilLine[] {
  if (!SAYS_NEW.test(words) && topic === null && !SAYS_NEW.test(sentence)) return [];
  const told = tellsWhat(words);
  const named = LINES.filter(([pattern]) => pattern.test(told)).map(([, indicator]) => indicator);
  if (named.length > 0) return named.map((indicator) => ({ indicator, breakdown: null }));
  const isGeneral = GENERAL.test(words.trim()) && topic !== null;
  return isGeneral ? (TOPIC_LINES[topic] ?? []).map((indicator) => ({ indicator, breakdown: null })) : [];
}

/** Only up to where something else begins: "no new damage while 5,101 people returned". */
function tellsWhat(words: string): string {
  return words.split(/ (?:while|but|as|whereas|although|since|because|after) /)[0] ?? words;
}
