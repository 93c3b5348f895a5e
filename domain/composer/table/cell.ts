import { type ReadCount, readCount } from '@/domain/text/counts';

/**
 * A cell of the file, with its kind. `when`: YYYY-MM-DD, with the hour if the cell has one. `fault`: the text of a cell that
 * has no value.
 */
export type SheetCell = string | number | boolean | { when: string } | { fault: string };

/** A formula without a stored result. A spreadsheet program has to open and save the file first. */
export const NO_RESULT = 'no_result';

/** The text that a person sees in the cell. */
export function cellWords(cell: SheetCell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return cell.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 12 });
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if ('when' in cell) return cell.when.replace('T', ' ');
  return cell.fault === NO_RESULT ? '=?' : cell.fault;
}

/** A number cell has one meaning: 62.125 is no count, although typed text could mean 62,125 by it. */
export function countOf(cell: SheetCell | undefined): ReadCount {
  if (typeof cell === 'string' || cell === undefined) return readCount(cell ?? '');
  const reading = cellWords(cell);
  if (typeof cell !== 'number') return { status: 'refused', reading, reason: 'not_a_number' };
  if (cell < 0) return { status: 'refused', reading, reason: 'negative' };
  return Number.isInteger(cell) ? readCount(String(cell)) : { status: 'refused', reading, reason: 'decimal' };
}

/** True for a cell without text. */
export function isEmptyCell(cell: SheetCell | undefined): boolean {
  return cellWords(cell).trim() === '';
}
