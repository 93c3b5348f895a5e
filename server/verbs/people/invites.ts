import { randomUUID } from 'node:crypto';
import { type Outcome, refuse } from '@/domain/outcome';
import type { RoleGrant } from '@/domain/policy';
import type { AuthParts } from '@/server/auth/better-auth';
import { hashOf, linkSecret } from '@/server/auth/secrets';
import { writeGranted } from '@/server/db/grants';
import type { WriteContext } from '@/server/log/log';
import type { Command, VerbDecision } from '@/server/verbs/verb';
import { aboutInvite } from './actors';
import { CreateInvite, Nothing } from './input';
import { managePeople, type PersonCommand, type PersonId } from './person-verb';

/** Shown once, so that it can be copied: we send no mail. */
export type InviteLink = { id: string; link: string; expiresAt: string };

type StoredInvite = Omit<InviteLink, 'link'>;
type Invitation = { email: string; name: string; grants: RoleGrant[] };

const INVITE_MS = 7 * 86_400_000;

/** A new invite replaces the earlier ones for the same address. */
export async function invite(parts: AuthParts, command: Command): Promise<Outcome<InviteLink>> {
  const decide = (input: Invitation, context: WriteContext) => decideInvite(parts, input, context);
  return withLink(
    parts,
    '/invite',
    await managePeople(parts, { about: 'invite', schema: CreateInvite, decide }, command),
  );
}

async function decideInvite(
  { config, now }: AuthParts,
  { email, name, grants }: Invitation,
  { tx, at, actor }: WriteContext,
): Promise<VerbDecision<StoredInvite>> {
  if (await tx.user.findUnique({ where: { email } })) return refuse(409, 'user.exists');
  const id = randomUUID();
  const expiresAt = new Date(now() + INVITE_MS);
  const hash = hashOf(linkSecret(config, id));
  return {
    ok: true,
    status: 201,
    audit: { kind: 'people.invited', subject: aboutInvite(id), detail: { email, name, grants } },
    async rows(inTx) {
      const open = { email, usedAt: null, revokedAt: null };
      await inTx.invite.updateMany({ where: open, data: { revokedAt: at } });
      const kept = { id, hash, email, name, grants: writeGranted(grants) };
      await inTx.invite.create({ data: { ...kept, createdBy: actor.id, createdAt: new Date(now()), expiresAt } });
    },
    answer: () => ({ id, expiresAt: expiresAt.toISOString() }),
  };
}

/** Revokes the invite: its link stops working. */
export function revokeInvite(parts: AuthParts, { id, ...command }: PersonCommand): Promise<Outcome<PersonId>> {
  const decide = (_: object, context: WriteContext) => decideRevoke(id, context);
  return managePeople(parts, { about: `invite-revoke/${id}`, schema: Nothing, decide }, command);
}

async function decideRevoke(id: string, { tx, at }: WriteContext): Promise<VerbDecision<PersonId>> {
  const found = await tx.invite.findUnique({ where: { id } });
  if (!found) return refuse(404, 'invite.unknown');
  if (found.usedAt) return refuse(409, 'invite.used');
  if (found.revokedAt) return refuse(409, 'invite.revoked');
  return {
    ok: true,
    status: 200,
    audit: { kind: 'people.invite_revoked', subject: aboutInvite(id), detail: { email: found.email } },
    rows: (inTx) => inTx.invite.update({ where: { id }, data: { revokedAt: at } }),
    answer: () => ({ id }),
  };
}

/** Makes the secret again for a repeated request, because the stored answer does not contain it. */
export function withLink({ config }: AuthParts, path: string, outcome: Outcome<StoredInvite>): Outcome<InviteLink> {
  if (!outcome.ok) return outcome;
  const link = `${config.publicUrl}${path}?token=${linkSecret(config, outcome.value.id)}`;
  return { ...outcome, value: { ...outcome.value, link } };
}
