/** Milliseconds that never jump; `performance.now` in the browser. */
export type Monotonic = () => number;

export type ServerClock = {
  now(): number;
  /** A frame came that says what time it is at the server. */
  mark(t: number): void;
};

/** C8: the time at the server, never the time of this machine, which may be years off. */
export function createServerClock(serverNow: number, monotonic: Monotonic): ServerClock {
  let last = { t: serverNow, at: monotonic() };
  return {
    now: () => last.t + (monotonic() - last.at),
    mark: (t) => {
      last = { t, at: monotonic() };
    },
  };
}
