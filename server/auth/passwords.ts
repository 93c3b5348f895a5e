import type { Refusal } from '@/domain/outcome';
import type { Db } from '@/server/db/database';
import { readPublicSettings } from '@/server/db/settings';
import type { BetterAuth } from './better-auth';
import { weaknessOf } from './guessing/strength';

/** Passwords as the library keeps them: scrypt, each with its own salt. */
export type Passwords = {
  /** Its hash; refused when somebody would guess it who has the lists, or knows the person and the ministry. */
  choose(password: string, whose: { name: string; email: string }): Promise<{ ok: true; hash: string } | Refusal>;
  /** Also takes its time for whoever has none. */
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
