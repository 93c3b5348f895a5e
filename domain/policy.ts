import type { Refusal } from './outcome';
import { isWithin, type PlaceCode } from './places';
import type { FirstPublishers } from './settings-choices';

// The one place where roles are named: server, forms, console and tests read the tables below.

/** Roles are grants: a person may hold several, none contains another. */
export const ROLES = ['viewer', 'editor', 'approver', 'spokesperson', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** The roles whose acts are about places. The acts of all others have nothing to be limited. */
export const LIMITABLE_ROLES: readonly Role[] = ['editor', 'approver', 'spokesperson'];

export function isLimitable(role: Role): boolean {
  return LIMITABLE_ROLES.includes(role);
}

/** A role, and the provinces that it is limited to; null = everywhere. */
export type RoleGrant = { role: Role; provinces: PlaceCode[] | null };

/** The provinces that a role is limited to; a role that is not named holds everywhere. */
export type Limits = Partial<Record<Role, readonly PlaceCode[]>>;

/** What a paired screen is for. Each shows streams only; none reads what the desk works on. */
export const DISPLAY_ROLES = ['lobby', 'press_room', 'operations'] as const;
export type DisplayRole = (typeof DISPLAY_ROLES)[number];

/** Who asks. `id` is opaque and goes into entries; the machine's own acts (import, demo, embargo) are `system`. */
export type Actor =
  | { kind: 'person'; id: string; name: string; roles: Role[]; limits?: Limits }
  | { kind: 'token'; id: string; name: string; roles: Role[]; limits?: Limits }
  | { kind: 'system'; id: string; roles: Role[]; limits?: Limits }
  /** A paired screen: it holds no role of a person, and only reads. */
  | { kind: 'display'; id: string; name: string; roles: []; display: DisplayRole; limits?: Limits }
  | { kind: 'anyone'; id: 'anyone'; roles: []; limits?: Limits };

export const ANYONE: Actor = { kind: 'anyone', id: 'anyone', roles: [] };

/** Whoever is signed in reads what is released; what is only for inside is for those who have a role at all. */
const EVERYBODY: readonly Role[] = ROLES;
const DESK: readonly Role[] = ['editor', 'approver'];
/** The briefing room. */
const ROOM: readonly Role[] = ['spokesperson', 'approver', 'editor'];

/** Which roles may do what; one of them is enough. */
const MAY = {
  'board.read': EVERYBODY,
  /** Stream `staff`: internal notices, missed promises. */
  'staff.read': EVERYBODY,
  /** Stream `ops`, drafts and their originals. */
  'desk.read': DESK,
  'draft.write': ['editor'],
  'draft.submit': ['editor'],
  'draft.approve': ['approver'],
  'draft.refuse': ['approver'],
  'draft.schedule': ['approver'],
  'draft.release': ['approver'],
  /** Straight to the wall. Where the approval rule is on, the verb asks for the reason and a review is owed. */
  'update.publish': DESK,
  'update.correct': ['approver'],
  'update.withdraw': ['approver'],
  'update.review': ['approver'],
  'promise.make': DESK,
  /** Briefings, the texts in them, and the bank of questions. */
  'briefing.read': ROOM,
  'briefing.write': ['spokesperson', 'editor'],
  'briefing.freeze': ['spokesperson', 'approver'],
  'speech.ready': ['spokesperson', 'approver'],
  /** Taking a new revision of a figure into a text that is ready. */
  'speech.renew': ['spokesperson', 'approver'],
  /** What was said to whom, and the corrections that are owed for it. */
  'speech.said': ['spokesperson', 'editor'],
  'question.approve': ['approver', 'spokesperson'],
  'people.manage': ['admin'],
  /** Pair screens, set them up, command and revoke them. */
  'displays.manage': ['admin'],
  'tokens.manage': ['admin'],
  'settings.manage': ['admin'],
  'audit.read': ['admin'],
  /** One's own password, second factor and sessions. */
  'account.own': EVERYBODY,
} as const satisfies Record<string, readonly Role[]>;

/** What a screen may read, by its role. */
const SHOWS: Record<DisplayRole, readonly Action[]> = {
  lobby: ['board.read'],
  press_room: ['board.read'],
  operations: ['board.read', 'staff.read'],
};

/** Who may publish before a second person has looked, by the setting. */
export const PUBLISH_FIRST: Record<FirstPublishers, readonly Role[]> = {
  nobody: [],
  approvers: ['approver'],
  editors: DESK,
};

export type Action = keyof typeof MAY;
/** @internal for tests: all of them, by every role. */
export const ACTIONS = Object.keys(MAY) as Action[];

/** The page on which somebody's work begins: the desk, the briefing room, what an administrator looks after, or the board. */
export function homeOf({ roles }: Pick<Actor, 'roles'>): '/desk' | '/briefings' | '/admin' | '/' {
  const held: readonly Role[] = roles;
  if (DESK.some((role) => held.includes(role))) return '/desk';
  if (held.includes('spokesperson')) return '/briefings';
  return held.includes('admin') ? '/admin' : '/';
}

/** What policy has to know of the installation. */
export type Installation = { boardsOpen: boolean };

export type Permission = 'allowed' | 'sign_in' | 'forbidden' | 'out_of_scope';

/**
 * Who may do what, once, for HTTP, sockets and pages alike. `places` are those that the act is about: a role that is
 * limited to provinces covers it only when all of them lie within; without it only the role is asked.
 */
export function decidePermission(
  actor: Actor,
  action: Action,
  { boardsOpen, places = [] }: Installation & { places?: readonly PlaceCode[] },
): Permission {
  if (action === 'board.read' && boardsOpen) return 'allowed';
  if (actor.kind === 'display') return permissionOfDisplay(actor.display, action);
  const wanted: readonly Role[] = MAY[action];
  const held = actor.roles.filter((role) => wanted.includes(role));
  if (held.length === 0) return actor.kind === 'anyone' ? 'sign_in' : 'forbidden';
  return held.some((role) => covers(actor.limits?.[role], places)) ? 'allowed' : 'out_of_scope';
}

function permissionOfDisplay(role: DisplayRole, action: Action): Permission {
  return SHOWS[role].includes(action) ? 'allowed' : 'forbidden';
}

/** The provinces that a person may do this in; null = everywhere. Who may not do it at all has none. */
export function provincesFor(actor: Actor, action: Action): PlaceCode[] | null {
  const wanted: readonly Role[] = MAY[action];
  const limits = actor.roles.filter((role) => wanted.includes(role)).map((role) => actor.limits?.[role]);
  const named = limits.filter((limit) => limit !== undefined);
  return named.length < limits.length ? null : [...new Set(named.flat())];
}

function covers(limit: readonly PlaceCode[] | undefined, places: readonly PlaceCode[]): boolean {
  return limit === undefined || places.every((place) => limit.some((province) => isWithin(place, province)));
}

const REFUSALS: Record<Exclude<Permission, 'allowed'>, Refusal> = {
  sign_in: { ok: false, status: 401, code: 'session.missing' },
  forbidden: { ok: false, status: 403, code: 'role.missing' },
  out_of_scope: { ok: false, status: 403, code: 'province.out_of_scope' },
};

/** The answer to who may not, or null to who may. */
export function refusePermission(permission: Permission): Refusal | null {
  return permission === 'allowed' ? null : REFUSALS[permission];
}
