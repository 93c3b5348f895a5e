import type { AuthParts } from '@/server/auth/better-auth';
import { hashOf } from '@/server/auth/secrets';
import { unlessMade } from './tries';

/** Longer than a code is good: its half minute, and those beside it. */
const KEPT_MS = 3 * 60_000;

/**
 * Of an authenticator's codes each counts once: who looked over a shoulder comes too late. Null when it was used; else
 * how to take that back, for it was wrong. Of two at the same moment one is first.
 */
export async function spendCode(
  { db, now }: AuthParts,
  person: string,
  code: string,
): Promise<(() => Promise<void>) | null> {
  const key = `code.used:${hashOf(`${person} ${code}`)}`;
  const resetAt = new Date(now() + KEPT_MS);
  await db.allowance.createMany({ data: [{ key, count: 0, resetAt }] }).catch(unlessMade);
  const unused = { OR: [{ count: 0 }, { resetAt: { lte: new Date(now()) } }] };
  const { count } = await db.allowance.updateMany({ where: { key, ...unused }, data: { count: 1, resetAt } });
  return count === 1 ? async () => void (await db.allowance.deleteMany({ where: { key } })) : null;
}
