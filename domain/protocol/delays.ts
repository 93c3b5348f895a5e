import { GAP_PULL_MS, RECONNECT_MS } from './frames';

// `random` is a random number from 0 to 1, because thousands of screens must not come back at the same time.

/** C5: a random delay within a span that doubles with each attempt. `attempt` counts from 0. */
export function reconnectDelay(attempt: number, random: number): number {
  return random * Math.min(RECONNECT_MS.cap, RECONNECT_MS.base * 2 ** attempt);
}

/** The delay after `bye` (F3). */
export function returnDelay(spreadMs: number, random: number): number {
  return random * spreadMs;
}

/** C1: how long a page waits for missing entries before it asks for them. */
export function gapPullDelay(random: number): number {
  return GAP_PULL_MS.least + random * (GAP_PULL_MS.most - GAP_PULL_MS.least);
}
