import { type Actor, ANYONE } from '@/domain/policy';
import type { AuthParts, BetterAuth } from '@/server/auth/better-auth';
import { findSession } from '@/server/auth/library/find-session';
import { readGrants } from '@/server/db/grants';

/** Who asks, the id of the session's row (never its token), and how long the session is valid; null: it has no end. */
export type Identity = { actor: Actor; session: string | null; endsInMs: number | null };

export const NOBODY: Identity = { actor: ANYONE, session: null, endsInMs: null };

/** Finds the person by the cookie of a valid session. */
export async function identityOfPerson(
  { db, now }: AuthParts,
  library: BetterAuth,
  headers: Headers,
): Promise<Identity> {
  const cookie = headers.get('cookie');
  if (cookie === null) return NOBODY;
  const found = await findSession(library, cookie);
  if (!found || found.user.disabledAt) return NOBODY;
  const { user, session } = found;
  const actor = { kind: 'person' as const, id: user.id, name: user.name, ...(await readGrants(db, user.id)) };
  return { actor, session: session.id, endsInMs: session.expiresAt.getTime() - now() };
}
