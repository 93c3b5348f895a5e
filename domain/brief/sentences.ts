import { changeBetween } from '@/domain/board/change';
import { type BoardReading, isKnown } from '@/domain/board/readings';
import { changeSentence, differenceText } from '@/domain/wording/changes';
import { lineLabel } from '@/domain/wording/labels';
import { languageOf, type Wording, type Words } from '@/domain/wording/language';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { nilSentence } from '@/domain/wording/sentences';
import { asOfLine } from '@/domain/wording/spans';
import { unitWordsOf } from '@/domain/wording/units';
import type { BriefLine, BriefReason } from './change-brief';

const OPENING: Record<BriefReason, Words> = {
  newer: { km: '', en: '' },
  confirmed: { km: '', en: '' },
  corrected: { km: 'បានកែតម្រូវ៖ ', en: 'Corrected: ' },
  late: { km: 'រាយការណ៍យឺត៖ ', en: 'Reported late: ' },
  // What was withdrawn comes behind: nobody must read what stands now as withdrawn.
  withdrawn: { km: '', en: '' },
  first: { km: 'រាយការណ៍លើកដំបូង៖ ', en: 'First report: ' },
};
const BEFORE: Words = { km: 'ពីមុន', en: 'before:' };
const WITHDRAWN: Words = { km: 'តួលេខដែលបានដកវិញ៖', en: 'withdrawn:' };
const NOTHING_LEFT: Words = { km: 'គ្មានតួលេខនៅសល់ទេ', en: 'no figure is left' };

/**
 * One changed line as one whole sentence: "Remaining in camps: 150,146 people, as of 14 January 2026; before: 159,592 people, as of
 * 13 January 2026 (9,446 fewer)". A difference is told only where people can have moved: between reports of two moments.
 */
export function briefSentence(line: BriefLine, wording: Wording): string {
  const { reason, before, now } = line;
  const language = languageOf(wording);
  const opening = `${OPENING[reason][language]}${subjectText(line, wording)}`;
  if (before === null) return opening;
  const join = language === 'km' ? ' ' : '; ';
  if (reason === 'confirmed') {
    const unit = unitWordsOf(before.indicator, before.breakdown);
    return `${opening}${join}${changeSentence({ kind: 'unchanged', since: before.asOf }, unit, wording)}`;
  }
  const moved = reason === 'newer' && now !== null ? movement(before, now, wording) : null;
  const stood = `${(reason === 'withdrawn' ? WITHDRAWN : BEFORE)[language]} ${readingText(before, wording)}`;
  return `${opening}${join}${stood}${moved === null ? '' : ` (${moved})`}`;
}

/** What it is and how many now. A zero stands on a board only where the source said so: then it is a sentence of its own. */
function subjectText({ id, now }: BriefLine, wording: Wording): string {
  const language = languageOf(wording);
  if (now?.value === 0) {
    const nil = nilSentence(id, language);
    return [nil, asOfLine(now.asOf, wording)].join(language === 'km' ? ' ' : ', ');
  }
  const stands = now === null ? NOTHING_LEFT[language] : readingText(now, wording);
  return `${lineLabel(id, wording)}${language === 'km' ? '៖' : ':'} ${stands}`;
}

function readingText(reading: BoardReading, wording: Wording): string {
  const { text } = qualifiedCount(reading, wording, unitWordsOf(reading.indicator, reading.breakdown));
  return [text, asOfLine(reading.asOf, wording)].join(languageOf(wording) === 'km' ? ' ' : ', ');
}

function movement(before: BoardReading, now: BoardReading, wording: Wording): string | null {
  if (!isKnown(before) || !isKnown(now)) return null;
  const change = changeBetween(now, before);
  return change.kind === 'none' ? null : differenceText(change, unitWordsOf(now.indicator, now.breakdown), wording);
}
