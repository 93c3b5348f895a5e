import type { AuthParts } from '@/server/auth/better-auth';
import { hashOf } from '@/server/auth/secrets';
import { newSecret } from './cookie';
import { findToken } from './find-display';

const RENEW_MS = 86_400_000;
/** Requests that were on their way with the token before. */
const OVERLAP_MS = 60_000;

/** `secret`: the new one, which the screen has to use from now on; null: it already has the newest. */
export type Renewal = { secret: string | null };

/**
 * Gives a screen a new token once a day, and at once after its pairing. The one before stays valid until the new one is used
 * here, because an answer can be lost on its way. Null: this browser is no screen.
 */
export async function renewToken(parts: AuthParts, headers: Headers): Promise<Renewal | null> {
  const token = await findToken(parts, headers);
  if (!token) return null;
  const { db, now } = parts;
  const { hash, displayId, createdAt } = token;
  const wasWaiting = (await db.pairing.count({ where: { secretHash: hash } })) > 0;
  if (!wasWaiting && now() - createdAt.getTime() < RENEW_MS) {
    const endsAt = new Date(now() + OVERLAP_MS);
    await db.displayToken.updateMany({ where: { displayId, endsAt: null, NOT: { hash } }, data: { endsAt } });
    return { secret: null };
  }
  const secret = newSecret();
  // Those that were given before and never came back, and those that have ended.
  const idle = [{ createdAt: { gt: createdAt } }, { endsAt: { lt: new Date(now()) } }];
  await db.displayToken.deleteMany({ where: { displayId, NOT: { hash }, OR: idle } });
  await db.displayToken.create({ data: { hash: hashOf(secret), displayId, createdAt: new Date(now()) } });
  return { secret };
}
