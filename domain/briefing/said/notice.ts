import type { ReleasedFigure } from '@/domain/figures';
import { whenAt } from '@/domain/when';
import { formatDayInProse, formatTime } from '@/domain/wording/dates';
import { lineLabel, sourceLabel } from '@/domain/wording/labels';
import { languageOf, type Wording } from '@/domain/wording/language';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { nilSentence } from '@/domain/wording/sentences';
import { asOfLine } from '@/domain/wording/spans';
import { unitWordsOf } from '@/domain/wording/units';
import type { Debt } from './debts';

type NoticeFacts = Pick<Debt, 'said' | 'now' | 'change'> & { utterance: Pick<Debt['utterance'], 'saidAt'> };

/**
 * The draft of a correction for those who heard the figure: what we said and when, what stands now, why, and whose figure it is. It
 * has no word of regret and no adjective: the spokesperson adds what is due.
 */
export function correctionNotice(debt: NoticeFacts, wording: Wording): string {
  return (languageOf(wording) === 'km' ? inKhmer : inEnglish)(debt, wording);
}

function inEnglish({ said, now, change, utterance }: NoticeFacts, wording: Wording): string {
  const reason = change.reason.words.en;
  const sentences = [
    `Correction: on ${momentOf(utterance.saidAt, wording)} we said: “${figureSentence(said, wording)}”.`,
    now === null ? 'This figure was withdrawn and no longer stands.' : 'This figure has been corrected.',
    ...(now === null ? [] : [`The correct figure is: ${figureSentence(now, wording)}.`]),
    ...(reason === null ? [] : [`Reason: ${withoutStop(reason)}.`]),
    `Source: ${sourceLabel((now ?? said).source, 'en', 'long')}.`,
  ];
  return sentences.join(' ');
}

function inKhmer({ said, now, change, utterance }: NoticeFacts, wording: Wording): string {
  const reason = change.reason.words.km;
  const sentences = [
    `សេចក្តីកែតម្រូវ៖ កាលពី${momentOf(utterance.saidAt, wording)} យើងបានថ្លែងថា «${figureSentence(said, wording)}»។`,
    now === null ? 'តួលេខនេះត្រូវបានដកវិញ ហើយមិនមានសុពលភាពទៀតទេ។' : 'តួលេខនេះត្រូវបានកែតម្រូវហើយ។',
    ...(now === null ? [] : [`តួលេខត្រឹមត្រូវគឺ ${figureSentence(now, wording)}។`]),
    ...(reason === null ? [] : [`មូលហេតុ៖ ${withoutStop(reason)}។`]),
    `ប្រភព៖ ${sourceLabel((now ?? said).source, 'km', 'long')}។`,
  ];
  return sentences.join(' ');
}

/** "Displaced people remaining in camps: 150,146 people, as of 14 January 2026". */
export function figureSentence(figure: ReleasedFigure, wording: Wording): string {
  const language = languageOf(wording);
  const when = asOfLine(figure.asOf, wording);
  const count =
    figure.nil && figure.value === 0
      ? nilSentence(figure, language)
      : `${lineLabel(figure, wording, 'long')}${language === 'km' ? '៖' : ':'} ${countOf(figure, wording)}`;
  return language === 'km' ? `${count} ${when}` : `${count}, ${when}`;
}

function countOf(figure: ReleasedFigure, wording: Wording): string {
  return qualifiedCount(figure, wording, unitWordsOf(figure.indicator, figure.breakdown)).text;
}

function momentOf(instant: string, wording: Wording): string {
  const when = whenAt(Date.parse(instant));
  const parts = [formatDayInProse(when, wording), formatTime(when, wording)];
  return parts.join(languageOf(wording) === 'km' ? ' ' : ' at ');
}

function withoutStop(words: string): string {
  return words.trim().replace(/[.។]+$/, '');
}
