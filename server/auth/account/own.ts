import type { Outcome } from '@/domain/outcome';
import type { Actor } from '@/domain/policy';
import type { AuthParts, BetterAuth } from '@/server/auth/better-auth';
import { findSession } from '@/server/auth/library/find-session';
import type { Passwords } from '@/server/auth/passwords';
import { refuse } from '@/server/auth/refusals';
import { bearerOf } from '@/server/auth/tokens';
import type { Limiter } from '@/server/limits/limiter';

export type AccountDeps = { parts: AuthParts; library: BetterAuth; passwords: Passwords; limiter: Limiter };

/** Somebody's act on the own account; `headers` say by which session. */
export type OwnCommand = { actor: Actor; headers: Headers; input: unknown };

/** The session by which somebody asks. */
export type OwnSession = { id: string; person: string; name: string; email: string; secondFactor: boolean };

/** Null for a token and for whoever is not signed in. */
export async function findOwnSession(library: BetterAuth, headers: Headers): Promise<OwnSession | null> {
  const cookie = headers.get('cookie');
  if (cookie === null || bearerOf(headers) !== null) return null;
  const found = await findSession(library, cookie);
  if (!found || found.user.disabledAt) return null;
  const { user, session } = found;
  return {
    id: session.id,
    person: user.id,
    name: user.name,
    email: user.email,
    secondFactor: user.twoFactorEnabled === true,
  };
}

/** Only people have an account, and only by their own session. */
export async function asOneself<T>(
  { library }: Pick<AccountDeps, 'library'>,
  { headers }: OwnCommand,
  act: (own: OwnSession) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const own = await findOwnSession(library, headers);
  return own ? act(own) : refuse(401, 'session.missing');
}
