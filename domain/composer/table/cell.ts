import { type ReadCount, readCount } from '@/domain/text/counts';

/** A cell with its kind, as its file has it. `when`: YYYY-MM-DD, with its hour where it has one; `fault`: what stands there instead of a value. */
export type SheetCell = string | number | boolean | { when: string } | { fault: string };

/** A formula that nobody has worked out: its program has to open and save the file. */
export const NO_RESULT = 'no_result';

/** What a person reads there. */
export function cellWords(cell: SheetCell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return cell.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 12 });
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if ('when' in cell) return cell.when.replace('T', ' ');
  return cell.fault === NO_RESULT ? '=?' : cell.fault;
}

/** A number of a spreadsheet is that number: 62.125 is no count, whatever its full stop looks like in words. */
export function countOf(cell: SheetCell | undefined): ReadCount {
  if (typeof cell === 'string' || cell === undefined) return readCount(cell ?? '');
  const reading = cellWords(cell);
  if (typeof cell !== 'number') return { status: 'refused', reading, reason: 'not_a_number' };
  if (cell < 0) return { status: 'refused', reading, reason: 'negative' };
  return Number.isInteger(cell) ? readCount(String(cell)) : { status: 'refused', reading, reason: 'decimal' };
}

/** Nothing stands there. */
export function isEmptyCell(cell: SheetCell | undefined): boolean {
  return cellWords(cell).trim() === '';
}
