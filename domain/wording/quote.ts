import type { Figure } from '@/domain/figures';
import type { When } from '@/domain/when';
import { lineLabel, sourceLabel } from './labels';
import { languageOf, type Wording, type Words } from './language';
import { type KnownMoment, knownSentence } from './past-words';
import { type QualifiedCount, qualifiedCount } from './qualifiers';
import { nilSentence } from './sentences';
import { asOfLine } from './spans';
import { unitWordsOf } from './units';

export type Quotable = Pick<Figure, 'indicator' | 'breakdown' | 'place' | 'source'> &
  Partial<Pick<Figure, 'site' | 'nil'>> &
  QualifiedCount & { asOf: When | null; provisional?: boolean | undefined };

/**
 * Where what is copied leads back to, and whether it is from a practice database. `known`: it is from a page of the
 * past; null or left out: of the present.
 */
export type QuoteOrigin = { address: string; exercise: boolean; known?: KnownMoment | null };

const PRELIMINARY: Words = { km: 'តួលេខបឋម', en: 'preliminary' };
const EXERCISE: Words = { km: 'សមយុទ្ធ៖ ', en: 'EXERCISE: ' };

/**
 * A figure to be pasted elsewhere, which stands alone there: "Displaced people remaining in camps: 159,592 people (preliminary),
 * as of 13 January 2026. Source: Ministry of Interior. https://…".
 */
export function quotedFigure(figure: Quotable, { address, exercise, known }: QuoteOrigin, wording: Wording): string {
  const language = languageOf(wording);
  const count = countOf(figure, wording) + (figure.provisional ? ` (${PRELIMINARY[language]})` : '');
  const [when, source] = [asOfLine(figure.asOf, wording), sourceLabel(figure.source, language, 'long')];
  const text = language === 'km' ? `${count} ${when}។ ប្រភព៖ ${source}។` : `${count}, ${when}. Source: ${source}.`;
  const past = !known ? '' : ` ${knownSentence(known, wording)}${language === 'km' ? '។' : '.'}`;
  return `${exercise ? EXERCISE[language] : ''}${text}${past} ${address}`;
}

function countOf(figure: Quotable, wording: Wording): string {
  const language = languageOf(wording);
  const { indicator, breakdown, nil, value } = figure;
  if (nil && value === 0) return nilSentence(figure, language);
  const { text } = qualifiedCount(figure, wording, unitWordsOf(indicator, breakdown));
  return `${lineLabel(figure, wording, 'long')}${language === 'km' ? '៖' : ':'} ${text}`;
}

/** The sentences of a report, a line each, and below them when and who: "13 to 14 January 2026 · Ministry of Interior · https://…". */
export function quotedLines(
  { lines, below }: { lines: readonly string[]; below: readonly string[] },
  { address, exercise, known }: QuoteOrigin,
  wording: Wording,
): string {
  const past = !known ? '' : knownSentence(known, wording);
  const foot = [...below, past, address].filter((part) => part !== '').join(' · ');
  return `${exercise ? EXERCISE[languageOf(wording)] : ''}${[...lines, foot].join('\n')}`;
}
