import { randomUUID } from 'node:crypto';
import type { RoleGrant } from '@/domain/policy';
import type { Tx } from './database';

export type Person = NonNullable<Awaited<ReturnType<Tx['user']['findUnique']>>>;

export type NewPerson = { id: string; email: string; name: string; hash: string | null; grants: readonly RoleGrant[] };

/** Writes into the library's tables, all in our transaction: the library's own functions write them one by one. */
export async function insertPerson(tx: Tx, { id, email, name, hash, grants }: NewPerson, at: Date): Promise<void> {
  const times = { createdAt: at, updatedAt: at };
  // Always verified: the first link of an unverified person would delete the password.
  await tx.user.create({ data: { id, email, name, emailVerified: true, ...times } });
  if (hash !== null) await tx.account.create({ data: { ...credentialOf(id), password: hash, ...times } });
  await insertGrants(tx, { userId: id, grants, at });
}

type GrantInsert = { userId: string; grants: readonly RoleGrant[]; at: Date };

export async function insertGrants(tx: Tx, { userId, grants, at }: GrantInsert): Promise<void> {
  await tx.grant.createMany({
    data: grants.map(({ role, provinces }) => {
      return { userId, role, provinces: provinces && JSON.stringify(provinces), grantedAt: at };
    }),
  });
}

export async function writePassword(tx: Tx, { id, hash, at }: { id: string; hash: string; at: Date }): Promise<void> {
  const own = credentialOf(id);
  const changed = await tx.account.updateMany({
    where: { userId: id, providerId: own.providerId },
    data: { password: hash, updatedAt: at },
  });
  if (changed.count === 0) await tx.account.create({ data: { ...own, password: hash, createdAt: at, updatedAt: at } });
}

export async function removeSecondFactor(tx: Tx, id: string): Promise<void> {
  await tx.twoFactor.deleteMany({ where: { userId: id } });
  await tx.user.update({ where: { id }, data: { twoFactorEnabled: false } });
}

export async function hasAdmin(tx: Pick<Tx, 'grant' | 'user'>): Promise<boolean> {
  const admins = await tx.grant.findMany({ where: { role: 'admin' }, select: { userId: true } });
  return (await tx.user.count({ where: { id: { in: admins.map(({ userId }) => userId) }, disabledAt: null } })) > 0;
}

/** The account by which the library knows a password. */
function credentialOf(userId: string) {
  return { id: randomUUID(), userId, accountId: userId, providerId: 'credential' };
}
