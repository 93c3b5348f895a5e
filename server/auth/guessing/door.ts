import { type Outcome, type Refusal, refuse } from '@/domain/outcome';
import type { AuthParts } from '@/server/auth/better-auth';
import type { Limit, Limiter } from '@/server/limits/limiter';
import { countWrongLink } from './gate';

const MINUTE_MS = 60_000;

/** One's own password, asked for again. */
export const PASSWORD_TRIES: Limit = { name: 'own-password', most: 10, windowMs: 10 * MINUTE_MS };
export const CODE_TRIES: Limit = { name: 'own-code', most: 10, windowMs: 10 * MINUTE_MS };

export async function refuseTry(limiter: Limiter, caller: string, limit: Limit): Promise<Refusal | null> {
  const waitS = await limiter.take(caller, limit);
  return waitS === null ? null : refuseMany(waitS);
}

/**
 * A right link or token opens whatever the neighbours do; only wrong ones count, and after some they are told nothing.
 * What was typed badly beside a right one is no try.
 */
export async function countWrong<T>(parts: AuthParts, headers: Headers, outcome: Outcome<T>): Promise<Outcome<T>> {
  if (outcome.ok || outcome.status === 400) return outcome;
  const waitS = await countWrongLink(parts, headers);
  return waitS === null ? outcome : refuseMany(waitS);
}

function refuseMany(retryAfterS: number): Refusal {
  return { ...refuse(429, 'tries.too_many'), details: { retryAfterS } };
}
