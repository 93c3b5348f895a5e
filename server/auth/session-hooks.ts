import type { BetterAuthOptions } from 'better-auth';
import type { Db } from '@/server/db/database';

/** The routes that ask for the second factor themselves. */
const ASKS_SECOND_FACTOR = /^\/(sign-in\/email$|two-factor\/)/;

/**
 * Checks every new session, whatever the way of sign-in: a disabled person gets none, and neither a link nor an identity
 * provider avoids the second factor. We store none of the provider's tokens, because we do not use them.
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
      // The library leaves sessions that have ended to us, and we record them (`server/verbs/people/ending.ts`).
      delete: { before: async ({ expiresAt }) => (expiresAt.getTime() <= now() ? false : undefined) },
    },
    account: {
      create: {
        before: async (account) => ({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } }),
      },
    },
  };
}
