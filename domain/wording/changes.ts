import type { FigureChange } from '@/domain/board/change';
import type { ListedFigure } from '@/domain/board/compact';
import type { Unit } from '@/domain/indicators';
import { dayOf, type When } from '@/domain/when';
import { formatReportDay } from './dates';
import { lineLabel } from './labels';
import { languageOf, type Wording, type Words } from './language';
import { formatCount, formatRound } from './numbers';
import { qualifiedCount } from './qualifiers';
import { nilSentence } from './sentences';
import { type UnitWords, unitLabel, unitWordsOf, withUnit } from './units';

/** A figure compared with an earlier report of the same line. `difference` is negative when there are fewer. */
export type ToldChange =
  | { kind: 'none' }
  | { kind: 'exact' | 'about'; difference: number; since: When }
  | { kind: 'no_clear_change'; since: When }
  | { kind: 'unchanged'; since: When };

/** For a tile: the direction of the arrow, the difference, and the earlier report (null = there is none). */
export type ShortChange = { direction: 'up' | 'down' | 'level' | null; text: string; since: string | null };

const NO_EARLIER: Words = { km: 'គ្មានតួលេខពីមុន', en: 'no earlier figure' };
const NO_CLEAR_CHANGE: Words = { km: 'គ្មានការប្រែប្រួលច្បាស់លាស់', en: 'no clear change' };
const UNCHANGED: Words = { km: 'មិនប្រែប្រួល', en: 'unchanged' };
const ABOUT: Words = { km: 'ប្រមាណ', en: 'about' };
const FEWER: Words = { km: 'ថយចុះ', en: 'fewer' };
const MORE: Words = { km: 'កើនឡើង', en: 'more' };

/** "9,446 fewer than in the report of 13 January" · ថយចុះ ៩.៤៤៦នាក់ ធៀបនឹងរបាយការណ៍ថ្ងៃទី១៣ មករា. */
export function changeSentence(change: ToldChange, unit: Unit | UnitWords, wording: Wording): string {
  if (change.kind === 'none') return NO_EARLIER[languageOf(wording)];
  const text = differenceText(change, unit, wording);
  const day = formatReportDay(change.since, wording);
  if (languageOf(wording) === 'km') return `${text} ធៀបនឹងរបាយការណ៍${day}`;
  return `${text} ${isDifference(change) ? 'than in' : 'since'} the report of ${day}`;
}

/** "9,446 fewer", "since 13 January": the two parts of the change row of a tile. */
export function changeShort(change: ToldChange, unit: Unit | UnitWords, wording: Wording): ShortChange {
  const language = languageOf(wording);
  if (change.kind === 'none') return { direction: null, text: NO_EARLIER[language], since: null };
  const day = formatReportDay(change.since, wording);
  const since = language === 'km' ? `ធៀបនឹង${day}` : `since ${day}`;
  return { direction: directionOf(change), text: differenceText(change, unit, wording), since };
}

/** The same in a narrow cell: the day of the earlier report without its hour. */
export function changeOnDay(change: ToldChange, unit: Unit | UnitWords, wording: Wording): ShortChange {
  const since = 'since' in change ? { since: dayOf(change.since) } : {};
  return changeShort({ ...change, ...since }, unit, wording);
}

/** Up, down or level; null when the change is not clear enough for an arrow. */
function directionOf(change: ToldChange): ShortChange['direction'] {
  if (change.kind === 'unchanged') return 'level';
  if (!('difference' in change)) return null;
  if (change.difference === 0) return 'level';
  return change.difference < 0 ? 'down' : 'up';
}

type DatedChange = Exclude<ToldChange, { kind: 'none' }>;
type NumericChange = Extract<ToldChange, { difference: number }>;

/** A difference of 0 reads "unchanged", not "0 more". */
export function isDifference(change: ToldChange): change is NumericChange {
  return 'difference' in change && change.difference !== 0;
}

/** "9,446 fewer", "about 60,000 more", "unchanged", "no clear change". */
export function differenceText(change: DatedChange, unit: Unit | UnitWords, wording: Wording): string {
  const language = languageOf(wording);
  if (change.kind === 'no_clear_change') return NO_CLEAR_CHANGE[language];
  if (!isDifference(change)) return UNCHANGED[language];
  const amount = amountText(change, unit, wording);
  const direction = (change.difference < 0 ? FEWER : MORE)[language];
  return language === 'km' ? `${direction} ${amount}` : `${amount} ${direction}`;
}

/** "9,446", "about 60,000" · ៩.៤៤៦នាក់, ប្រមាណ ៦ម៉ឺននាក់: how much, without the direction. */
export function amountText({ kind, difference }: NumericChange, unit: Unit | UnitWords, wording: Wording): string {
  const language = languageOf(wording);
  const size = Math.abs(difference);
  const number = kind === 'about' ? formatRound(size, wording) : formatCount(size, wording);
  // English does not name the people here: "9,446 fewer". A Khmer number always needs its classifier.
  const counted = language === 'km' ? withUnit(number, unitLabel(unit, size, wording), wording) : number;
  return kind === 'about' ? `${ABOUT[language]} ${counted}` : counted;
}

/**
 * A figure of a report as one whole sentence: "Schools closed, Oddar Meanchey: 40, 5 fewer than in the report of 7 January";
 * without an earlier figure only what it is.
 */
export function figureSentence(figure: ListedFigure & { change: FigureChange }, wording: Wording): string {
  const { indicator, breakdown, change } = figure;
  const language = languageOf(wording);
  if (figure.nil && figure.value === 0) return nilSentence(figure, language);
  const unit = unitWordsOf(indicator, breakdown);
  const { text } = qualifiedCount(figure, wording, unit);
  const told = `${lineLabel(figure, wording)}${language === 'km' ? '៖' : ':'} ${text}`;
  if (change.kind === 'none') return told;
  const compared = changeSentence(change, unit, wording);
  return language === 'km' ? `${told} ${compared}` : `${told}, ${compared}`;
}
