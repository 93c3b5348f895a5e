import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Outcome, refuse } from '@/domain/outcome';
import { ROLES, type Role } from '@/domain/policy';
import type { AuthParts } from '@/server/auth/better-auth';
import { hashOf } from '@/server/auth/secrets';
import { performOnce } from '@/server/verbs/verb';
import { aboutToken, CONSOLE } from './actors';
import { Name, refuseInput } from './input';

export type TokenFacts = {
  id: string;
  name: string;
  role: string;
  /** Its first characters, which distinguish it from others; the rest is not stored. */
  prefix: string;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
};

const CreateToken = z.strictObject({
  name: Name,
  role: z.enum(ROLES),
  expiresAt: z.date().nullable().default(null),
});

const PREFIX_LENGTH = 8;

export type Tokens = {
  /** Only this answer contains the secret. */
  create(input: {
    name: string;
    role: Role;
    expiresAt?: Date | null;
  }): Promise<Outcome<{ id: string; secret: string }>>;
  list(): Promise<TokenFacts[]>;
  /** The token stops working at the next request. It is named by its id or its first characters. */
  revoke(idOrPrefix: string): Promise<Outcome<{ id: string }>>;
};

export function openTokens(parts: AuthParts): Tokens {
  return {
    create: (input) => createToken(parts, input),
    list: () => parts.db.apiToken.findMany({ omit: { hash: true }, orderBy: { createdAt: 'asc' } }),
    revoke: (idOrPrefix) => revokeToken(parts, idOrPrefix),
  };
}

const ON_THE_CONSOLE = { actor: CONSOLE, action: 'tokens.manage' } as const;

async function createToken(parts: AuthParts, input: unknown): Promise<Outcome<{ id: string; secret: string }>> {
  const command = CreateToken.safeParse(input);
  if (!command.success) return refuseInput(command.error);
  const secret = `mr_${randomBytes(32).toString('base64url')}`;
  const id = randomUUID();
  const { name, role, expiresAt } = command.data;
  const kept = { hash: hashOf(secret), prefix: secret.slice(0, PREFIX_LENGTH), createdAt: new Date(parts.now()) };
  const made = await performOnce(parts, {
    ...ON_THE_CONSOLE,
    decide: async () => ({
      ok: true,
      status: 201,
      audit: { kind: 'people.token_made', subject: aboutToken(id), detail: { name, role, expiresAt } },
      rows: (tx) => tx.apiToken.create({ data: { id, name, role, expiresAt, ...kept } }),
      answer: () => ({ id }),
    }),
  });
  return made.ok ? { ...made, value: { id, secret } } : made;
}

async function revokeToken(parts: AuthParts, idOrPrefix: string): Promise<Outcome<{ id: string }>> {
  const found = await parts.db.apiToken.findMany({ where: { OR: [{ id: idOrPrefix }, { prefix: idOrPrefix }] } });
  const [token] = found;
  if (!token || found.length > 1) return refuse(404, 'token.unknown');
  const { id } = token;
  return performOnce(parts, {
    ...ON_THE_CONSOLE,
    decide: async () => ({
      ok: true,
      status: 200,
      audit: { kind: 'people.token_revoked', subject: aboutToken(id) },
      // Cuts the screens that use this token, like those of a person.
      cuts: { person: id },
      rows: (tx) =>
        tx.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date(parts.now()) } }),
      answer: () => ({ id }),
    }),
  });
}
