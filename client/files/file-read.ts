import type { SheetCell } from '@/domain/composer/table/cell';

/** What was not taken from a file, with how many of each: a person must know when a file was not read as a whole. */
export type LeftKind =
  // In files with text.
  | 'struck'
  | 'hidden'
  | 'deleted'
  | 'comments'
  | 'footers'
  | 'pictures'
  | 'unread_signs'
  // In files with tables.
  | 'hidden_sheets'
  | 'hidden_rows'
  | 'hidden_columns'
  | 'no_result'
  | 'further_rows'
  | 'further_columns';

export type LeftOut = { what: LeftKind; count: number };

export type FileSheet = { name: string; rows: SheetCell[][] };

/** What a file contains: text to read, or tables. `sheets`: those that a spreadsheet program shows, in the same order. */
export type FileRead =
  | { kind: 'text'; text: string; left: LeftOut[] }
  | { kind: 'table'; sheets: FileSheet[]; left: LeftOut[] }
  | { kind: 'fault'; code: FileFault };

export type FileFault =
  | 'too_large'
  /** Unpacked, it would be far larger than any report. */
  | 'bomb'
  | 'broken'
  /** A picture of a report: the program cannot read words from it. */
  | 'no_text'
  /** The text of a PDF is in the wrong order or has holes, so everything read from it would be wrong. */
  | 'broken_khmer'
  | 'locked'
  /** A web page that was saved under the name of a document. */
  | 'web_page'
  /** Word and Excel before 2007. */
  | 'old_format'
  | 'unknown_kind'
  | 'empty'
  | 'too_slow';

/** The form can show the pages of these files while a person types. */
export function isPicture(code: string): boolean {
  return code === 'no_text' || code === 'broken_khmer';
}

/** Thrown only inside the worker; the page gets it as a value. */
export class FileTrouble extends Error {
  readonly code: FileFault;

  constructor(code: FileFault) {
    super(code);
    this.code = code;
  }
}

/** Leaves out kinds with a count of zero. */
export function leftOf(counts: Partial<Record<LeftKind, number>>): LeftOut[] {
  return Object.entries(counts).flatMap(([what, count]) => (count > 0 ? [{ what: what as LeftKind, count }] : []));
}
