import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Outcome } from '@/domain/outcome';
import { ROLES, type Role } from '@/domain/policy';
import { troubleOf } from '@/server/db/trouble';
import { CONSOLE, changeAccess } from './access';
import type { AuthParts } from './better-auth';
import { Name } from './people/input';
import { refuse, refuseInput } from './refusals';
import { toRoles } from './roles';
import { hashOf } from './secrets';
import { type Identity, NOBODY } from './sessions/identity';

export type TokenFacts = {
  id: string;
  name: string;
  role: string;
  /** Its first characters, to tell it from others; the rest is not kept. */
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

const SECRET = /^mr_[A-Za-z0-9_-]{43}$/;
const PREFIX_LENGTH = 8;
const NOTE_USE_MS = 60_000;

export type Tokens = {
  /** The secret is in this answer and nowhere else. */
  create(input: {
    name: string;
    role: Role;
    expiresAt?: Date | null;
  }): Promise<Outcome<{ id: string; secret: string }>>;
  list(): Promise<TokenFacts[]>;
  /** Ends at the next request; by id or by the first characters. */
  revoke(idOrPrefix: string): Promise<Outcome<{ id: string }>>;
  identityOf(secret: string): Promise<Identity>;
};

export function openTokens(parts: AuthParts): Tokens {
  const { db, now } = parts;
  const noted: TokenNote = new Map();
  return {
    create: (input) => createToken(parts, input),
    list: () => db.apiToken.findMany({ omit: { hash: true }, orderBy: { createdAt: 'asc' } }),

    revoke: (idOrPrefix) => revokeToken(parts, idOrPrefix),

    async identityOf(secret) {
      // Hashed and looked up whatever it looks like: the time taken says nothing about what was wrong with it.
      const token = await db.apiToken.findUnique({ where: { hash: hashOf(secret) } });
      if (!token || !SECRET.test(secret) || !isValid(token, now())) return NOBODY;
      void noteUse(parts, noted, token);
      const { id, name, role, expiresAt } = token;
      const endsInMs = expiresAt && expiresAt.getTime() - now();
      return { actor: { kind: 'token', id, name, roles: toRoles([role]) }, session: null, endsInMs };
    },
  };
}

async function createToken(parts: AuthParts, input: unknown): Promise<Outcome<{ id: string; secret: string }>> {
  const command = CreateToken.safeParse(input);
  if (!command.success) return refuseInput(command.error);
  const secret = `mr_${randomBytes(32).toString('base64url')}`;
  const id = randomUUID();
  const { name, role, expiresAt } = command.data;
  const kept = { hash: hashOf(secret), prefix: secret.slice(0, PREFIX_LENGTH), createdAt: new Date(parts.now()) };
  const made = await changeAccess(parts, {
    ...ON_THE_CONSOLE,
    decide: async () => ({
      ok: true,
      status: 201,
      kind: 'people.token_made',
      subject: aboutToken(id),
      detail: { name, role, expiresAt },
      rows: (tx) => tx.apiToken.create({ data: { id, name, role, expiresAt, ...kept } }),
      answer: { id },
    }),
  });
  return made.ok ? { ...made, value: { id, secret } } : made;
}

async function revokeToken(parts: AuthParts, idOrPrefix: string): Promise<Outcome<{ id: string }>> {
  const found = await parts.db.apiToken.findMany({ where: { OR: [{ id: idOrPrefix }, { prefix: idOrPrefix }] } });
  const [token] = found;
  if (!token || found.length > 1) return refuse(404, 'token.unknown');
  const { id } = token;
  return changeAccess(parts, {
    ...ON_THE_CONSOLE,
    decide: async () => ({
      ok: true,
      kind: 'people.token_revoked',
      subject: aboutToken(id),
      // Screens that came by it are sent away like a person's.
      cuts: { person: id },
      rows: (tx) =>
        tx.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date(parts.now()) } }),
      answer: { id },
    }),
  });
}

const ON_THE_CONSOLE = { actor: CONSOLE, action: 'tokens.manage' } as const;

/**
 * What a program shows. Whatever else stands there, as a name and password for a proxy in front of us, is not our
 * business and changes nothing.
 */
export function bearerOf(headers: Headers): string | null {
  return /^Bearer (.*)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null;
}

export const aboutToken = (id: string) => `token/${id}`;

function isValid(token: { revokedAt: Date | null; expiresAt: Date | null }, now: number): boolean {
  return token.revokedAt === null && (token.expiresAt === null || token.expiresAt.getTime() > now);
}

type UsedToken = { id: string; lastUsedAt: Date | null };

/** When the use of a token was written down last by this process. */
type TokenNote = Map<string, number>;

/** At most once a minute, and never in the way of the request: nobody waits for it. */
async function noteUse({ db, logger, now }: AuthParts, noted: TokenNote, token: UsedToken): Promise<void> {
  const last = Math.max(noted.get(token.id) ?? 0, token.lastUsedAt?.getTime() ?? 0);
  if (now() - last < NOTE_USE_MS) return;
  noted.set(token.id, now());
  try {
    await db.apiToken.updateMany({ where: { id: token.id }, data: { lastUsedAt: new Date(now()) } });
  } catch (error) {
    if (!troubleOf(error)) logger.warn({ part: 'auth', token: token.id }, 'could not note the use of a token');
  }
}
