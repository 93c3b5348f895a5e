import { DEFAULT_SETTINGS, type PublicSettings } from './settings';
import { HOUR_MS, toInstant, type When } from './when';

export type Freshness = 'fresh' | 'ageing' | 'out_of_date';
export type Age = { freshness: Freshness; ms: number; hours: number };

/** How old a figure is at `now` (server time, ms); never below zero. `limits`: the board's own (`settingsOf`). */
export function ageOf(asOf: When, now: number, limits: Limits = DEFAULT_SETTINGS.freshness): Age {
  const ms = Math.max(0, now - toInstant(asOf));
  return { freshness: freshnessOf(ms, limits), ms, hours: Math.floor(ms / HOUR_MS) };
}

type Limits = PublicSettings['freshness'];

function freshnessOf(ms: number, { freshHours, ageingHours }: Limits): Freshness {
  if (ms <= freshHours * HOUR_MS) return 'fresh';
  return ms <= ageingHours * HOUR_MS ? 'ageing' : 'out_of_date';
}
