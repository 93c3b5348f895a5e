import type { Language } from '@/domain/wording/language';

// A small subset of the editor's document (ProseMirror's JSON): paragraphs of text and of figures.

/** A figure as one revision of one update has it. It never moves to another revision by itself. */
export type Citation = { update: number; revision: number; line: number };

/** `dated`: the words carry "as of …", because the speaker keeps an older figure on purpose. */
export type CitationNode = { type: 'citation'; attrs: Citation & { dated: boolean } };
type TextNode = { type: 'text'; text: string };
export type InlineNode = TextNode | CitationNode;
export type ParagraphNode = { type: 'paragraph'; content?: InlineNode[] | undefined };
export type SpokenText = { type: 'doc'; content: ParagraphNode[] };

/** One text for each language; an empty document = not written yet. */
export type SpokenTexts = Record<Language, SpokenText>;

/** Where a node stands: the paragraph, and the node in it. */
export type NodePlace = { paragraph: number; node: number };
export type PlacedNode = { node: InlineNode; at: NodePlace };

export function nodesOf({ content }: SpokenText): PlacedNode[] {
  return content.flatMap(({ content: nodes = [] }, paragraph) =>
    nodes.map((node, index) => ({ node, at: { paragraph, node: index } })),
  );
}

export function citationsOf(text: SpokenText): CitationNode['attrs'][] {
  return nodesOf(text).flatMap(({ node }) => (node.type === 'citation' ? [node.attrs] : []));
}

/** Nothing is written but spaces. */
export function isEmptyText(text: SpokenText): boolean {
  return nodesOf(text).every(({ node }) => node.type === 'text' && node.text.trim() === '');
}

/** One text for each pinned figure, to find it again. */
export function citationKey({ update, revision, line }: Citation): string {
  return `${update}.${line}@${revision}`;
}
