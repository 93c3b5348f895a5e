/** Milliseconds that never jump; `performance.now` in the browser. */
export type Monotonic = () => number;

export type ServerClock = {
  now(): number;
  /** A frame brought the server's time. */
  synchronize(t: number): void;
};

/** C8: the server's time, never the time of this machine, which may be years off. */
export function createServerClock(serverNow: number, monotonic: Monotonic): ServerClock {
  let last = { t: serverNow, at: monotonic() };
  return {
    now: () => last.t + (monotonic() - last.at),
    synchronize: (t) => {
      last = { t, at: monotonic() };
    },
  };
}

/** More than a clock that somebody corrects in small steps moves between two looks. */
const STEP_MS = 5_000;

/**
 * Sees whether the machine slept, or its clock was set: then its time of day went another way than the monotonic time, and no
 * event of the page tells it. `calendar` is only compared and never shown.
 */
export function createStepWatch(calendar: () => number, monotonic: Monotonic): { hasStepped(): boolean } {
  let apart = calendar() - monotonic();
  return {
    hasStepped() {
      const before = apart;
      apart = calendar() - monotonic();
      return Math.abs(apart - before) > STEP_MS;
    },
  };
}
