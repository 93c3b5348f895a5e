import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Outcome, type Refusal, refuse } from '@/domain/outcome';
import type { AuthParts } from '@/server/auth/better-auth';
import type { Passwords } from '@/server/auth/passwords';
import { hashOf } from '@/server/auth/secrets';
import type { Tx } from '@/server/db/database';
import { readGranted } from '@/server/db/grants';
import { insertPerson } from '@/server/db/people';
import { performOnce } from '@/server/verbs/verb';
import { aboutInvite, onBehalfOf } from './actors';
import { Password, refuseInput } from './input';

const AcceptInvite = z.strictObject({ token: z.string().max(200), password: Password });

/** The person who enters by the invite; the page greets that person by name. */
export type Invitee = { name: string; email: string };

type Invite = NonNullable<Awaited<ReturnType<Tx['invite']['findUnique']>>>;

export async function findInvite({ db, now }: AuthParts, token: string): Promise<Outcome<Invitee>> {
  const found = await openInvite(db, token, now());
  return found.ok ? { ok: true, status: 200, value: { name: found.invite.name, email: found.invite.email } } : found;
}

/** Makes the person only once: of two clicks at the same time, the second is refused. */
export async function acceptInvite(parts: AuthParts, passwords: Passwords, input: unknown): Promise<Outcome<Invitee>> {
  const read = AcceptInvite.safeParse(input);
  if (!read.success) return refuseInput(read.error);
  const { token, password } = read.data;
  // Checks the link before the hash, which costs a tenth of a second: a stranger with no link must not cost us that time.
  const known = await openInvite(parts.db, token, parts.now());
  if (!known.ok) return known;
  const chosen = await passwords.choose(password, known.invite);
  if (!chosen.ok) return chosen;
  const id = randomUUID();
  return performOnce(parts, {
    actor: onBehalfOf(id),
    action: 'people.manage',
    async decide({ tx, at }) {
      const found = await openInvite(tx, token, parts.now());
      if (!found.ok) return found;
      const { invite } = found;
      const { email, name } = invite;
      if (await tx.user.findUnique({ where: { email } })) return refuse(409, 'user.exists');
      return {
        ok: true,
        status: 201,
        audit: { kind: 'people.invite_used', subject: aboutInvite(invite.id), detail: { person: id } },
        async rows(inTx) {
          await inTx.invite.update({ where: { id: invite.id }, data: { usedAt: at } });
          await insertPerson(
            inTx,
            { id, email, name, hash: chosen.hash, grants: readGranted(invite.grants) },
            new Date(parts.now()),
          );
        },
        answer: () => ({ name, email }),
      };
    },
  });
}

async function openInvite(
  db: Pick<Tx, 'invite'>,
  token: string,
  now: number,
): Promise<{ ok: true; invite: Invite } | Refusal> {
  const invite = await db.invite.findUnique({ where: { hash: hashOf(token) } });
  if (!invite) return refuse(404, 'invite.unknown');
  if (invite.usedAt) return refuse(409, 'invite.used');
  if (invite.revokedAt) return refuse(409, 'invite.revoked');
  return invite.expiresAt.getTime() > now ? { ok: true, invite } : refuse(409, 'invite.expired');
}
