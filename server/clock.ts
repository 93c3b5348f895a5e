export type Clock = {
  /** Milliseconds since 1970; never earlier than it said before. */
  now(): number;
  /** Goes forward to this instant and runs on from there; an instant that has passed changes nothing. */
  moveTo(instant: number): void;
};

/** Real time plus an offset: a demo replays last winter's reports as if it were last winter. */
export function createClock(realNow: () => number = Date.now): Clock {
  let offset = 0;
  let last = Number.NEGATIVE_INFINITY;
  const now = () => {
    last = Math.max(last, realNow() + offset);
    return last;
  };
  return {
    now,
    moveTo(instant) {
      offset += Math.max(0, instant - now());
    },
  };
}
