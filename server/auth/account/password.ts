import { z } from 'zod';
import type { Outcome, Refusal } from '@/domain/outcome';
import { aboutPerson, changeAccess } from '@/server/auth/access';
import { PASSWORD_TRIES, refuseTry } from '@/server/auth/doors/door';
import { Password } from '@/server/auth/people/input';
import { dropPasswordLinks } from '@/server/auth/people/password-link';
import { writePassword } from '@/server/auth/people/persons';
import { refuse, refuseInput } from '@/server/auth/refusals';
import { type AccountDeps, asOneself, type OwnCommand, type OwnSession } from './own';

/** As typed: what it has to be is not told to whoever does not know it. */
export const OwnPassword = z.string().min(1).max(200);
const ChangePassword = z.strictObject({ current: OwnPassword, password: Password });

/** All other sessions end. */
export function changePassword(deps: AccountDeps, command: OwnCommand): Promise<Outcome<{ id: string }>> {
  const { parts, passwords } = deps;
  return asOneself<{ id: string }>(deps, command, async (own) => {
    const read = ChangePassword.safeParse(command.input);
    if (!read.success) return refuseInput(read.error);
    const wrong = await refuseWrongPassword(deps, own, read.data.current);
    if (wrong) return wrong;
    const chosen = await passwords.choose(read.data.password, own);
    if (!chosen.ok) return chosen;
    const id = own.person;
    return changeAccess(parts, {
      actor: command.actor,
      action: 'account.own',
      decide: async () => ({
        ok: true,
        kind: 'people.password_set',
        subject: aboutPerson(id),
        detail: { way: 'own' },
        cuts: { person: id, but: own.id },
        async rows(tx) {
          await dropPasswordLinks(tx, id);
          await writePassword(tx, { id, hash: chosen.hash, at: new Date(parts.now()) });
        },
        answer: { id },
      }),
    });
  });
}

/** Asked again before what a borrowed screen must not do. */
export async function refuseWrongPassword(
  { passwords, limiter }: AccountDeps,
  { person }: OwnSession,
  password: string,
): Promise<Refusal | null> {
  const many = await refuseTry(limiter, person, PASSWORD_TRIES);
  if (many) return many;
  return (await passwords.isOf(person, password)) ? null : refuse(403, 'password.wrong');
}
