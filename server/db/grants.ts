import { isPlace, type PlaceCode } from '@/domain/places';
import { type Actor, type Limits, ROLES, type Role, type RoleGrant } from '@/domain/policy';
import type { Tx } from './database';

export type CurrentGrants = { roles: Role[]; limits: Limits };

type Row = { role: string; provinces: string | null };

/** What a person may do now; nothing when the person is disabled. A role that this release does not know counts for nothing. */
export async function readGrants(tx: Pick<Tx, '$queryRaw'>, userId: string): Promise<CurrentGrants> {
  // One query instead of two, because every write runs it.
  const rows = await tx.$queryRaw<Row[]>`
    SELECT "Grant".role, "Grant".provinces FROM "User" JOIN "Grant" ON "Grant"."userId" = "User".id
    WHERE "User".id = ${userId} AND "User"."disabledAt" IS NULL`;
  const roles = toRoles(rows.map(({ role }) => role));
  const limited = rows.flatMap(({ role, provinces }) => (provinces === null ? [] : [[role, toPlaces(provinces)]]));
  return { roles, limits: Object.fromEntries(limited) };
}

/** A value that is no list of places gives an empty list, so the role holds nowhere. */
function toPlaces(provinces: string): PlaceCode[] {
  const list: unknown = JSON.parse(provinces);
  return Array.isArray(list) ? list.filter((code): code is PlaceCode => typeof code === 'string' && isPlace(code)) : [];
}

/** The actor with the roles as they are in this transaction: a role that was just revoked no longer counts. */
export async function currentActor(tx: Tx, actor: Actor): Promise<Actor> {
  if (actor.kind === 'person') return { ...actor, ...(await readGrants(tx, actor.id)) };
  if (actor.kind !== 'token') return actor;
  const token = await tx.apiToken.findUnique({ where: { id: actor.id }, select: { revokedAt: true } });
  return token && token.revokedAt === null ? actor : { ...actor, roles: [] };
}

/** The stored roles that this release knows. A role of a later release counts for nothing. */
export function toRoles(stored: readonly string[]): Role[] {
  return ROLES.filter((role) => stored.includes(role));
}

/** Empty when the role is one of a later release. */
export function toGranted({ role, provinces }: { role: string; provinces: string | null }): RoleGrant[] {
  return toRoles([role]).map((known) => ({
    role: known,
    provinces: provinces === null ? null : toPlaces(provinces),
  }));
}

/** `stored` is what `writeGranted` wrote. */
export function readGranted(stored: string): RoleGrant[] {
  return JSON.parse(stored) as RoleGrant[];
}

export function writeGranted(grants: readonly RoleGrant[]): string {
  return JSON.stringify(grants);
}
