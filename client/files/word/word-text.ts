/** A piece of the document in the form of the library. */
export type WordNode = {
  type: string;
  children?: WordNode[];
  value?: string;
  noteType?: string;
  noteId?: string;
  rowSpan?: number;
  colSpan?: number;
};

export type FindNote = (reference: WordNode) => WordNode[];

/** The words of a document: one line for each paragraph and each row of a table; the notes come at the end. */
export function wordText(document: WordNode, findNote: FindNote): string {
  const notes: WordNode[] = [];
  const lines = blocksOf(document.children ?? [], notes);
  const noteLines = notes.map((reference) => `* ${flat(findNote(reference), [])}`);
  return [...lines, ...noteLines].join('\n').trim();
}

function blocksOf(nodes: readonly WordNode[], notes: WordNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'table') return rowsOf(node, notes);
    if (node.type === 'paragraph') return inline(node.children ?? [], notes).split('\n');
    return blocksOf(node.children ?? [], notes);
  });
}

/** The label and its number are on one line, with a tab between them. */
function rowsOf(table: WordNode, notes: WordNode[]): string[] {
  const below: MergedBelow = new Map();
  return (table.children ?? []).map((row) => {
    const cells: string[] = [];
    for (const cell of row.children ?? []) {
      cells.push(...mergedAt(below, cells.length));
      cells.push(...cellTexts({ cell, below, at: cells.length, notes }));
    }
    return [...cells, ...mergedAt(below, cells.length)].join('\t');
  });
}

/** The cells that span several rows, by column, with the number of rows that are still below. */
type MergedBelow = Map<number, { text: string; rows: number }>;

function mergedAt(below: MergedBelow, from: number): string[] {
  const texts: string[] = [];
  for (let at = from; ; at += 1) {
    const merged = below.get(at);
    if (!merged) return texts;
    texts.push(merged.text);
    merged.rows -= 1;
    if (merged.rows === 0) below.delete(at);
  }
}

type CellPlace = { cell: WordNode; below: MergedBelow; at: number; notes: WordNode[] };

/** A label that spans several rows belongs to each of them. A number that spans several rows is one number. */
function cellTexts({ cell, below, at, notes }: CellPlace): string[] {
  const text = flat(cell.children ?? [], notes);
  const { rowSpan = 1, colSpan = 1 } = cell;
  if (rowSpan > 1) below.set(at, { text: /[0-9\u17e0-\u17e9]/.test(text) ? '' : text, rows: rowSpan - 1 });
  return [text, ...Array.from({ length: Math.min(colSpan, 60) - 1 }, () => '')];
}

function flat(nodes: readonly WordNode[], notes: WordNode[]): string {
  return blocksOf(nodes, notes).join(' ').replace(/\s+/g, ' ').trim();
}

function inline(nodes: readonly WordNode[], notes: WordNode[]): string {
  return nodes.map((node) => pieceOf(node, notes)).join('');
}

function pieceOf(node: WordNode, notes: WordNode[]): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return '\n';
  if (node.type === 'noteReference') notes.push(node);
  return inline(node.children ?? [], notes);
}
