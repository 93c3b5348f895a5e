/** What a file held: words to be read, or a table. */
export type FileRead =
  | { kind: 'text'; text: string }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'fault'; code: FileFault };

export type FileFault =
  | 'too_large'
  /** Unpacked it would be far larger than any report. */
  | 'bomb'
  | 'broken'
  /** A picture of a report: nobody can read words from it here. */
  | 'no_text'
  | 'locked'
  | 'unknown_kind'
  | 'too_slow';

/** Thrown inside the worker only; the page gets it as a value. */
export class FileTrouble extends Error {
  readonly code: FileFault;

  constructor(code: FileFault) {
    super(code);
    this.code = code;
  }
}
