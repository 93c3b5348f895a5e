import type { Span } from '@/domain/reader/reading';

/** A stretch of words, or lines that stand in columns. */
export type Block = (Span & { kind: 'text' }) | (Span & { kind: 'table'; rows: Span[][] });

/** Lines with tabs that follow one another are a table, as the reader of Word files writes them. Nothing of the text is left out. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of linesOf(text)) {
    const next = toBlock(text, line);
    const last = blocks.at(-1);
    if (last === undefined || !isContinued(last, next)) blocks.push(next);
  }
  return blocks;
}

function toBlock(text: string, line: Span): Block {
  const cells = cellsOf(text, line);
  return cells.length > 1 ? { ...line, kind: 'table', rows: [cells] } : { ...line, kind: 'text' };
}

/** The line goes on with what stands above it, and is taken into that. */
function isContinued(block: Block, next: Block): boolean {
  if (block.kind !== next.kind) return false;
  if (block.kind === 'table' && next.kind === 'table') block.rows.push(...next.rows);
  block.end = next.end;
  return true;
}

function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]*\n?/g)].flatMap(({ index, 0: line }) =>
    line === '' ? [] : [{ start: index, end: index + line.length }],
  );
}

function cellsOf(text: string, { start, end }: Span): Span[] {
  return [
    ...text
      .slice(start, end)
      .replace(/\n$/, '')
      .matchAll(/(?:^|(?<=\t))[^\t]*/g),
  ].map(({ index, 0: cell }) => ({
    start: start + index,
    end: start + index + cell.length,
  }));
}
