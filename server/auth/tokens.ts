import { toRoles } from '@/server/db/grants';
import { troubleOf } from '@/server/db/trouble';
import type { AuthParts } from './better-auth';
import { hashOf } from './secrets';
import { type Identity, NOBODY } from './sessions/identity';

const SECRET = /^mr_[A-Za-z0-9_-]{43}$/;
const NOTE_USE_MS = 60_000;

/** Who holds this token, as long as it is good. */
export function createTokenReader(parts: AuthParts): (secret: string) => Promise<Identity> {
  const { db, now } = parts;
  const noted: TokenNote = new Map();
  return async (secret) => {
    // Hashed and looked up whatever it looks like: the time taken says nothing about what was wrong with it.
    const token = await db.apiToken.findUnique({ where: { hash: hashOf(secret) } });
    if (!token || !SECRET.test(secret) || !isValid(token, now())) return NOBODY;
    void noteUse(parts, noted, token);
    const { id, name, role, expiresAt } = token;
    const endsInMs = expiresAt && expiresAt.getTime() - now();
    return { actor: { kind: 'token', id, name, roles: toRoles([role]) }, session: null, endsInMs };
  };
}

/**
 * What a program shows. Whatever else stands there, as a name and password for a proxy in front of us, is not our
 * business and changes nothing.
 */
export function bearerOf(headers: Headers): string | null {
  return /^Bearer (.*)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null;
}

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
