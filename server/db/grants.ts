import { isPlace, type PlaceCode } from '@/domain/places';
import { type Actor, type Limits, ROLES, type Role, type RoleGrant } from '@/domain/policy';
import type { Tx } from './database';

export type CurrentGrants = { roles: Role[]; limits: Limits };

type Row = { role: string; provinces: string | null };

/** What a person may do at this moment: nothing, once disabled. What a later release granted is not ours to honour. */
export async function readGrants(tx: Pick<Tx, '$queryRaw'>, userId: string): Promise<CurrentGrants> {
  // One question instead of two: it is asked in every write.
  const rows = await tx.$queryRaw<Row[]>`
    SELECT "Grant".role, "Grant".provinces FROM "User" JOIN "Grant" ON "Grant"."userId" = "User".id
    WHERE "User".id = ${userId} AND "User"."disabledAt" IS NULL`;
  const roles = toRoles(rows.map(({ role }) => role));
  const limited = rows.flatMap(({ role, provinces }) => (provinces === null ? [] : [[role, toPlaces(provinces)]]));
  return { roles, limits: Object.fromEntries(limited) };
}

/** What is no list of places limits to none. */
function toPlaces(provinces: string): PlaceCode[] {
  const list: unknown = JSON.parse(provinces);
  return Array.isArray(list) ? list.filter((code): code is PlaceCode => typeof code === 'string' && isPlace(code)) : [];
}

/** Who asks, with the roles of this very transaction: one that was taken away meanwhile counts no more. */
export async function currentActor(tx: Tx, actor: Actor): Promise<Actor> {
  if (actor.kind === 'person') return { ...actor, ...(await readGrants(tx, actor.id)) };
  if (actor.kind !== 'token') return actor;
  const token = await tx.apiToken.findUnique({ where: { id: actor.id }, select: { revokedAt: true } });
  return token && token.revokedAt === null ? actor : { ...actor, roles: [] };
}

/** The roles among stored words: what a later release granted is not ours to honour. */
export function toRoles(stored: readonly string[]): Role[] {
  return ROLES.filter((role) => stored.includes(role));
}

/** Nothing, where a later release granted a role that is not ours to honour. */
export function toGranted({ role, provinces }: { role: string; provinces: string | null }): RoleGrant[] {
  return toRoles([role]).map((known) => ({
    role: known,
    provinces: provinces === null ? null : toPlaces(provinces),
  }));
}

/** As `writeGranted` wrote it. */
export function readGranted(stored: string): RoleGrant[] {
  return JSON.parse(stored) as RoleGrant[];
}

export function writeGranted(grants: readonly RoleGrant[]): string {
  return JSON.stringify(grants);
}
