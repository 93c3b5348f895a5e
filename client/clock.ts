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
