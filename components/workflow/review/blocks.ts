import type { Span } from '@/domain/reader/reading';

export type Range = Span;
export type Cell = Span;
/** A stretch of words, or lines that stand in columns. */
export type Block = (Span & { kind: 'text' }) | (Span & { kind: 'table'; rows: Cell[][] });

/** Lines with tabs that follow one another are a table, as the reader of Word files writes them. Nothing of the text is left out. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of linesOf(text)) {
    const cells = cellsOf(text, line);
    const last = blocks.at(-1);
    if (cells.length > 1 && last?.kind === 'table') {
      last.rows.push(cells);
      last.end = line.end;
    } else if (cells.length > 1) blocks.push({ ...line, kind: 'table', rows: [cells] });
    else if (last?.kind === 'text') last.end = line.end;
    else blocks.push({ ...line, kind: 'text' });
  }
  return blocks;
}

function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]*\n?/g)].flatMap(({ index, 0: line }) =>
    line === '' ? [] : [{ start: index, end: index + line.length }],
  );
}

function cellsOf(text: string, { start, end }: Span): Cell[] {
  return [...text.slice(start, end).replace(/\n$/, '').matchAll(/(?:^|(?<=\t))[^\t]*/g)].map(({ index, 0: cell }) => ({
    start: start + index,
    end: start + index + cell.length,
  }));
}
