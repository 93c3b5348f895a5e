import type { Span } from '@/domain/reader/reading';
import { english, findAll, khmer, type TextSpan, withoutOverlaps } from '@/domain/reader/text/scan';

/** A date or hour as the text words it; what it leaves out is undefined. */
export type Moment = Span & {
  day?: number | undefined;
  month?: number | undefined;
  year?: number | undefined;
  /** 0 = Sunday. */
  weekday?: number | undefined;
  /** "the following day": a day after the moment before it. */
  isNextDay?: true | undefined;
  /** Days from the page's date: 0 today, -1 yesterday. */
  shift?: number | undefined;
  time?: string | undefined;
};

const MONTHS_EN =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const MONTHS_KM = 'មករា|កុម្ភៈ|កុម្ភះ|កុម្ភ|មីនា|មេសា|ឧសភា|មិថុនា|កក្កដា|សីហា|កញ្ញា|តុលា|វិច្ឆិកា|ធ្នូ';
const ORDER_EN = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ORDER_KM = ['មករា', 'កុម្ភ', 'មីនា', 'មេសា', 'ឧសភា', 'មិថុនា', 'កក្កដា', 'សីហា', 'កញ្ញា', 'តុលា', 'វិច្ឆិកា', 'ធ្នូ'];
const WEEKDAYS_EN = '(?:sun|mon|tues|wednes|thurs|fri|satur)day';
const WEEKDAYS_KM = 'អាទិត្យ|ចន្ទ|អង្គារ|ពុធ|ព្រហស្បតិ៍|សុក្រ|សៅរ៍';
const ORDER_WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const ORDER_WEEKDAYS_KM = WEEKDAYS_KM.split('|');

const YEAR = '(?:,? ?(?:of )?(?<year>(?:19|20)\\d\\d)(?!\\d|[,.]\\d))?';
const TH = '(?:st|nd|rd|th)?';
const NAMED_DAY = `(?:(?:on |last |this )?${WEEKDAYS_EN},? ?(?:the )?)?`;

const DATES = [
  english(`${NAMED_DAY}(?<day>\\d{1,2})${TH}(?: ?day)?(?: of)?[ -](?<month>${MONTHS_EN})\\.?${YEAR}`),
  english(`${NAMED_DAY}(?<month>${MONTHS_EN})\\.? (?<day>\\d{1,2})${TH}(?![\\d]|,\\d{3})${YEAR}`),
  `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?(?= ?(?:to|and|–|-|until) ?(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTHS_EN})(?![a-z]))`,
  `(?<=(?<![a-z])(?:${MONTHS_EN})\\.? \\d{1,2} ?(?:to|and|–|-|until) ?)(?<day>\\d{1,2})(?![\\d,.]\\d)${YEAR}`,
  // "from 6 a.m. on 13 to 6 a.m. on 14 January"
  `(?<= on (?:the )?)(?<day>\\d{1,2})${TH}(?= (?:to|until|till) [^;\\n]{0,30}on (?:the )?\\d{1,2}${TH} (?:of )?(?:${MONTHS_EN})(?![a-z]))`,
  english('the (?<day>\\d{1,2})(?:st|nd|rd|th)'),
  '(?<!\\d)(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)(?!\\d)',
  '(?<!\\d)(?<day>\\d{1,2})[/.](?<month>\\d{1,2})[/.](?<year>(?:19|20)\\d\\d)(?!\\d)',
  khmer(
    `(?:ថ្ងៃ)?(?:${WEEKDAYS_KM})? ?ថ្ងៃទី ?(?<day>\\d{1,2})(?!\\d)(?: ?-? ?(?:ខែ)?(?<month>${MONTHS_KM}))?(?: ?-? ?(?:ឆ្នាំ ?)?(?<year>(?:19|20)\\d\\d))?`,
  ),
  khmer(
    `ថ្ងៃ(?:${WEEKDAYS_KM}) ?,? ?(?:ទី|ថ្ងៃទី) ?(?<day>\\d{1,2})(?!\\d)(?: ?-? ?(?:ខែ)?(?<month>${MONTHS_KM}))?(?: ?-? ?(?:ឆ្នាំ ?)?(?<year>(?:19|20)\\d\\d))?`,
  ),
  khmer(`(?<![\\d.,])(?<day>\\d{1,2}) ?(?:ខែ)?(?<month>${MONTHS_KM}) ?(?:ឆ្នាំ ?)?(?<year>(?:19|20)\\d\\d)?`),
];

const RELATIVE = [
  english(`(?:on |last |this )?(?<weekday>${WEEKDAYS_EN})`),
  english(
    '(?<next>(?:the )?(?:following|next) (?:day|morning|evening|afternoon))|(?<yesterday>yesterday|last night)|(?<today>today|tonight|this (?:morning|afternoon|evening))',
  ),
  khmer(`ថ្ងៃ(?<weekday>${WEEKDAYS_KM})`),
  khmer('(?<next>ថ្ងៃបន្ទាប់|ថ្ងៃស្អែក)|(?<yesterday>ម្សិលមិញ|យប់មិញ)|(?<today>ថ្ងៃនេះ|ព្រឹកនេះ|រសៀលនេះ|ល្ងាចនេះ|យប់នេះ)'),
];

const TIMES = [
  '(?<![\\d,.])(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d\\d))? ?(?<half>[ap]\\.?m)(?![a-z])\\.?',
  '(?<![\\d,.:])(?<hour>[01]?\\d|2[0-3])[:h](?<minute>[0-5]\\d)(?![\\d:])(?: ?(?:hours|hrs?)(?![a-z]))?',
  '(?<![\\d,.])(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d) ?(?:hours|hrs|h)(?![a-z])',
  // "06.00 to 18.00": a full stop in an hour, only with whole or half ones.
  '(?<![\\d,.])(?<hour>[01]\\d|2[0-3])\\.(?<minute>00|30)(?![\\d,.]\\d|\\d| ?%| ?per)',
  '(?<![\\d,.])(?<hour>\\d{1,2}) in the (?<half>morning|afternoon|evening)',
  "(?<![\\d,.])(?<hour>\\d{1,2}) o'clock(?: in the (?<half>morning|afternoon|evening))?",
  english('(?<noon>noon|midday)|(?<midnight>midnight)'),
  khmer(
    'ម៉ោង ?(?<hour>\\d{1,2})(?:(?:[:.h]| ?និង ?| (?=\\d\\d ?នាទី))(?<minute>[0-5]\\d))?(?!\\d)(?: ?នាទី)?(?: ?(?<half>ព្រឹក|ថ្ងៃត្រង់|រសៀល|ល្ងាច|យប់|ព្រលប់))?',
  ),
];

const DATE_PATTERNS = [...DATES, ...RELATIVE].map((source) => new RegExp(source, 'g'));
const TIME_PATTERNS = TIMES.map((source) => new RegExp(source, 'g'));

/** All dates and hours of a folded text, in order; an hour and the date beside it are one moment. */
export function findMoments(text: string): Moment[] {
  const dates = DATE_PATTERNS.flatMap((pattern) => findAll(pattern, text).map(toDate));
  const times = TIME_PATTERNS.flatMap((pattern) => findAll(pattern, text).map(toTime));
  const found = withoutOverlaps([...dates, ...times].filter((each) => each !== null));
  return found.reduce<Moment[]>((joined, next) => join(joined, next, text), []);
}

function toDate({ start, end, groups }: TextSpan): Moment | null {
  const { weekday, yesterday, today, next } = groups;
  if (next !== undefined) return { start, end, isNextDay: true };
  if (yesterday !== undefined) return { start, end, shift: -1 };
  if (today !== undefined) return { start, end, shift: 0 };
  return weekday === undefined ? toNamedDay({ start, end }, groups) : { start, end, weekday: weekdayOf(weekday) };
}

function toNamedDay(span: Span, { day, month, year }: TextSpan['groups']): Moment | null {
  const date = {
    ...span,
    day: Number(day),
    month: month === undefined ? undefined : monthOf(month),
    year: year === undefined ? undefined : Number(year),
  };
  const isReal = date.day >= 1 && date.day <= 31 && (date.month ?? 1) >= 1 && (date.month ?? 1) <= 12;
  return isReal ? date : null;
}

function monthOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  const place = ORDER_EN.indexOf(word.slice(0, 3));
  return 1 + (place >= 0 ? place : ORDER_KM.findIndex((name) => word.startsWith(name)));
}

function weekdayOf(word: string): number {
  const place = ORDER_WEEKDAYS.indexOf(word.slice(0, 3));
  return place >= 0 ? place : ORDER_WEEKDAYS_KM.indexOf(word);
}

function toTime({ start, end, groups }: TextSpan): Moment | null {
  if (groups.noon !== undefined) return { start, end, time: '12:00' };
  if (groups.midnight !== undefined) return { start, end, time: '00:00' };
  const hour = hourOf(Number(groups.hour), groups.half ?? '');
  if (hour > 23) return null;
  return { start, end, time: `${String(hour).padStart(2, '0')}:${groups.minute ?? '00'}` };
}

const AFTERNOON = /^(?:p|afternoon|evening|រសៀល|ល្ងាច|យប់|ព្រលប់|ថ្ងៃត្រង់)/;
const MORNING = /^(?:a|morning|ព្រឹក)/;

function hourOf(hour: number, half: string): number {
  if (AFTERNOON.test(half)) return hour < 12 ? hour + 12 : hour;
  return MORNING.test(half) && hour === 12 ? 0 : hour;
}

const BETWEEN_HOUR_AND_DAY = /^[ ,()]*(?:(?:on|at|of|the|morning|afternoon|evening|នៃ|នា|នៅ|វេលា|ត្រឹម)[ ,]*){0,3}$/;

function join(joined: Moment[], next: Moment, text: string): Moment[] {
  const last = joined.at(-1);
  const gap = last === undefined ? '' : text.slice(last.end, Math.min(next.start, last.end + 30));
  if (last === undefined || !areParts(last, next) || !BETWEEN_HOUR_AND_DAY.test(gap)) return pushed(joined, next);
  joined[joined.length - 1] = { ...last, ...defined(next), start: last.start, end: next.end };
  return joined;
}

function pushed(list: Moment[], next: Moment): Moment[] {
  list.push(next);
  return list;
}

/** An hour without a day beside a day without an hour; or a weekday beside the date that it names. */
function areParts(a: Moment, b: Moment): boolean {
  if (hasDay(a) && hasDay(b)) return a.weekday !== undefined && b.day !== undefined && a.time === undefined;
  return hasDay(a) !== hasDay(b) && (a.time === undefined) !== (b.time === undefined);
}

export function hasDay(moment: Moment): boolean {
  return (
    moment.day !== undefined || moment.weekday !== undefined || moment.shift !== undefined || moment.isNextDay === true
  );
}

function defined(moment: Moment): Partial<Moment> {
  return Object.fromEntries(Object.entries(moment).filter(([, value]) => value !== undefined));
}
