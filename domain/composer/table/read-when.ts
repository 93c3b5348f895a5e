import { isWhen, type When } from '@/domain/when';
import { cellWords, isEmptyCell, type SheetCell } from './cell';

/** Reads the day of a line, but only in a form with one meaning: a date cell of a spreadsheet, or 2026-01-14. */
export function readWhen(cell: SheetCell): { isRead: boolean; when: When | null } {
  if (isEmptyCell(cell)) return { isRead: true, when: null };
  const [day = ''] = cellWords(cell).trim().split(' ');
  return isWhen(day) ? { isRead: true, when: day } : { isRead: false, when: null };
}
