import { toRoles } from '@/server/db/grants';
import { troubleOf } from '@/server/db/trouble';
import type { AuthParts } from './better-auth';
import { hashOf } from './secrets';
import { type Identity, NOBODY } from './sessions/identity';

const SECRET = /^mr_[A-Za-z0-9_-]{43}$/;
const NOTE_USE_MS = 60_000;

/** The program that has this token, while the token is valid. */
export function createTokenReader(parts: AuthParts): (secret: string) => Promise<Identity> {
  const { db, now } = parts;
  const noted: TokenNote = new Map();
  return async (secret) => {
    // Every token is hashed and looked up, whatever it looks like. So the time of the answer does not show what was wrong
    // with it.
    const token = await db.apiToken.findUnique({ where: { hash: hashOf(secret) } });
    if (!token || !SECRET.test(secret) || !isValid(token, now())) return NOBODY;
    void noteUse(parts, noted, token);
    const { id, name, role, expiresAt } = token;
    const endsInMs = expiresAt && expiresAt.getTime() - now();
    return { actor: { kind: 'token', id, name, roles: toRoles([role]) }, session: null, endsInMs };
  };
}

/**
 * Reads the token that a program sends. Other forms of authorization, such as a name and password for a proxy in front of us,
 * are ignored.
 */
export function bearerOf(headers: Headers): string | null {
  return /^Bearer (.*)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null;
}

function isValid(token: { revokedAt: Date | null; expiresAt: Date | null }, now: number): boolean {
  return token.revokedAt === null && (token.expiresAt === null || token.expiresAt.getTime() > now);
}

type UsedToken = { id: string; lastUsedAt: Date | null };

/** When this process last recorded the use of a token. */
type TokenNote = Map<string, number>;

/** Records at most once a minute and outside the request, so that nobody waits for it. */
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
