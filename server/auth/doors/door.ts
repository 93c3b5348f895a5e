import type { Refusal } from '@/domain/protocol/outcome';
import { refuseMany } from '@/server/auth/refusals';
import type { Limit, Limiter } from '@/server/limits/limiter';

/** Who knocks: the address that the server has put there from the socket. */
export function callerOf(headers: Headers): string {
  return headers.get('x-real-ip') ?? '';
}

const MINUTE_MS = 60_000;

/** Nobody guesses 32 bytes; these bound what guessing costs us, and keep it visible. */
export const LINK_TRIES: Limit = { name: 'links', most: 20, windowMs: 10 * MINUTE_MS };
export const SETUP_TRIES: Limit = { name: 'setup', most: 10, windowMs: 10 * MINUTE_MS };
/** One's own password, asked for again. */
export const PASSWORD_TRIES: Limit = { name: 'own-password', most: 10, windowMs: 10 * MINUTE_MS };
export const CODE_TRIES: Limit = { name: 'own-code', most: 10, windowMs: 10 * MINUTE_MS };

export async function refuseTry(limiter: Limiter, caller: string, limit: Limit): Promise<Refusal | null> {
  const waitS = await limiter.take(caller, limit);
  return waitS === null ? null : refuseMany(waitS);
}
