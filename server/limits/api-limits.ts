import type { Actor } from '@/domain/policy';
import { MINUTE_MS } from '@/domain/when';
import { type Counter, type CounterDeps, createCounter } from './counter';
import type { Limit } from './limiter';

/**
 * What one caller may ask of the API in a minute. A hall's screens share one address and each polls when its socket
 * cannot open, so reads are wide; a person or machine that writes faster than this is a fault or an attack.
 */
const LIMITS = {
  read: { name: 'api.read', most: 12_000, windowMs: MINUTE_MS },
  write: { name: 'api.write', most: 3_000, windowMs: MINUTE_MS },
  /** Whoever is not signed in may write nothing at all; this bounds the trying. */
  stranger: { name: 'api.stranger', most: 300, windowMs: MINUTE_MS },
} as const satisfies Record<string, Limit>;

export type ApiLimits = Pick<Counter, 'sweep'> & {
  /** Null when the request may go on; else the seconds to wait. */
  take(actor: Actor, request: { address: string; method: string }): number | null;
};

export function createApiLimits(deps: CounterDeps): ApiLimits {
  const counter = createCounter(deps);
  return {
    sweep: counter.sweep,
    take(actor, { address, method }) {
      const isRead = method === 'GET' || method === 'HEAD';
      const isStranger = actor.kind === 'anyone';
      const limit = isRead ? LIMITS.read : LIMITS[isStranger ? 'stranger' : 'write'];
      return counter.take(isStranger ? `from ${address}` : actor.id, limit);
    },
  };
}
