import type { Server } from '@/server/context';

type People = Server['auth']['people'];
/** Acts on one person that need only the address. Roles, invites and single sessions have their own addresses. */
type PersonAct = Exclude<keyof People, 'list' | 'find' | 'invite' | 'revokeInvite' | 'changeGrants' | 'endSession'>;

/** The address of each act. The compiler demands a row for every act of administrators. */
export const ACTS: Record<PersonAct, string> = {
  disable: 'disable',
  enable: 'enable',
  makePasswordLink: 'password-link',
  resetSecondFactor: 'second-factor-reset',
  signOut: 'sign-out',
};

const BY_ADDRESS = new Map(Object.entries(ACTS).map(([act, address]) => [address, act as PersonAct]));

export function personActOf(address: string): PersonAct | undefined {
  return BY_ADDRESS.get(address);
}
