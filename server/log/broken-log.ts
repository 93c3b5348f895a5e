import type { HaltReason } from './log';

/** Thrown inside the write transaction, so that it rolls back: an invariant of the log does not hold (L6). */
export class BrokenLog extends Error {
  readonly reason: HaltReason;

  constructor(reason: HaltReason) {
    super(`The log is broken: ${reason}`);
    this.reason = reason;
  }
}
