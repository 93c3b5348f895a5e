import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Outcome } from '@/domain/protocol/outcome';
import type { Tx } from '@/server/db/database';
import { ROLES, type Role } from '@/server/policy';
import { type AuthParts, type BetterAuth, PASSWORD_LENGTH } from './better-auth';
import { refuse, refuseInput } from './refusals';
import { toRoles } from './roles';

export type UserFacts = { id: string; email: string; name: string; roles: Role[]; createdAt: Date };

const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());
const Password = z.string().min(PASSWORD_LENGTH.least).max(PASSWORD_LENGTH.most);

const CreateUser = z.strictObject({
  email: Email,
  name: z.string().trim().min(1).max(100),
  /** Left out for people who come by a link only. */
  password: Password.optional(),
  roles: z.array(z.enum(ROLES)).min(1),
});

const Grants = z.strictObject({ email: Email, roles: z.array(z.enum(ROLES)).min(1) });
const NewPassword = z.strictObject({ email: Email, password: Password });

type Known = Outcome<{ id: string }>;

/** What administrators do with people; none of it can be reached over the network. */
export type Users = {
  create(input: { email: string; name: string; password?: string; roles: Role[] }): Promise<Known>;
  list(): Promise<UserFacts[]>;
  grant(input: { email: string; roles: Role[] }): Promise<Known>;
  withdraw(input: { email: string; roles: Role[] }): Promise<Known>;
  /** Ends all sessions of the person too. */
  resetPassword(input: { email: string; password: string }): Promise<Known>;
};

export function openUsers(parts: AuthParts, auth: BetterAuth): Users {
  const { db } = parts;
  return {
    create: (input) => createUser(parts, auth, input),

    async list() {
      const [users, grants] = await Promise.all([db.user.findMany({ orderBy: { email: 'asc' } }), db.grant.findMany()]);
      return users.map(({ id, email, name, createdAt }) => {
        const roles = toRoles(grants.filter((grant) => grant.userId === id).map((grant) => grant.role));
        return { id, email, name, createdAt, roles };
      });
    },

    grant: (input) => changeGrants(parts, input, addGrants),
    withdraw: (input) => changeGrants(parts, input, removeGrants),
    resetPassword: (input) => resetPassword(parts, auth, input),
  };
}

/** One transaction in the library's tables, which its own functions would write one by one. */
async function createUser({ db, now }: AuthParts, auth: BetterAuth, input: unknown): Promise<Known> {
  const command = CreateUser.safeParse(input);
  if (!command.success) return refuseInput(command.error);
  const { email, name, password, roles } = command.data;
  const hash = password === undefined ? null : await (await auth.$context).password.hash(password);
  const at = { createdAt: new Date(now()), updatedAt: new Date(now()) };
  return db.$transaction(async (tx) => {
    if (await tx.user.findUnique({ where: { email } })) return refuse(409, 'user.exists');
    const id = randomUUID();
    // Always verified: the first link of an unverified person would delete the password.
    await tx.user.create({ data: { id, email, name, emailVerified: true, ...at } });
    if (hash) await tx.account.create({ data: { ...credential(id), password: hash, ...at } });
    await addGrants(tx, { userId: id, roles, now: now() });
    return { ok: true, status: 201, value: { id } };
  });
}

async function resetPassword({ db, now }: AuthParts, auth: BetterAuth, input: unknown): Promise<Known> {
  const command = NewPassword.safeParse(input);
  if (!command.success) return refuseInput(command.error);
  const password = await (await auth.$context).password.hash(command.data.password);
  const at = new Date(now());
  return db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email: command.data.email } });
    if (!user) return refuse(404, 'user.unknown');
    const own = credential(user.id);
    const changed = await tx.account.updateMany({
      where: { userId: user.id, providerId: own.providerId },
      data: { password, updatedAt: at },
    });
    if (changed.count === 0) await tx.account.create({ data: { ...own, password, createdAt: at, updatedAt: at } });
    await tx.session.deleteMany({ where: { userId: user.id } });
    return { ok: true, status: 200, value: { id: user.id } };
  });
}

async function changeGrants({ db, now }: AuthParts, input: unknown, change: typeof addGrants): Promise<Known> {
  const command = Grants.safeParse(input);
  if (!command.success) return refuseInput(command.error);
  const { email, roles } = command.data;
  return db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email } });
    if (!user) return refuse(404, 'user.unknown');
    await change(tx, { userId: user.id, roles, now: now() });
    return { ok: true, status: 200, value: { id: user.id } };
  });
}

type GrantChange = { userId: string; roles: Role[]; now: number };

async function addGrants(tx: Tx, { userId, roles, now }: GrantChange): Promise<void> {
  for (const role of new Set(roles)) {
    const key = { userId_role: { userId, role } };
    await tx.grant.upsert({ where: key, create: { userId, role, grantedAt: new Date(now) }, update: {} });
  }
}

async function removeGrants(tx: Tx, { userId, roles }: GrantChange): Promise<void> {
  await tx.grant.deleteMany({ where: { userId, role: { in: roles } } });
}

/** The account by which the library knows a password. */
function credential(userId: string) {
  return { id: randomUUID(), userId, accountId: userId, providerId: 'credential' };
}
