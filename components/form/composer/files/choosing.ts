import type { FileSheet } from '@/client/files/file-read';
import { cellWords } from '@/domain/composer/table/cell';

/** Figures that one look can weigh; a longer table is taken in parts. */
export const MOST_TAKEN = 100;

/** Lines of a table that are shown at a time: two thousand would make the page slow. */
export const LINES_SHOWN = 25;

/** A sheet that is none of figures is read as text, a line for each row. */
export function wordsOf({ rows }: FileSheet): string {
  const lines = rows.map((cells) => cells.map(cellWords).join('\t').trimEnd());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
