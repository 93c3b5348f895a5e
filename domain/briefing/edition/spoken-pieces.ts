import { citationWords } from '@/domain/briefing/citation-words';
import type { CitedFigure } from '@/domain/briefing/flags';
import type { TextPiece } from '@/domain/briefing/papers/paper';
import {
  citationKey,
  type InlineNode,
  isEmptyText,
  type ParagraphNode,
  type SpokenText,
} from '@/domain/briefing/spoken-text';
import type { ReleasedFigure } from '@/domain/figures';
import type { Wording } from '@/domain/wording/language';

/** The figures of an edition by their citation. */
export type PinnedFigures = ReadonlyMap<string, ReleasedFigure>;

export function pinnedOf(cited: readonly CitedFigure[]): PinnedFigures {
  return new Map(cited.flatMap(({ citation, pinned }) => (pinned ? [[citationKey(citation), pinned] as const] : [])));
}

/** The paragraphs of a text with its figures in words; an empty text has none. */
export function paragraphPieces(text: SpokenText, pinned: PinnedFigures, wording: Wording): TextPiece[][] {
  if (isEmptyText(text)) return [];
  return text.content.map((paragraph) => piecesOf(paragraph, pinned, wording)).filter((pieces) => pieces.length > 0);
}

/** The same paragraph in two languages stands side by side, so an empty one keeps its place. */
export function piecesOf({ content = [] }: ParagraphNode, pinned: PinnedFigures, wording: Wording): TextPiece[] {
  return content.map((node) => pieceOf(node, pinned, wording));
}

function pieceOf(node: InlineNode, pinned: PinnedFigures, wording: Wording): TextPiece {
  if (node.type === 'text') return { text: node.text };
  const figure = pinned.get(citationKey(node.attrs)) ?? null;
  return { text: citationWords(figure, node.attrs.dated, wording), strong: true };
}

export function textOf(pieces: readonly TextPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}
