import type { Refusal } from '@/domain/outcome';
import type { Db } from '@/server/db/database';
import { readPublicSettings } from '@/server/db/settings';
import type { BetterAuth } from './better-auth';
import { weaknessOf } from './guessing/strength';

/** The library's way to store passwords: scrypt, each with its own salt. */
export type Passwords = {
  /** Hashes a password. Refuses one that somebody could guess from lists, or from facts about the person and the ministry. */
  choose(password: string, whose: { name: string; email: string }): Promise<{ ok: true; hash: string } | Refusal>;
  /** Takes the same time when the person has no password, so that the time tells nothing. */
  isOf(person: string, password: string): Promise<boolean>;
};

export function openPasswords(db: Db, auth: BetterAuth): Passwords {
  return {
    async isOf(person, password) {
      const { verify, hash } = (await auth.$context).password;
      const account = await db.account.findFirst({ where: { userId: person, providerId: 'credential' } });
      if (account?.password) return verify({ hash: account.password, password });
      await hash(password);
      return false;
    },
    async choose(password, { name, email }) {
      const { ministry } = (await readPublicSettings(db)).settings;
      const code = await weaknessOf(password, [name, email, ministry.en ?? '', ministry.km ?? '']);
      if (code) return { ok: false, status: 400, code: 'input.invalid', fields: [{ path: 'password', code }] };
      return { ok: true, hash: await (await auth.$context).password.hash(password) };
    },
  };
}
