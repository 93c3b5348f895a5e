import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Outcome, refuse } from '@/domain/outcome';
import { ROLES, type Role, type RoleGrant } from '@/domain/policy';
import type { AuthParts } from '@/server/auth/better-auth';
import type { Passwords } from '@/server/auth/passwords';
import type { Tx } from '@/server/db/database';
import { toGranted, toRoles } from '@/server/db/grants';
import { insertPerson, writePassword } from '@/server/db/people';
import { performOnce } from '@/server/verbs/verb';
import { CONSOLE } from './actors';
import { Email, Name, Password, refuseInput } from './input';
import type { People } from './people';
import type { PersonCommand } from './person-verb';
import { type PersonId, toPersonDecision } from './person-verb';

type UserFacts = { id: string; email: string; name: string; roles: Role[]; disabled: boolean; createdAt: Date };

const Roles = z.array(z.enum(ROLES)).min(1);
const CreateUser = z.strictObject({
  email: Email,
  name: Name,
  /** Left out for people who sign in only by a link. */
  password: Password.optional(),
  roles: Roles,
});
const RolesOf = z.strictObject({ email: Email, roles: Roles });
const NewPassword = z.strictObject({ email: Email, password: Password });

type UserOutcome = Outcome<PersonId>;
type RoleInput = { email: string; roles: Role[] };

/** Acts on people by their addresses, for the server's own command line. Nothing of it can be reached from outside. */
export type Users = {
  create(input: RoleInput & { name: string; password?: string }): Promise<UserOutcome>;
  list(): Promise<UserFacts[]>;
  grant(input: RoleInput & { provinces?: string[] | null }): Promise<UserOutcome>;
  withdraw(input: RoleInput): Promise<UserOutcome>;
  resetPassword(input: { email: string; password: string }): Promise<UserOutcome>;
  removeSecondFactor(input: { email: string }): Promise<UserOutcome>;
  disable(input: { email: string }): Promise<UserOutcome>;
  enable(input: { email: string }): Promise<UserOutcome>;
};

export function openUsers(parts: AuthParts, passwords: Passwords, people: People): Users {
  const { db } = parts;

  const onPerson = async (
    email: string,
    act: (command: PersonCommand) => Promise<UserOutcome>,
  ): Promise<UserOutcome> => {
    const user = await db.user.findUnique({ where: { email: email.trim().toLowerCase() } });
    return user ? act({ id: user.id, actor: CONSOLE, key: randomUUID(), input: {} }) : refuse(404, 'user.unknown');
  };

  const changeRoles = (input: RoleInput, toGrants: (held: RoleGrant[]) => unknown): Promise<UserOutcome> => {
    const read = RolesOf.safeParse({ email: input.email, roles: input.roles });
    if (!read.success) return Promise.resolve(refuseInput(read.error));
    return onPerson(read.data.email, async (command) => {
      const held = (await db.grant.findMany({ where: { userId: command.id } })).flatMap(toGranted);
      return people.changeGrants({ ...command, input: { grants: toGrants(held) } });
    });
  };

  return {
    create: (input) => createUser(parts, passwords, input),
    resetPassword: (input) => resetPassword(parts, passwords, input),
    removeSecondFactor: ({ email }) => onPerson(email, people.resetSecondFactor),
    disable: ({ email }) => onPerson(email, people.disable),
    enable: ({ email }) => onPerson(email, people.enable),
    withdraw: (input) => changeRoles(input, (held) => held.filter(({ role }) => !input.roles.includes(role))),

    grant(input) {
      const added = [...new Set(input.roles)].map((role) => ({ role, provinces: input.provinces ?? null }));
      const others = (held: RoleGrant[]) => held.filter(({ role }) => !input.roles.includes(role));
      return changeRoles(input, (held) => [...others(held), ...added]);
    },

    async list() {
      const [users, grants] = await Promise.all([db.user.findMany({ orderBy: { email: 'asc' } }), db.grant.findMany()]);
      return users.map(({ id, email, name, createdAt, disabledAt }) => {
        const roles = toRoles(grants.filter((grant) => grant.userId === id).map((grant) => grant.role));
        return { id, email, name, createdAt, disabled: disabledAt !== null, roles };
      });
    },
  };
}

async function createUser(parts: AuthParts, passwords: Passwords, input: unknown): Promise<UserOutcome> {
  const command = CreateUser.safeParse(input);
  if (!command.success) return refuseInput(command.error);
  const { email, name, password, roles } = command.data;
  const chosen =
    password === undefined ? { ok: true as const, hash: null } : await passwords.choose(password, command.data);
  if (!chosen.ok) return chosen;
  const grants = [...new Set(roles)].map((role) => ({ role, provinces: null }));
  return performOnce(parts, {
    ...ON_THE_CONSOLE,
    async decide({ tx }) {
      if (await tx.user.findUnique({ where: { email } })) return refuse(409, 'user.exists');
      const id = randomUUID();
      const person = { id, email, name, hash: chosen.hash, grants };
      const rows = (inTx: Tx) => insertPerson(inTx, person, new Date(parts.now()));
      const decision = toPersonDecision(id, { kind: 'people.created', detail: { email, name, grants }, rows });
      return { ...decision, status: 201 };
    },
  });
}

const ON_THE_CONSOLE = { actor: CONSOLE, action: 'people.manage' } as const;

/** Ends all sessions of the person too. */
async function resetPassword(parts: AuthParts, passwords: Passwords, input: unknown): Promise<UserOutcome> {
  const command = NewPassword.safeParse(input);
  if (!command.success) return refuseInput(command.error);
  const { email, password } = command.data;
  const known = await parts.db.user.findUnique({ where: { email } });
  if (!known) return refuse(404, 'user.unknown');
  const chosen = await passwords.choose(password, known);
  if (!chosen.ok) return chosen;
  return performOnce(parts, {
    ...ON_THE_CONSOLE,
    async decide({ tx }) {
      const user = await tx.user.findUnique({ where: { email } });
      if (!user) return refuse(404, 'user.unknown');
      const { id } = user;
      return toPersonDecision(id, {
        kind: 'people.password_set',
        detail: { way: 'console' },
        cuts: { person: id },
        rows: (inTx) => writePassword(inTx, { id, hash: chosen.hash, at: new Date(parts.now()) }),
      });
    },
  });
}
