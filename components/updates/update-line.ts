import type { ListedUpdate } from '@/domain/board/latest';
import { NATION } from '@/domain/places';
import type { Bilingual } from '@/domain/updates';
import { lineLabel, sourceLabel } from '@/domain/wording/labels';
import type { Language } from '@/domain/wording/language';
import { languageOf, type Wording } from '@/domain/wording/language';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { incidentSentence } from '@/domain/wording/sentences';
import { unitWordsOf } from '@/domain/wording/units';

type Report = Extract<ListedUpdate, { kind: 'report' }>;
type Figure = Report['figures'][number];

/** The words of an update for a screen with room for a few lines. `language`: the language that they are in. */
export type UpdateWords = { source: string; lines: string[]; language: Language };

/** The text in the wall's language, or else its figures, or else the text in the other language. */
export function updateWords(update: ListedUpdate, wording: Wording, most: number): UpdateWords {
  const language = languageOf(wording);
  return update.kind === 'report' ? reportWords(update, wording, most) : eventWords(update, language);
}

function reportWords({ source: body, text, figures }: Report, wording: Wording, most: number): UpdateWords {
  const language = languageOf(wording);
  const source = sourceLabel(body, language);
  const own = text[language];
  if (own !== null) return { source, lines: [own], language };
  if (figures.length > 0)
    return { source, lines: foremost(figures, most).map((each) => figureLine(each, wording)), language };
  return { source, ...inAnyLanguage(text, language) };
}

/** A photograph of an incident must show who says so, so the sentence names its source. */
function eventWords({ event }: Extract<ListedUpdate, { kind: 'event' }>, language: Language): UpdateWords {
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

/** National figures for the whole population come first. */
function foremost(figures: Figure[], most: number): Figure[] {
  const weight = ({ place, breakdown }: Figure) => (place === NATION ? 0 : 2) + (breakdown === null ? 0 : 1);
  return [...figures].sort((a, b) => weight(a) - weight(b) || a.line - b.line).slice(0, most);
}

function figureLine(figure: Figure, wording: Wording): string {
  const language = languageOf(wording);
  const { indicator, breakdown } = figure;
  const { text } = qualifiedCount(figure, wording, unitWordsOf(indicator, breakdown));
  return `${lineLabel(figure, language)}${language === 'km' ? '៖' : ':'} ${text}`;
}
