import { z } from 'zod';
import { type Outcome, refuse } from '@/domain/outcome';
import type { AuthParts } from '@/server/auth/better-auth';
import type { Passwords } from '@/server/auth/passwords';
import { writePassword } from '@/server/db/people';
import { performOnce } from '@/server/verbs/verb';
import type { Invitee } from './accept-invite';
import { onBehalfOf } from './actors';
import { Password, refuseInput } from './input';
import { dropPasswordLinks, findPasswordLink } from './password-link';
import { toPersonDecision } from './person-verb';

const NewPassword = z.strictObject({ token: z.string().max(200), password: Password });

const OVER = refuse(409, 'password_link.over');

export async function findPasswordPerson({ db, now }: AuthParts, token: string): Promise<Outcome<Invitee>> {
  const person = await findPasswordLink(db, token, now());
  return person ? { ok: true, status: 200, value: { name: person.name, email: person.email } } : OVER;
}

/** Sets a new password with an administrator's link, once. All sessions end. A second factor stays. */
export async function setNewPassword(
  parts: AuthParts,
  passwords: Passwords,
  input: unknown,
): Promise<Outcome<Invitee>> {
  const read = NewPassword.safeParse(input);
  if (!read.success) return refuseInput(read.error);
  const person = await findPasswordLink(parts.db, read.data.token, parts.now());
  if (!person) return OVER;
  const chosen = await passwords.choose(read.data.password, person);
  if (!chosen.ok) return chosen;
  const { id, name, email } = person;
  return performOnce(parts, {
    actor: onBehalfOf(id),
    action: 'people.manage',
    async decide({ tx }) {
      if (!(await findPasswordLink(tx, read.data.token, parts.now()))) return OVER;
      const decision = toPersonDecision(id, {
        kind: 'people.password_set',
        detail: { way: 'link' },
        cuts: { person: id },
        async rows(inTx) {
          await dropPasswordLinks(inTx, id);
          await writePassword(inTx, { id, hash: chosen.hash, at: new Date(parts.now()) });
        },
      });
      return { ...decision, answer: () => ({ name, email }) };
    },
  });
}
