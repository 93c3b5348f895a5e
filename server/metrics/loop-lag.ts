import { monitorEventLoopDelay } from 'node:perf_hooks';

export type LoopLag = { p50: number; p99: number; max: number };

const RESOLUTION_MS = 20;
const NS = 1e9;

/** How late the event loop comes to its work, in seconds, since it was asked last. */
export function watchLoop(): { take(): LoopLag; stop(): void } {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  // The measured time includes the interval of the timer that measures.
  const late = (ns: number) => Math.max(0, ns / NS - RESOLUTION_MS / 1000);
  return {
    take() {
      const lag = { p50: late(delay.percentile(50)), p99: late(delay.percentile(99)), max: late(delay.max) };
      delay.reset();
      return lag;
    },
    stop: () => delay.disable(),
  };
}
