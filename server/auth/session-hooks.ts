import type { BetterAuthOptions } from 'better-auth';
import type { Db } from '@/server/db/database';

/** The ways that ask for the second factor themselves. */
const ASKS_SECOND_FACTOR = /^\/(sign-in\/email$|two-factor\/)/;

/**
 * Every new session passes here, whatever the way in: none for whoever is disabled, and no way around a second factor
 * by a link or another provider. Of a provider's tokens nothing is kept: we have no use for them.
 */
export function sessionHooks(db: Db, now: () => number): NonNullable<BetterAuthOptions['databaseHooks']> {
  return {
    session: {
      create: {
        async before({ userId }, context) {
          const person = await db.user.findUnique({ where: { id: userId } });
          if (!person || person.disabledAt) return false;
          return person.twoFactorEnabled && !ASKS_SECOND_FACTOR.test(context?.path ?? '') ? false : undefined;
        },
      },
      // One that came to its end is left to us, who write it down (`sessions/ending.ts`).
      delete: { before: async ({ expiresAt }) => (expiresAt.getTime() <= now() ? false : undefined) },
    },
    account: {
      create: {
        before: async (account) => ({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } }),
      },
    },
  };
}
