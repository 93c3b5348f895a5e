import type { ReleasedFigure } from '@/domain/figures';
import { languageOf, type Wording } from '@/domain/wording/language';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { nilSentence } from '@/domain/wording/sentences';
import { asOfLine } from '@/domain/wording/spans';
import { unitWordsOf } from '@/domain/wording/units';
import { type CitationNode, citationKey, isEmptyText, type SpokenText } from './spoken-text';

/** What stands where a figure cannot be found: never a number. */
const NO_FIGURE = '[…]';

/** A figure inside a sentence: "more than 640,000 people", "most schools"; `dated`: "150,146 people as of 14 January 2026". */
export function citationWords(figure: ReleasedFigure | null, dated: boolean, wording: Wording): string {
  if (figure === null) return NO_FIGURE;
  const count = countWords(figure, wording);
  return dated ? `${count} ${asOfLine(figure.asOf, wording)}` : count;
}

/** "No new damage" begins no sentence here. */
function countWords(figure: ReleasedFigure, wording: Wording): string {
  const { indicator, breakdown, nil } = figure;
  if (nil && indicator === 'damage_in_period') {
    const said = nilSentence({ indicator, breakdown }, languageOf(wording));
    return said.charAt(0).toLowerCase() + said.slice(1);
  }
  return qualifiedCount(figure, wording, unitWordsOf(indicator, breakdown)).text;
}

/** The figure that a citation stands for; null = not found. */
export type FindFigure = (citation: CitationNode['attrs']) => ReleasedFigure | null;

export function toFindFigure(cited: ReadonlyMap<string, { pinned: ReleasedFigure | null }>): FindFigure {
  return (citation) => cited.get(citationKey(citation))?.pinned ?? null;
}

/** A text as it is said, a paragraph each. */
export function spokenWords(text: SpokenText, find: FindFigure, wording: Wording): string[] {
  if (isEmptyText(text)) return [];
  return text.content.map(({ content = [] }) =>
    content
      .map((node) => (node.type === 'text' ? node.text : citationWords(find(node.attrs), node.attrs.dated, wording)))
      .join(''),
  );
}
