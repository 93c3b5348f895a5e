import type { Outcome } from '@/domain/outcome';
import type { AuthParts } from '@/server/auth/better-auth';
import { countWrong } from '@/server/auth/guessing/door';
import type { Passwords } from '@/server/auth/passwords';
import { acceptInvite, findInvite, type Invitee } from './accept-invite';
import { findPasswordPerson, setNewPassword } from './new-password';
import { openSetup, type Setup } from './set-up';

/** What strangers may do who hold a token or a link. */
export type Doors = {
  setup: Setup;
  /** Whom a link is for; asking is a try, too. */
  findInvite(token: string, headers: Headers): Promise<Outcome<Invitee>>;
  acceptInvite(input: unknown): Promise<Outcome<Invitee>>;
  findPasswordPerson(token: string, headers: Headers): Promise<Outcome<Invitee>>;
  setNewPassword(input: unknown): Promise<Outcome<Invitee>>;
  /** The ministry's own provider of identities may be asked. */
  hasOidc: boolean;
};

export function openDoors(parts: AuthParts, passwords: Passwords): Doors {
  return {
    setup: openSetup(parts, passwords),
    findInvite: async (token, headers) => countWrong(parts, headers, await findInvite(parts, token)),
    acceptInvite: (input) => acceptInvite(parts, passwords, input),
    findPasswordPerson: async (token, headers) => countWrong(parts, headers, await findPasswordPerson(parts, token)),
    setNewPassword: (input) => setNewPassword(parts, passwords, input),
    hasOidc: Boolean(parts.config.oidc),
  };
}
