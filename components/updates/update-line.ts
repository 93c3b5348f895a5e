import { headlinesOf } from '@/domain/board/headlines';
import type { ListedUpdate } from '@/domain/board/latest';
import type { Bilingual } from '@/domain/updates';
import { lineLabel, sourceLabel } from '@/domain/wording/labels';
import type { Language } from '@/domain/wording/language';
import { languageOf, type Wording } from '@/domain/wording/language';
import { lateWord, standingWords, withdrawnSentence } from '@/domain/wording/mending';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { incidentSentence } from '@/domain/wording/sentences';
import { unitWordsOf } from '@/domain/wording/units';

type Report = Extract<ListedUpdate, { kind: 'report' }>;
type Figure = Report['figures'][number];

/**
 * Words of an update for a screen that has room for a few lines; `language` is the one they are in. `mark`: what became of
 * it, or that it was told late, in the language of the screen.
 */
export type UpdateWords = { source: string; lines: string[]; language: Language; mark: string | null };

/** The text in the wall's language, or else its figures, or else the text in the other language. */
export function updateWords(update: ListedUpdate, wording: Wording, most: number): UpdateWords {
  const mark = markOf(update, wording);
  switch (update.kind) {
    case 'report':
      return { ...reportWords(update, wording, most), mark };
    case 'event':
      return { ...eventWords(update, languageOf(wording)), mark };
    case 'withdrawn': {
      const { text, language } = withdrawnSentence(update, wording);
      return { source: '', lines: [text], language, mark };
    }
  }
}

/** Corrected before late: it changes what was read already. */
function markOf(update: ListedUpdate, wording: Wording): string | null {
  if (update.kind === 'withdrawn') return standingWords('withdrawn', update.recordedAt, wording);
  if (update.correctedAt !== undefined) return standingWords('corrected', update.correctedAt, wording);
  return update.kind === 'report' && update.late ? lateWord(update.late, languageOf(wording)) : null;
}

type ToldWords = Omit<UpdateWords, 'mark'>;

function reportWords({ source: body, text, figures }: Report, wording: Wording, most: number): ToldWords {
  const language = languageOf(wording);
  const source = sourceLabel(body, language);
  const own = text[language];
  if (own !== null) return { source, lines: [own], language };
  if (figures.length > 0)
    return { source, lines: headlinesOf(figures, most).map((each) => figureLine(each, wording)), language };
  return { source, ...inAnyLanguage(text, language) };
}

/** A photograph of an incident must show who says so, so the sentence names its source. */
function eventWords({ event }: Extract<ListedUpdate, { kind: 'event' }>, language: Language): ToldWords {
  const { lines, language: told } = inAnyLanguage(event.text, language);
  const [title = ''] = lines;
  const { source, outlet } = event;
  const said = event.eventKind === 'incident' ? incidentSentence({ source, outlet, title }, told) : title;
  return { source: sourceLabel(source, language), lines: [said], language: told };
}

function inAnyLanguage(text: Bilingual, language: Language): { lines: string[]; language: Language } {
  const own = text[language];
  if (own !== null) return { lines: [own], language };
  const other = language === 'km' ? 'en' : 'km';
  return { lines: [text[other] ?? ''], language: other };
}

function figureLine(figure: Figure, wording: Wording): string {
  const language = languageOf(wording);
  const { indicator, breakdown } = figure;
  const { text } = qualifiedCount(figure, wording, unitWordsOf(indicator, breakdown));
  return `${lineLabel(figure, language)}${language === 'km' ? '៖' : ':'} ${text}`;
}
