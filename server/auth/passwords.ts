import type { Db } from '@/server/db/database';
import type { BetterAuth } from './better-auth';

/** Passwords as the library keeps them: scrypt, each with its own salt. */
export type Passwords = {
  hash(password: string): Promise<string>;
  /** Also takes its time for whoever has none. */
  isOf(person: string, password: string): Promise<boolean>;
};

export function openPasswords(db: Db, auth: BetterAuth): Passwords {
  return {
    hash: async (password) => (await auth.$context).password.hash(password),
    async isOf(person, password) {
      const { verify, hash } = (await auth.$context).password;
      const account = await db.account.findFirst({ where: { userId: person, providerId: 'credential' } });
      if (account?.password) return verify({ hash: account.password, password });
      await hash(password);
      return false;
    },
  };
}
