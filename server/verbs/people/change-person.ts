import { type Outcome, type Refusal, refuse } from '@/domain/outcome';
import type { RoleGrant } from '@/domain/policy';
import type { AuthParts } from '@/server/auth/better-auth';
import type { Tx } from '@/server/db/database';
import { toGranted } from '@/server/db/grants';
import { insertGrants, type Person, removeSecondFactor } from '@/server/db/people';
import type { WriteContext } from '@/server/log/log';
import type { VerbDecision } from '@/server/verbs/verb';
import { ChangeGrants, Nothing } from './input';
import { managePerson, type PersonChange, type PersonCommand, type PersonId, toPersonDecision } from './person-verb';

/** Replaces all roles: a role that is not named is revoked. The person has to sign in again. */
export function changeGrants(parts: AuthParts, command: PersonCommand): Promise<Outcome<PersonId>> {
  return managePerson(parts, { name: 'grants', schema: ChangeGrants, decide: decideGrants }, command);
}

async function decideGrants(
  { id }: Person,
  { grants }: { grants: RoleGrant[] },
  { tx, at }: WriteContext,
): Promise<VerbDecision<PersonId>> {
  const stays = grants.some(({ role }) => role === 'admin');
  const last = stays ? null : await refuseLastAdmin(tx, id);
  if (last) return last;
  const was = (await tx.grant.findMany({ where: { userId: id } })).flatMap(toGranted);
  return toPersonDecision(id, {
    kind: 'people.granted',
    detail: { was, now: grants },
    cuts: { person: id },
    async rows(inTx) {
      await inTx.grant.deleteMany({ where: { userId: id } });
      await insertGrants(inTx, { userId: id, grants, at });
    },
  });
}

/** The person is signed out at once and cannot sign in again. The person's acts keep the name. */
export function disablePerson(parts: AuthParts, command: PersonCommand): Promise<Outcome<PersonId>> {
  return managePerson(parts, { name: 'disable', schema: Nothing, decide: decideDisable }, command);
}

async function decideDisable({ id, disabledAt }: Person, _: object, { tx, at }: WriteContext) {
  if (disabledAt) return refuse(409, 'user.disabled');
  const rows: PersonChange['rows'] = (inTx) => inTx.user.update({ where: { id }, data: { disabledAt: at } });
  return (
    (await refuseLastAdmin(tx, id)) ?? toPersonDecision(id, { kind: 'people.disabled', cuts: { person: id }, rows })
  );
}

export function enablePerson(parts: AuthParts, command: PersonCommand): Promise<Outcome<PersonId>> {
  return managePerson(parts, { name: 'enable', schema: Nothing, decide: decideEnable }, command);
}

async function decideEnable({ id, disabledAt }: Person) {
  if (!disabledAt) return refuse(409, 'user.enabled');
  const rows: PersonChange['rows'] = (tx) => tx.user.update({ where: { id }, data: { disabledAt: null } });
  return toPersonDecision(id, { kind: 'people.enabled', cuts: { person: id }, rows });
}

/** For a person who lost the phone and the backup codes. */
export function resetSecondFactor(parts: AuthParts, command: PersonCommand): Promise<Outcome<PersonId>> {
  return managePerson(parts, { name: 'second-factor', schema: Nothing, decide: decideReset }, command);
}

async function decideReset({ id, twoFactorEnabled }: Person) {
  if (!twoFactorEnabled) return refuse(409, 'second_factor.none');
  const rows: PersonChange['rows'] = (tx) => removeSecondFactor(tx, id);
  return toPersonDecision(id, { kind: 'people.second_factor_reset', cuts: { person: id }, rows });
}

/** Ends all sessions of the person. */
export function signOutPerson(parts: AuthParts, command: PersonCommand): Promise<Outcome<PersonId>> {
  const decide = async ({ id }: Person) => toPersonDecision(id, { kind: 'people.signed_out', cuts: { person: id } });
  return managePerson(parts, { name: 'sign-out', schema: Nothing, decide }, command);
}

/** Ends only one session, such as that of a lost phone. */
export function endSessionOf(
  parts: AuthParts,
  { session, ...command }: PersonCommand & { session: string },
): Promise<Outcome<PersonId>> {
  const decide = async ({ id }: Person, _: object, { tx }: WriteContext) => {
    const known = await tx.session.count({ where: { id: session, userId: id } });
    if (known === 0) return refuse(404, 'session.unknown');
    return toPersonDecision(id, {
      kind: 'people.signed_out',
      detail: { session },
      cuts: { person: id, only: session },
    });
  };
  return managePerson(parts, { name: `session/${session}/end`, schema: Nothing, decide }, command);
}

/** The last administrator must stay one, because otherwise nobody could manage people. */
async function refuseLastAdmin(tx: Tx, id: string): Promise<Refusal | null> {
  const admins = await tx.grant.findMany({ where: { role: 'admin' }, select: { userId: true } });
  const able = await tx.user.findMany({
    where: { id: { in: admins.map(({ userId }) => userId) }, disabledAt: null },
    select: { id: true },
  });
  return able.length === 1 && able[0]?.id === id ? refuse(409, 'admin.last') : null;
}
