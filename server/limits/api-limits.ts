import type { Actor } from '@/domain/policy';
import { MINUTE_MS } from '@/domain/when';
import { type Counter, type CounterDeps, createCounter } from './counter';
import type { Limit } from './limiter';

/**
 * How often one caller may use the API in a minute. The screens of a hall share one address, and each polls when its socket
 * cannot open, so the limit for reads is wide. A person or machine that writes faster than this is a fault or an attack.
 */
const LIMITS = {
  read: { name: 'api.read', most: 12_000, windowMs: MINUTE_MS },
  write: { name: 'api.write', most: 3_000, windowMs: MINUTE_MS },
  /** A caller who is not signed in may write nothing at all; this limits the tries. */
  stranger: { name: 'api.stranger', most: 300, windowMs: MINUTE_MS },
} as const satisfies Record<string, Limit>;

export type ApiLimits = Pick<Counter, 'sweep'> & {
  /** Null when the request may go on, else the seconds to wait. */
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
