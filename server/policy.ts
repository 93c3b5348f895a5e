/** Roles are grants: a person may hold several, none contains another. */
export const ROLES = ['viewer', 'editor'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks. `id` is opaque and goes into entries; the machine's own acts (import, demo) are `system`. */
export type Actor =
  | { kind: 'person'; id: string; name: string; roles: Role[] }
  | { kind: 'token'; id: string; name: string; roles: Role[] }
  | { kind: 'system'; id: string; roles: Role[] }
  | { kind: 'anyone'; id: 'anyone'; roles: [] };

export const ANYONE: Actor = { kind: 'anyone', id: 'anyone', roles: [] };

export type Action = 'board.read' | 'update.publish';

/** What policy has to know of the installation. */
export type Installation = { boardsOpen: boolean };

export type Permission = 'allowed' | 'sign_in' | 'forbidden';

/** Who may do what, once, for HTTP, sockets and pages alike. */
export function decidePermission(actor: Actor, action: Action, { boardsOpen }: Installation): Permission {
  if (action === 'board.read' && boardsOpen) return 'allowed';
  const wanted: readonly Role[] = action === 'board.read' ? ROLES : ['editor'];
  if (actor.roles.some((role) => wanted.includes(role))) return 'allowed';
  return actor.kind === 'anyone' ? 'sign_in' : 'forbidden';
}
