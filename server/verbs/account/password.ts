import { z } from 'zod';
import { type Outcome, type Refusal, refuse } from '@/domain/outcome';
import { PASSWORD_TRIES, refuseTry } from '@/server/auth/guessing/refuse-tries';
import { writePassword } from '@/server/db/people';
import { Password, refuseInput } from '@/server/verbs/people/input';
import { dropPasswordLinks } from '@/server/verbs/people/password-link';
import type { PersonId } from '@/server/verbs/people/person-verb';
import { type AccountDeps, asOneself, changeOwn, type OwnCommand, type OwnSession } from './own';

/** The password as it was typed. Its rules are not checked here, so a stranger learns nothing about it. */
export const OwnPassword = z.string().min(1).max(200);
const ChangePassword = z.strictObject({ current: OwnPassword, password: Password });

/** All other sessions end. */
export function changePassword(deps: AccountDeps, command: OwnCommand): Promise<Outcome<PersonId>> {
  const { parts, passwords } = deps;
  return asOneself<PersonId>(deps, command, async (own) => {
    const read = ChangePassword.safeParse(command.input);
    if (!read.success) return refuseInput(read.error);
    const wrong = await refuseWrongPassword(deps, own, read.data.current);
    if (wrong) return wrong;
    const chosen = await passwords.choose(read.data.password, own);
    if (!chosen.ok) return chosen;
    return changeOwn(deps, command, {
      session: own,
      kind: 'people.password_set',
      detail: { way: 'own' },
      cuts: { person: own.person, but: own.id },
      async rows(tx) {
        await dropPasswordLinks(tx, own.person);
        await writePassword(tx, { id: own.person, hash: chosen.hash, at: new Date(parts.now()) });
      },
    });
  });
}

/** Asks for the password again before an act that must not be possible for someone else at an open screen. */
export async function refuseWrongPassword(
  { passwords, limiter }: AccountDeps,
  { person }: OwnSession,
  password: string,
): Promise<Refusal | null> {
  const many = await refuseTry(limiter, person, PASSWORD_TRIES);
  if (many) return many;
  return (await passwords.isOf(person, password)) ? null : refuse(403, 'password.wrong');
}
