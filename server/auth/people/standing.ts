import type { Outcome, Refusal } from '@/domain/outcome';
import type { RoleGrant } from '@/domain/policy';
import { type AccessChange, aboutPerson } from '@/server/auth/access';
import type { AuthParts } from '@/server/auth/better-auth';
import { refuse } from '@/server/auth/refusals';
import type { WriteContext } from '@/server/log/log';
import { managePerson, type Person, type PersonCommand } from './act';
import { ChangeGrants, Nothing } from './input';
import { insertGrants, refuseLastAdmin, removeSecondFactor } from './persons';
import { toGranted } from './views';

type PersonId = { id: string };

/** The whole list of roles anew: what is not named is taken away. Whoever they belong to signs in again. */
export function changeGrants(parts: AuthParts, command: PersonCommand): Promise<Outcome<PersonId>> {
  return managePerson(parts, { name: 'grants', schema: ChangeGrants, decide: decideGrants }, command);
}

async function decideGrants(
  { id }: Person,
  { grants }: { grants: RoleGrant[] },
  { tx, at }: WriteContext,
): Promise<AccessChange<PersonId> | Refusal> {
  const stays = grants.some(({ role }) => role === 'admin');
  const last = stays ? null : await refuseLastAdmin(tx, id);
  if (last) return last;
  const was = (await tx.grant.findMany({ where: { userId: id } })).flatMap(toGranted);
  return {
    ok: true,
    kind: 'people.granted',
    subject: aboutPerson(id),
    detail: { was, now: grants },
    cuts: { person: id },
    async rows(inTx) {
      await inTx.grant.deleteMany({ where: { userId: id } });
      await insertGrants(inTx, { userId: id, grants, at });
    },
    answer: { id },
  };
}

/** Signs in no more, and is out at once. Their acts go on naming them. */
export function disablePerson(parts: AuthParts, command: PersonCommand): Promise<Outcome<PersonId>> {
  return managePerson(parts, { name: 'disable', schema: Nothing, decide: decideDisable }, command);
}

async function decideDisable({ id, disabledAt }: Person, _: object, { tx, at }: WriteContext) {
  if (disabledAt) return refuse(409, 'user.disabled');
  const rows: AccessChange<PersonId>['rows'] = (inTx) => inTx.user.update({ where: { id }, data: { disabledAt: at } });
  return (await refuseLastAdmin(tx, id)) ?? changed(id, { kind: 'people.disabled', cuts: { person: id }, rows });
}

export function enablePerson(parts: AuthParts, command: PersonCommand): Promise<Outcome<PersonId>> {
  return managePerson(parts, { name: 'enable', schema: Nothing, decide: decideEnable }, command);
}

async function decideEnable({ id, disabledAt }: Person) {
  if (!disabledAt) return refuse(409, 'user.enabled');
  const rows: AccessChange<PersonId>['rows'] = (tx) => tx.user.update({ where: { id }, data: { disabledAt: null } });
  return changed(id, { kind: 'people.enabled', cuts: { person: id }, rows });
}

/** For whoever lost the telephone and the backup codes. */
export function resetSecondFactor(parts: AuthParts, command: PersonCommand): Promise<Outcome<PersonId>> {
  return managePerson(parts, { name: 'second-factor', schema: Nothing, decide: decideReset }, command);
}

async function decideReset({ id, twoFactorEnabled }: Person) {
  if (!twoFactorEnabled) return refuse(409, 'second_factor.none');
  const rows: AccessChange<PersonId>['rows'] = (tx) => removeSecondFactor(tx, id);
  return changed(id, { kind: 'people.second_factor_reset', cuts: { person: id }, rows });
}

/** Everywhere. */
export function signOutPerson(parts: AuthParts, command: PersonCommand): Promise<Outcome<PersonId>> {
  const decide = async ({ id }: Person) => changed(id, { kind: 'people.signed_out', cuts: { person: id } });
  return managePerson(parts, { name: 'sign-out', schema: Nothing, decide }, command);
}

/** One session only: a telephone that was lost. */
export function endSessionOf(
  parts: AuthParts,
  { session, ...command }: PersonCommand & { session: string },
): Promise<Outcome<PersonId>> {
  const decide = async ({ id }: Person, _: object, { tx }: WriteContext) => {
    const known = await tx.session.count({ where: { id: session, userId: id } });
    if (known === 0) return refuse(404, 'session.unknown');
    return changed(id, { kind: 'people.signed_out', detail: { session }, cuts: { person: id, only: session } });
  };
  return managePerson(parts, { name: `session/${session}/end`, schema: Nothing, decide }, command);
}

type How = Pick<AccessChange<PersonId>, 'kind' | 'detail' | 'cuts' | 'rows'>;

function changed(id: string, how: How): AccessChange<PersonId> {
  return { ok: true, subject: aboutPerson(id), answer: { id }, ...how };
}
