import type { AuthParts, BetterAuth } from '@/server/auth/better-auth';
import { findSession } from '@/server/auth/library/find-session';
import { readGrants } from '@/server/db/grants';
import { type Identity, NOBODY } from '@/server/policy';

/** By the cookie of a session that is good. */
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
