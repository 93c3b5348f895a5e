import type { AuthParts } from '@/server/auth/better-auth';
import { hashOf } from '@/server/auth/secrets';
import { unlessMade } from './tries';

/** Longer than a code is valid: its half minute and the half minutes beside it. */
const KEPT_MS = 3 * 60_000;

/**
 * Each code of an authenticator works only once, so a person who saw it over a shoulder cannot use it. Null when the code was
 * used before; else a function that undoes the use, for a code that was wrong. Of two uses at the same moment only one
 * succeeds.
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
