'use client';

import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Board, BoardEvent } from '@/domain/board/board';
import type { ChangeBrief } from '@/domain/brief/change-brief';
import { classOf, classWords } from '@/domain/brief/reason-words';
import { briefSentence } from '@/domain/brief/sentences';
import { silentSentence } from '@/domain/brief/silent-words';
import type { WholeBrief } from '@/domain/brief/whole-brief';
import { sourceLabel } from '@/domain/wording/labels';
import { type Language, languageOf, toldIn, type Wording } from '@/domain/wording/language';
import { lateWord, updateName, withdrawnSentence } from '@/domain/wording/mending';
import { incidentSentence } from '@/domain/wording/sentences';
import { formatHappened, formatWindow } from '@/domain/wording/spans';

/** The whole brief as lines of text, in the order of the page. */
export function useBriefLines(brief: WholeBrief, board: Board): string[] {
  const { lines, amended, silent, reports, events, withdrawals } = brief;
  const wording = useWording();
  const language = useLanguage();
  return [
    ...[...lines, ...amended].map((line) => {
      const parts = [sourceLabel(line.id.source, language), classWords(classOf(line, board), wording)];
      return [briefSentence(line, wording), ...parts].join(' · ');
    }),
    ...silent.map((province) => silentSentence(province, wording)),
    ...withdrawals.map((withdrawal) => withdrawnSentence(withdrawal, wording).text),
    ...reports.map((report) => reportLine(report, wording)),
    ...events.map((event) => eventLine(event, wording, toldIn(event.text, language))),
  ];
}

/** "Update 89 · Ministry of Interior · 13 to 14 January 2026 · late report". */
export function reportLine(report: ChangeBrief['reports'][number], wording: Wording): string {
  const { number, source, periodStart, periodEnd, late } = report;
  const language = languageOf(wording);
  const parts = [
    updateName(number, wording),
    sourceLabel(source, language),
    formatWindow(periodStart ?? null, periodEnd ?? null, wording),
  ];
  return [...parts, ...(late ? [lateWord(late, language)] : [])].join(' · ');
}

/** In the language that it is told in. */
export function eventLine(event: BoardEvent, wording: Wording, told: Language): string {
  const { eventKind, source, outlet, text } = event;
  const title = text[told] ?? '';
  const said = eventKind === 'incident' ? incidentSentence({ source, outlet, title }, told) : title;
  return `${formatHappened(event, wording)} · ${said}`;
}
