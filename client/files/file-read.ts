import type { SheetCell } from '@/domain/composer/table/cell';

/** What a file has and what was not taken from it, with how many of each: a file is read whole or says so. */
export type LeftKind =
  // Of words.
  | 'struck'
  | 'hidden'
  | 'deleted'
  | 'comments'
  | 'footers'
  | 'pictures'
  | 'unread_signs'
  // Of tables.
  | 'hidden_sheets'
  | 'hidden_rows'
  | 'hidden_columns'
  | 'no_result'
  | 'further_rows'
  | 'further_columns';

export type LeftOut = { what: LeftKind; count: number };

export type FileSheet = { name: string; rows: SheetCell[][] };

/** What a file held: words to be read, or tables. `sheets`: those that a spreadsheet program shows, in their order. */
export type FileRead =
  | { kind: 'text'; text: string; left: LeftOut[] }
  | { kind: 'table'; sheets: FileSheet[]; left: LeftOut[] }
  | { kind: 'fault'; code: FileFault };

export type FileFault =
  | 'too_large'
  /** Unpacked it would be far larger than any report. */
  | 'bomb'
  | 'broken'
  /** A picture of a report: nobody can read words from it here. */
  | 'no_text'
  /** The words of a PDF come without their order or with holes: what could be read would be wrong. */
  | 'broken_khmer'
  | 'locked'
  /** A page that was saved under the name of a document. */
  | 'web_page'
  /** Word and Excel before 2007. */
  | 'old_format'
  | 'unknown_kind'
  | 'empty'
  | 'too_slow';

/** The pages of these can be looked at while one types. */
export function isPicture(code: string): boolean {
  return code === 'no_text' || code === 'broken_khmer';
}

/** Thrown inside the worker only; the page gets it as a value. */
export class FileTrouble extends Error {
  readonly code: FileFault;

  constructor(code: FileFault) {
    super(code);
    this.code = code;
  }
}

/** Only what there is any of. */
export function leftOf(counts: Partial<Record<LeftKind, number>>): LeftOut[] {
  return Object.entries(counts).flatMap(([what, count]) => (count > 0 ? [{ what: what as LeftKind, count }] : []));
}
