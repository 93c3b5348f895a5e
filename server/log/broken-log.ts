import type { BrokenPlace, HaltReason } from './log';

/** An invariant of the log does not hold (L6). Thrown inside the write transaction, so that the transaction rolls back. */
export class BrokenLog extends Error {
  readonly reason: HaltReason;
  /** Left out: where the write was refused, at the head. */
  readonly place: BrokenPlace | undefined;

  constructor(reason: HaltReason, place?: BrokenPlace) {
    super(`The log is broken: ${reason}`);
    this.reason = reason;
    this.place = place;
  }
}
