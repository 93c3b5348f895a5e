import { GAP_PULL_MS, RECONNECT_MS } from './frames';

// `random` is a number from 0 up to 1 that the caller drew: thousands of screens must not come back at one moment.

/** C5: full jitter over a doubling span. `attempt` counts from 0. */
export function reconnectDelay(attempt: number, random: number): number {
  return random * Math.min(RECONNECT_MS.cap, RECONNECT_MS.base * 2 ** attempt);
}

/** After `bye` (F3). */
export function returnDelay(spreadMs: number, random: number): number {
  return random * spreadMs;
}

/** C1: how long to wait for the missing entries before asking for them. */
export function gapPullDelay(random: number): number {
  return GAP_PULL_MS.least + random * (GAP_PULL_MS.most - GAP_PULL_MS.least);
}
