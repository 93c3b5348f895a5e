import { type Amount, QUALIFIERS, type Qualifier } from '@/domain/figures';
import type { IndicatorCode, Unit } from '@/domain/indicators';
import { dayOf, type When } from '@/domain/when';
import { amountLabel, countedAmount, reopenedAmount } from './amounts';
import { formatDayMonth } from './dates';
import { languageOf, type Wording, type Words } from './language';
import { formatCount, formatRound } from './numbers';
import { type UnitWords, unitLabel, withUnit } from './units';

/**
 * ជាង is from the ministry's reports; ប្រមាណ and ជិត are general usage; យ៉ាងតិច and យ៉ាងច្រើន are our choice.
 * The ministry has to confirm all but ជាង (docs/khmer.md).
 */
const BEFORE: Record<Qualifier, Words> = {
  exact: { km: '', en: '' },
  more_than: { km: 'ជាង', en: 'more than' },
  at_least: { km: 'យ៉ាងតិច', en: 'at least' },
  about: { km: 'ប្រមាណ', en: 'about' },
  nearly: { km: 'ជិត', en: 'nearly' },
  at_most: { km: 'យ៉ាងច្រើន', en: 'at most' },
};

const EXACT: Words = { km: 'តួលេខពិតប្រាកដ បើគ្មានពាក្យអ្វីនៅមុខ', en: 'exact where no word stands before the number' };
const NOT_KNOWN: Words = { km: 'មិនដឹង', en: 'not known' };
const NOT_REPORTED: Words = { km: 'មិនបានរាយការណ៍', en: 'Not reported' };

/** The parts of a figure, so that a tile can draw the qualifier small. `text` has all of it, for sentences and labels. */
export type CountParts = {
  state: 'count' | 'words' | 'not_known' | 'not_reported';
  before: string;
  number: string;
  after: string;
  text: string;
};

export type QualifiedCount = { value: number | null; qualifier: Qualifier; amount?: Amount | undefined };

/** The word before the number; empty for an exact number. Menus use `qualifierLabel`. */
export function qualifierWord(qualifier: Qualifier, wording: Wording): string {
  return BEFORE[qualifier][languageOf(wording)];
}

/**
 * "more than 640,000 people" · ជាង ៦សែន ៤ម៉ឺននាក់. Words for round figures only where the source did not say
 * "exactly". An amount in words stays words. No figure at all (null) reads "Not reported", a figure without a value "not
 * known": never 0.
 */
export function qualifiedCount(figure: QualifiedCount | null, wording: Wording, unit?: Unit | UnitWords): CountParts {
  if (figure === null) return withoutNumber('not_reported', NOT_REPORTED[languageOf(wording)]);
  const { value, qualifier } = figure;
  if (figure.amount !== undefined) return inWords(figure.amount, wording, unit);
  if (value === null) return withoutNumber('not_known', NOT_KNOWN[languageOf(wording)]);
  const before = qualifierWord(qualifier, wording);
  const number = qualifier === 'exact' ? formatCount(value, wording) : formatRound(value, wording);
  const after = unit === undefined ? '' : unitLabel(unit, value, wording);
  const text = [before, withUnit(number, after, wording)].filter((part) => part !== '').join(' ');
  return { state: 'count', before, number, after, text };
}

/** The same for a cell of a table: only digits, so that people can compare a column. */
export function qualifiedDigits(figure: QualifiedCount | null, wording: Wording): CountParts {
  const parts = qualifiedCount(figure, wording);
  if (parts.state !== 'count' || figure === null || figure.value === null) return parts;
  const number = formatCount(figure.value, wording);
  return { ...parts, number, text: parts.before === '' ? number : `${parts.before} ${number}` };
}

/** A cell of what is closed. Words on the reopened ones say so themselves. */
export function closedDigits(figure: QualifiedCount & { indicator: IndicatorCode }, wording: Wording): CountParts {
  const { amount, indicator } = figure;
  if (amount === undefined || indicator !== 'service_reopened') return qualifiedDigits(figure, wording);
  return withoutNumber('words', reopenedAmount(amount, wording));
}

function inWords(amount: Amount, wording: Wording, unit?: Unit | UnitWords): CountParts {
  return withoutNumber(
    'words',
    unit === undefined ? amountLabel(amount, wording) : countedAmount(amount, unit, wording),
  );
}

function withoutNumber(state: CountParts['state'], number: string): CountParts {
  return { state, before: '', number, after: '', text: number };
}

/** So many days of one qualifier are named. */
const NAMED_DAYS = 6;

/** What qualifies the numbers of a chart, for a picture of it: "exact; more than: 12 December, 13 December". */
export function qualifierLegend(figures: readonly (QualifiedCount & { asOf: When })[], wording: Wording): string {
  const language = languageOf(wording);
  const numbers = figures.filter(({ value }) => value !== null);
  const parts = QUALIFIERS.flatMap((qualifier) => {
    const days = [
      ...new Set(numbers.filter((figure) => figure.qualifier === qualifier).map(({ asOf }) => dayOf(asOf))),
    ];
    if (days.length === 0) return [];
    if (qualifier === 'exact') return [EXACT[language]];
    const named = days
      .sort()
      .slice(0, NAMED_DAYS)
      .map((day) => formatDayMonth(day, wording));
    const rest = days.length > NAMED_DAYS ? ['…'] : [];
    return [`${BEFORE[qualifier][language]}${language === 'km' ? '៖' : ':'} ${[...named, ...rest].join(', ')}`];
  });
  return parts.join(language === 'km' ? ' · ' : '; ');
}
