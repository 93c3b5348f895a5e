import { isPlace, type PlaceCode } from '@/domain/places';
import { type Actor, type Limits, ROLES, type Role } from '@/server/policy';
import type { Tx } from './database';

export type Held = { roles: Role[]; limits: Limits };

/** What a person may do at this moment: nothing, once disabled. What a later release granted is not ours to honour. */
export async function readGrants(tx: Tx, userId: string): Promise<Held> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { disabledAt: true } });
  const grants = await tx.grant.findMany({ where: { userId } });
  if (!user || user.disabledAt) return { roles: [], limits: {} };
  const roles = ROLES.filter((role) => grants.some((grant) => grant.role === role));
  const limited = grants.flatMap(({ role, provinces }) => (provinces === null ? [] : [[role, toPlaces(provinces)]]));
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
