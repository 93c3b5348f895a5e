import { type Outcome, type Refusal, refuse } from '@/domain/outcome';
import type { AuthParts } from '@/server/auth/better-auth';
import type { Limit, Limiter } from '@/server/limits/limiter';
import { countWrongLink } from './allowance';

const MINUTE_MS = 60_000;

/** For acts that ask a person for the own password again. */
export const PASSWORD_TRIES: Limit = { name: 'own-password', most: 10, windowMs: 10 * MINUTE_MS };
export const CODE_TRIES: Limit = { name: 'own-code', most: 10, windowMs: 10 * MINUTE_MS };

export async function refuseTry(limiter: Limiter, caller: string, limit: Limit): Promise<Refusal | null> {
  const waitS = await limiter.take(caller, limit);
  return waitS === null ? null : refuseMany(waitS);
}

/**
 * A right link or token always works, whatever other people on the network do. Only wrong ones count; after some of them the
 * caller has to wait. A bad field that comes with a right link does not count as a try.
 */
export async function countWrong<T>(parts: AuthParts, headers: Headers, outcome: Outcome<T>): Promise<Outcome<T>> {
  if (outcome.ok || outcome.status === 400) return outcome;
  const waitS = await countWrongLink(parts, headers);
  return waitS === null ? outcome : refuseMany(waitS);
}

function refuseMany(retryAfterS: number): Refusal {
  return { ...refuse(429, 'tries.too_many'), details: { retryAfterS } };
}
