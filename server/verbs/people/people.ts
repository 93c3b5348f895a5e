import type { AuthParts } from '@/server/auth/better-auth';
import type { Command } from '@/server/verbs/verb';
import { findPerson, listPeople } from '@/server/views/people';
import {
  changeGrants,
  disablePerson,
  enablePerson,
  endSessionOf,
  resetSecondFactor,
  signOutPerson,
} from './change-person';
import { invite, revokeInvite } from './invites';
import { makePasswordLink } from './password-link';
import type { PersonCommand } from './person-verb';

/** What administrators do with people. Each write checks the right itself; for reads the caller must check it. */
export function openPeople(parts: AuthParts) {
  return {
    list: (query: string) => listPeople(parts, query),
    find: (id: string) => findPerson(parts, id),
    invite: (command: Command) => invite(parts, command),
    revokeInvite: (command: PersonCommand) => revokeInvite(parts, command),
    changeGrants: (command: PersonCommand) => changeGrants(parts, command),
    disable: (command: PersonCommand) => disablePerson(parts, command),
    enable: (command: PersonCommand) => enablePerson(parts, command),
    makePasswordLink: (command: PersonCommand) => makePasswordLink(parts, command),
    resetSecondFactor: (command: PersonCommand) => resetSecondFactor(parts, command),
    signOut: (command: PersonCommand) => signOutPerson(parts, command),
    endSession: (command: PersonCommand & { session: string }) => endSessionOf(parts, command),
  };
}

export type People = ReturnType<typeof openPeople>;
