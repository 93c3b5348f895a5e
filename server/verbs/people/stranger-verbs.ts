import type { Outcome } from '@/domain/outcome';
import type { AuthParts } from '@/server/auth/better-auth';
import { countWrong } from '@/server/auth/guessing/refuse-tries';
import type { Passwords } from '@/server/auth/passwords';
import { acceptInvite, findInvite, type Invitee } from './accept-invite';
import { findPasswordPerson, setNewPassword } from './new-password';
import { openSetup, type Setup } from './set-up';

/** What people without a sign-in may do when they have a token or a link. */
export type StrangerVerbs = {
  setup: Setup;
  /** Whom a link is for. The question counts as a try, too. */
  findInvite(token: string, headers: Headers): Promise<Outcome<Invitee>>;
  acceptInvite(input: unknown): Promise<Outcome<Invitee>>;
  findPasswordPerson(token: string, headers: Headers): Promise<Outcome<Invitee>>;
  setNewPassword(input: unknown): Promise<Outcome<Invitee>>;
  /** Whether the ministry has its own identity provider. */
  hasOidc: boolean;
};

export function createStrangerVerbs(parts: AuthParts, passwords: Passwords): StrangerVerbs {
  return {
    setup: openSetup(parts, passwords),
    findInvite: async (token, headers) => countWrong(parts, headers, await findInvite(parts, token)),
    acceptInvite: (input) => acceptInvite(parts, passwords, input),
    findPasswordPerson: async (token, headers) => countWrong(parts, headers, await findPasswordPerson(parts, token)),
    setNewPassword: (input) => setNewPassword(parts, passwords, input),
    hasOidc: Boolean(parts.config.oidc),
  };
}
