import type { PromiseStatus } from '@/domain/board/marks';
import type { Bilingual } from '@/domain/updates';
import type { When } from '@/domain/when';
import { formatMoment, formatReportDay } from './dates';
import { type Language, languageOf, type Wording } from './language';
import { updateName, withdrawnSentence } from './mending';

/** What a withdrawn update leaves: which it was, when and why, and of which day the figures are now (null: none is left). */
export type WithdrawalNews = { number: number; at: string; reason: Bilingual; figuresOf: When | null };

/** "Update 89 was withdrawn at 06:51: counted twice. The figures are those of 13 January", in the language of the reason. */
export function withdrawalNews(
  { number, at, reason, figuresOf }: WithdrawalNews,
  now: number,
  wording: Wording,
): { text: string; language: Language } {
  const { language } = withdrawnSentence({ number, reason }, wording);
  const said = language === languageOf(wording) ? wording : language;
  const moment = formatMoment(Date.parse(at), now, said);
  const told = { name: updateName(number, said), moment, why: reason[language] };
  const opening = language === 'km' ? openingKm(told) : openingEn(told);
  if (figuresOf === null) return { text: opening, language };
  const day = formatReportDay(figuresOf, said);
  const left = language === 'km' ? `តួលេខបច្ចុប្បន្នជាតួលេខនៃ${day}។` : `The figures are those of ${day}.`;
  return { text: `${opening} ${left}`, language };
}

type WithdrawalText = { name: string; moment: string; why: string | null };

function openingKm({ name, moment, why }: WithdrawalText): string {
  return `${name} ត្រូវបានដកវិញ ${moment}${why === null ? '' : `៖ ${why}`}។`;
}

function openingEn({ name, moment, why }: WithdrawalText): string {
  return `${name} was withdrawn ${atTime(moment)}${why === null ? '' : `: ${why}`}.`;
}

/** "at 06:51", "on 13 January, 06:51". */
function atTime(moment: string): string {
  return /^\d\d:/.test(moment) ? `at ${moment}` : `on ${moment}`;
}

/** The same where there is room for two short lines: "Next report" over "by 18:00", or over "not yet come, due 07:00". */
export function promiseColumn(
  state: PromiseStatus,
  now: number,
  wording: Wording,
): { head: string; text: string; isMissed: boolean } | null {
  if (state.kind === 'none') return null;
  const due = formatMoment(Date.parse(state.due), now, wording);
  const isMissed = state.kind === 'missed';
  if (languageOf(wording) === 'km') {
    const text = isMissed ? `មិនទាន់មក (${due})` : `ត្រឹម${due}`;
    return { head: 'របាយការណ៍បន្ទាប់', text, isMissed };
  }
  return { head: 'Next report', text: isMissed ? `Not come, due ${due}` : `by ${due}`, isMissed };
}
