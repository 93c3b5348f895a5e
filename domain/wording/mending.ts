import type { PromiseStatus } from '@/domain/board/marks';
import type { Bilingual, LateKind, NoticePriority, Was } from '@/domain/updates';
import { dayAt, whenAt } from '@/domain/when';
import { amountLabel } from './amounts';
import { formatClock, formatDayInProse, formatInstant, formatReportDay } from './dates';
import { type Language, languageOf, toldIn, type Wording, type Words } from './language';
import { withDigits } from './numbers';
import { qualifiedCount } from './qualifiers';
import type { UnitWords } from './units';

const CORRECTED: Words = { km: 'បានកែតម្រូវ', en: 'corrected' };
const WITHDRAWN: Words = { km: 'បានដកវិញ', en: 'withdrawn' };
const RESTORED: Words = { km: 'តួលេខមុន', en: 'earlier figure' };

/** The mark of a figure that was corrected some time ago. */
export function correctedWord(language: Language): string {
  return CORRECTED[language];
}

/** "corrected, was 159,592" · បានកែតម្រូវ ពីមុន ១៥៩.៥៩២នាក់; "corrected, was “most”": for the first day. */
export function correctedWas(
  was: Pick<Was, 'value' | 'qualifier' | 'amount'>,
  unit: UnitWords,
  wording: Wording,
): string {
  const language = languageOf(wording);
  const before = wasText(was, unit, wording);
  return language === 'km' ? `${CORRECTED.km} ${before}` : `${CORRECTED.en}, ${before}`;
}

function wasText(was: Pick<Was, 'value' | 'qualifier' | 'amount'>, unit: UnitWords, wording: Wording): string {
  // In English the figure itself already names the unit; a Khmer number always needs its classifier.
  const isKhmer = languageOf(wording) === 'km';
  if (was.amount !== undefined) {
    const words = amountLabel(was.amount, wording);
    return isKhmer ? `ពីមុន «${words}»` : `was “${words}”`;
  }
  const { text } = isKhmer ? qualifiedCount(was, wording, unit) : qualifiedCount(was, wording);
  return isKhmer ? `ពីមុន ${text}` : `was ${text}`;
}

/** "Update 81" · បច្ចុប្បន្នភាពលេខ ៨១. */
export function updateName(number: number, wording: Wording): string {
  const digits = withDigits(String(number), wording);
  return languageOf(wording) === 'km' ? `បច្ចុប្បន្នភាពលេខ ${digits}` : `Update ${digits}`;
}

/** "corrected 14 January, 06:49" · "withdrawn 14 January, 06:51": what became of an update, and when. */
export function standingWords(status: 'corrected' | 'withdrawn', at: string, wording: Wording): string {
  const language = languageOf(wording);
  return `${(status === 'corrected' ? CORRECTED : WITHDRAWN)[language]} ${formatReportDay(whenAt(Date.parse(at)), wording)}`;
}

/** "Update 89 was withdrawn: counted twice", in the language that the reason is in. */
export function withdrawnSentence(
  { number, reason }: { number: number; reason: Bilingual },
  wording: Wording,
): { text: string; language: Language } {
  const own = languageOf(wording);
  const language = toldIn(reason, own);
  const name = updateName(number, language === own ? wording : language);
  const opening = language === 'km' ? `${name} ត្រូវបានដកវិញ` : `${name} was withdrawn`;
  const why = reason[language];
  if (why === null) return { text: opening, language };
  return { text: `${opening}${language === 'km' ? '៖' : ':'} ${why}`, language };
}

/** Why a figure is back: "Earlier figure: update 89 was withdrawn 14 January, 06:51"; or why none is left. */
export function restoredSentence(
  { number, at }: { number: number; at: string },
  isLeft: boolean,
  wording: Wording,
): string {
  const name = updateName(number, wording);
  const day = formatReportDay(whenAt(Date.parse(at)), wording);
  if (languageOf(wording) === 'km') return `${isLeft ? 'តួលេខមុន៖ ' : ''}${name} ត្រូវបានដកវិញ ${day}`;
  return isLeft ? `Earlier figure: ${name.toLowerCase()} was withdrawn ${day}` : `${name} was withdrawn ${day}`;
}

/** The same where there is hardly room: "Earlier figure". */
export function restoredWord(isLeft: boolean, language: Language): string {
  return (isLeft ? RESTORED : WITHDRAWN)[language];
}

const LATE: Record<LateKind, Words> = {
  late_report: { km: 'របាយការណ៍យឺត', en: 'late report' },
  backlog: { km: 'របាយការណ៍ដែលនៅសល់', en: 'backlog' },
};

/** That a report tells of an earlier day after the fact. */
export function lateWord(kind: LateKind, language: Language): string {
  return LATE[kind][language];
}

const TOLD_LATE: Words = { km: 'រាយការណ៍យឺត', en: 'told late' };

/** The same of one figure. */
export function toldLateWord(language: Language): string {
  return TOLD_LATE[language];
}

/** `was`: the most prominent figure of a board, if it was corrected. */
export type CorrectionNews = {
  number: number;
  finding: string | null;
  was: Pick<Was, 'value' | 'qualifier' | 'amount'> | null;
  unit: UnitWords;
};

/** For the live region: "Update 81 was corrected: 150,146 people remain in camps, was 159,592." */
export function correctionAnnouncement({ number, finding, was, unit }: CorrectionNews, wording: Wording): string {
  const isKhmer = languageOf(wording) === 'km';
  const opening = `${updateName(number, wording)} ${isKhmer ? 'ត្រូវបានកែតម្រូវ' : 'was corrected'}`;
  if (finding === null) return isKhmer ? `${opening}។` : `${opening}.`;
  const before = was === null ? '' : `${isKhmer ? ' ' : ', '}${wasText(was, unit, wording)}`;
  return isKhmer ? `${opening}៖ ${finding}${before}។` : `${opening}: ${finding}${before}.`;
}

/** "Update 81 was withdrawn; its figures no longer count." */
export function withdrawalAnnouncement(number: number, wording: Wording): string {
  const name = updateName(number, wording);
  if (languageOf(wording) === 'km') return `${name} ត្រូវបានដកចេញវិញ តួលេខរបស់វាលែងរាប់បញ្ចូល។`;
  return `${name} was withdrawn; its figures no longer count.`;
}

const NOTICES: Record<NoticePriority, Words> = {
  high: { km: 'សេចក្តីជូនដំណឹងបន្ទាន់', en: 'Urgent notice' },
  normal: { km: 'សេចក្តីជូនដំណឹង', en: 'Notice' },
};

export function noticeLabel(priority: NoticePriority, language: Language): string {
  return NOTICES[priority][language];
}

/** "Urgent notice: Road 64 is closed" */
export function noticeAnnouncement(priority: NoticePriority, text: string, language: Language): string {
  return language === 'km' ? `${NOTICES[priority].km}៖ ${text}` : `${NOTICES[priority].en}: ${text}`;
}

/**
 * "Next report by 18:00", with the day when it is not today; "The report promised for 18:00 has not come". Null when no
 * report is announced. `now` is server time in ms.
 */
export function promiseSentence(state: PromiseStatus, now: number, wording: Wording): string | null {
  if (state.kind === 'none') return null;
  const due = dueText(Date.parse(state.due), now, wording);
  const isMissed = state.kind === 'missed';
  if (languageOf(wording) === 'km') {
    return isMissed ? `របាយការណ៍ដែលបានសន្យាត្រឹម${due} មិនទាន់មកដល់` : `របាយការណ៍បន្ទាប់ត្រឹម${due}`;
  }
  return isMissed ? `The report promised for ${due} has not come` : `Next report by ${due}`;
}

function dueText(due: number, now: number, wording: Wording): string {
  const hour = formatClock(due, wording);
  if (dayAt(due) === dayAt(now)) return hour;
  if (languageOf(wording) === 'en') return formatInstant(due, wording);
  return `${hour} ${formatDayInProse(whenAt(due), wording)}`;
}
