import { toInstant, type When } from './when';

const HOUR_MS = 3_600_000;

/** The ministry reports every 24 hours at 06:00, so a report is due, late, then missing. */
export const FRESH_MS = 26 * HOUR_MS;
export const AGEING_MS = 36 * HOUR_MS;

export type Freshness = 'fresh' | 'ageing' | 'out_of_date';
export type Age = { freshness: Freshness; ms: number; hours: number };

/** How old a figure is at `now` (server time, ms); never below zero. */
export function ageOf(asOf: When, now: number): Age {
  const ms = Math.max(0, now - toInstant(asOf));
  return { freshness: freshnessOf(ms), ms, hours: Math.floor(ms / HOUR_MS) };
}

function freshnessOf(ms: number): Freshness {
  if (ms <= FRESH_MS) return 'fresh';
  return ms <= AGEING_MS ? 'ageing' : 'out_of_date';
}
