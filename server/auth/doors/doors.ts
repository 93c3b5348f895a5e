import type { Outcome } from '@/domain/protocol/outcome';
import type { AuthParts } from '@/server/auth/better-auth';
import type { Passwords } from '@/server/auth/passwords';
import type { Limiter } from '@/server/limits/limiter';
import { acceptInvite, findInvite, type Invited } from './accept-invite';
import { callerOf, LINK_TRIES, refuseTry } from './door';
import { findPasswordPerson, setNewPassword } from './new-password';
import { openSetup, type Setup } from './setup';

/** What strangers may do who hold a token or a link. */
export type Doors = {
  setup: Setup;
  /** Whom a link is for; asking is a try, too. */
  findInvite(token: string, headers: Headers): Promise<Outcome<Invited>>;
  acceptInvite(input: unknown): Promise<Outcome<Invited>>;
  findPasswordPerson(token: string, headers: Headers): Promise<Outcome<Invited>>;
  setNewPassword(input: unknown): Promise<Outcome<Invited>>;
  /** The ministry's own provider of identities may be asked. */
  hasOidc: boolean;
};

export function openDoors(parts: AuthParts, passwords: Passwords, limiter: Limiter): Doors {
  const bounded = async (headers: Headers, find: () => Promise<Outcome<Invited>>) =>
    (await refuseTry(limiter, callerOf(headers), LINK_TRIES)) ?? find();
  return {
    setup: openSetup(parts, passwords),
    findInvite: (token, headers) => bounded(headers, () => findInvite(parts, token)),
    acceptInvite: (input) => acceptInvite(parts, passwords, input),
    findPasswordPerson: (token, headers) => bounded(headers, () => findPasswordPerson(parts, token)),
    setNewPassword: (input) => setNewPassword(parts, passwords, input),
    hasOidc: Boolean(parts.config.oidc),
  };
}
