import {
  type Citation,
  type CitationNode,
  citationKey,
  type InlineNode,
  type ParagraphNode,
  type SpokenText,
} from '@/domain/briefing/spoken-text';

type Attrs = CitationNode['attrs'];

/** A sentence ends with its sign and what closes it; a full stop between two digits ends none. */
const SENTENCE = /(?:[.!?](?![\s"”»)]|$)|[^.!?។៕])*[.!?។៕]*["”»)]*\s*/g;

/** Each place where that figure is quoted quotes the other one. The words around it stay. */
export function takeFigure(text: SpokenText, from: Citation, to: Citation): SpokenText {
  const { update, revision, line } = to;
  return withFigures(text, from, () => ({ update, revision, line, dated: false }));
}

/** The figure stays as it is, and its words say of which day it is. */
export function keepDated(text: SpokenText, citation: Citation): SpokenText {
  return withFigures(text, citation, (attrs) => ({ ...attrs, dated: true }));
}

/** Without each sentence that has such a node. A paragraph that has nothing left goes, too. */
export function dropSentences(text: SpokenText, isMeant: (node: InlineNode) => boolean): SpokenText {
  const content = text.content.flatMap((paragraph): ParagraphNode[] => {
    const sentences = sentencesOf(paragraph);
    const left = sentences.filter((nodes) => !nodes.some(isMeant));
    if (left.length === sentences.length) return [paragraph];
    return left.length === 0 ? [] : [{ type: 'paragraph', content: joined(left.flat()) }];
  });
  return { type: 'doc', content };
}

export function quotes(citation: Citation): (node: InlineNode) => boolean {
  const key = citationKey(citation);
  return (node) => node.type === 'citation' && citationKey(node.attrs) === key;
}

export function says(words: string): (node: InlineNode) => boolean {
  return (node) => node.type === 'text' && node.text.includes(words);
}

function withFigures(text: SpokenText, citation: Citation, change: (attrs: Attrs) => Attrs): SpokenText {
  const isQuoted = quotes(citation);
  const changed = (node: InlineNode): InlineNode =>
    node.type === 'citation' && isQuoted(node) ? { ...node, attrs: change(node.attrs) } : node;
  const content = text.content.map(({ content: nodes, ...paragraph }) => ({
    ...paragraph,
    ...(nodes && { content: nodes.map(changed) }),
  }));
  return { type: 'doc', content };
}

/** In a figure's place, while sentences are found. It is no letter of any language. */
const FIGURE = '\uFFFC';

function sentencesOf({ content = [] }: ParagraphNode): InlineNode[][] {
  const whole = content.map((node) => (node.type === 'text' ? node.text : FIGURE)).join('');
  let end = 0;
  const sentences = [...whole.matchAll(SENTENCE)].filter(([sentence]) => sentence !== '');
  return sentences.map(([sentence]) => {
    const start = end;
    end += sentence.length;
    return between(content, start, end);
  });
}

function between(nodes: readonly InlineNode[], start: number, end: number): InlineNode[] {
  let at = 0;
  return nodes.flatMap((node): InlineNode[] => {
    const from = at;
    at += node.type === 'text' ? node.text.length : FIGURE.length;
    if (at <= start || from >= end) return [];
    return node.type === 'text' ? [{ ...node, text: node.text.slice(Math.max(0, start - from), end - from) }] : [node];
  });
}

/** Two texts that came to stand beside each other are one, as the editor has them. */
function joined(nodes: readonly InlineNode[]): InlineNode[] {
  const all: InlineNode[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (last?.type === 'text' && node.type === 'text') all.splice(-1, 1, { ...last, text: last.text + node.text });
    else all.push(node);
  }
  return all;
}
