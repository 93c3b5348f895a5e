import { type Outcome, refuse } from '@/domain/outcome';
import type { Actor } from '@/domain/policy';
import type { AuthParts, BetterAuth } from '@/server/auth/better-auth';
import { findSession } from '@/server/auth/library/find-session';
import type { Passwords } from '@/server/auth/passwords';
import { bearerOf } from '@/server/auth/tokens';
import type { Limiter } from '@/server/limits/limiter';
import { type PersonChange, type PersonId, toPersonDecision } from '@/server/verbs/people/person-verb';
import { performOnce } from '@/server/verbs/verb';

export type AccountDeps = { parts: AuthParts; library: BetterAuth; passwords: Passwords; limiter: Limiter };

/** An act of a person on the own account; the session is in `headers`. */
export type OwnCommand = { actor: Actor; headers: Headers; input: unknown };

/** The session of the person who asks. */
export type OwnSession = { id: string; person: string; name: string; email: string; secondFactor: boolean };

/** Null for a token, and when nobody is signed in. */
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

type OwnChange = PersonChange & { session: OwnSession };

/** An act without a key, because a repetition does no harm and its body may be a secret. */
export function changeOwn(
  { parts }: Pick<AccountDeps, 'parts'>,
  { actor }: Pick<OwnCommand, 'actor'>,
  { session, ...change }: OwnChange,
): Promise<Outcome<PersonId>> {
  const decide = async () => toPersonDecision(session.person, change);
  return performOnce(parts, { actor, action: 'account.own', decide });
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
