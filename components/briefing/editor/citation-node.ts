import { Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import type { CitationNode as CitationJson } from '@/domain/briefing/spoken-text';
import { CitationChip } from './citation-chip';

type Attrs = CitationJson['attrs'];

/** `wordsOf`: what is copied to other programs in the place of the figure. */
type Options = { wordsOf(attrs: Attrs): string };

const NUMBERS = /^(\d+)\.(\d+)@(\d+)$/;

/** A figure within a text: one thing, which is chosen and removed whole. */
export const CitationNode = Node.create<Options>({
  ...{ name: 'citation', group: 'inline', inline: true, atom: true, selectable: true, draggable: false },
  addOptions: () => ({ wordsOf: () => '' }),
  addAttributes: () => ({
    update: { default: 0, rendered: false },
    revision: { default: 0, rendered: false },
    line: { default: 0, rendered: false },
    dated: { default: false, rendered: false },
  }),
  parseHTML: () => [{ tag: 'span[data-citation]', getAttrs: (element) => readAttrs(element) ?? false }],
  renderHTML({ node }) {
    const attrs = node.attrs as Attrs;
    const mark = `${attrs.update}.${attrs.line}@${attrs.revision}`;
    return ['span', { 'data-citation': mark, 'data-dated': String(attrs.dated) }, this.options.wordsOf(attrs)];
  },
  renderText({ node }) {
    return this.options.wordsOf(node.attrs as Attrs);
  },
  addNodeView: () => ReactNodeViewRenderer(CitationChip, { as: 'span', className: 'figure-chip-node' }),
});

function readAttrs(element: HTMLElement): Attrs | null {
  const [, update, line, revision] = NUMBERS.exec(element.dataset.citation ?? '') ?? [];
  if (update === undefined) return null;
  return {
    ...{ update: Number(update), revision: Number(revision), line: Number(line) },
    dated: element.dataset.dated === 'true',
  };
}
