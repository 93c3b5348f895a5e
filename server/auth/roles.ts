import { ROLES, type Role } from '@/domain/policy';

/** The roles among stored words: what a later release granted is not ours to honour. */
export function toRoles(stored: readonly string[]): Role[] {
  return ROLES.filter((role) => stored.includes(role));
}
