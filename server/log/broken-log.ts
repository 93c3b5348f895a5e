import type { HaltReason } from './log';

/** An invariant of the log does not hold (L6). Thrown inside the write transaction, so that the transaction rolls back. */
export class BrokenLog extends Error {
  readonly reason: HaltReason;

  constructor(reason: HaltReason) {
    super(`The log is broken: ${reason}`);
    this.reason = reason;
  }
}
