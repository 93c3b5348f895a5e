import { describe, expect, it } from 'vitest';
import {
  ACTIONS,
  type Action,
  type Actor,
  ANYONE,
  DISPLAY_ROLES,
  type DisplayRole,
  decidePermission,
  homeOf,
  provincesFor,
  ROLES,
  type Role,
} from './policy';

const person = (...roles: Role[]): Actor => ({ kind: 'person', id: 'p', name: 'P', roles });
const token = (role: Role): Actor => ({ kind: 'token', id: 't', name: 'T', roles: [role] });
const CLOSED = { boardsOpen: false };
const OPEN = { boardsOpen: true };

const EVERYBODY: Role[] = [...ROLES];

/** Who may, by action; every other role may not. */
const EXPECTED: Record<Action, Role[]> = {
  'board.read': EVERYBODY,
  'staff.read': EVERYBODY,
  'desk.read': ['editor', 'approver'],
  'draft.write': ['editor'],
  'draft.submit': ['editor'],
  'draft.approve': ['approver'],
  'draft.refuse': ['approver'],
  'draft.schedule': ['approver'],
  'draft.release': ['approver'],
  'update.publish': ['editor', 'approver'],
  'update.correct': ['approver'],
  'update.withdraw': ['approver'],
  'update.review': ['approver'],
  'promise.make': ['editor', 'approver'],
  'briefing.read': ['spokesperson', 'approver', 'editor'],
  'briefing.write': ['spokesperson', 'editor'],
  'briefing.freeze': ['spokesperson', 'approver'],
  'speech.ready': ['spokesperson', 'approver'],
  'speech.renew': ['spokesperson', 'approver'],
  'speech.said': ['spokesperson', 'editor'],
  'question.approve': ['approver', 'spokesperson'],
  'people.manage': ['admin'],
  'displays.manage': ['admin'],
  'tokens.manage': ['admin'],
  'settings.manage': ['admin'],
  'audit.read': ['admin'],
  'account.own': EVERYBODY,
};

const ROWS = ACTIONS.flatMap((action) => ROLES.map((role) => [action, role, EXPECTED[action].includes(role)] as const));

describe('who may do what', () => {
  it.each(ROWS)('%s by %s: %s, person and token alike', (action, role, expected) => {
    const answer = expected ? 'allowed' : 'forbidden';
    expect(decidePermission(person(role), action, CLOSED)).toBe(answer);
    expect(decidePermission(token(role), action, CLOSED)).toBe(answer);
    expect(decidePermission(person('viewer', role), action, CLOSED)).toBe(
      expected || EXPECTED[action].includes('viewer') ? 'allowed' : 'forbidden',
    );
  });

  it.each(ACTIONS)(
    '%s by paired screens: all show the wall, one role also what is for inside, none anything else',
    (action) => {
      const screen = (display: DisplayRole): Actor => ({ kind: 'display', id: 'd', name: 'D', roles: [], display });
      const readers = DISPLAY_ROLES.filter((role) => decidePermission(screen(role), action, CLOSED) === 'allowed');
      const expected = { 'board.read': DISPLAY_ROLES, 'staff.read': ['operations'] };
      expect(readers).toEqual(action in expected ? expected[action as keyof typeof expected] : []);
    },
  );

  it.each(ACTIONS)('%s: who is not signed in is asked to, who has no role is refused', (action) => {
    expect(decidePermission(ANYONE, action, CLOSED)).toBe('sign_in');
    expect(decidePermission(person(), action, CLOSED)).toBe('forbidden');
  });

  it.each(ACTIONS)('%s while boards are open to all', (action) => {
    const isBoard = action === 'board.read';
    expect(decidePermission(ANYONE, action, OPEN)).toBe(isBoard ? 'allowed' : 'sign_in');
    expect(decidePermission(person(), action, OPEN)).toBe(isBoard ? 'allowed' : 'forbidden');
  });
});

describe('a role that is limited to provinces', () => {
  const editor: Actor = { ...person('editor', 'approver'), limits: { editor: ['KH13', 'KH22'] } };

  it.each([
    ['one of its provinces', 'draft.write', ['KH13'], 'allowed'],
    ['both, and a district of one', 'draft.write', ['KH22', 'KH1303'], 'allowed'],
    ['another too', 'draft.write', ['KH13', 'KH01'], 'out_of_scope'],
    ['the whole country', 'draft.write', ['KH'], 'out_of_scope'],
    ['no place named', 'draft.write', [], 'allowed'],
    ['an act of a role without a limit', 'draft.approve', ['KH'], 'allowed'],
    ['an act that either role covers', 'update.publish', ['KH'], 'allowed'],
    ['an act of no role it has', 'people.manage', ['KH13'], 'forbidden'],
  ] as const)('%s: %s on %j is %s', (...row) => {
    const [, action, places, expected] = row;
    expect(decidePermission(editor, action, { ...CLOSED, places })).toBe(expected);
  });
});

describe('the provinces in which a person may act', () => {
  const limits = { editor: ['KH13', 'KH22'], approver: ['KH22', 'KH01'] };

  it('are those of each role that allows the act', () => {
    expect(provincesFor({ ...person('editor'), limits }, 'draft.write')).toEqual(['KH13', 'KH22']);
    expect(provincesFor({ ...person('editor', 'approver'), limits }, 'update.publish')).toEqual([
      'KH13',
      'KH22',
      'KH01',
    ]);
  });

  it('are all of them as soon as one role has no limit', () => {
    const mixed = { ...person('editor', 'approver'), limits: { editor: ['KH13'] } };
    expect(provincesFor(mixed, 'update.publish')).toBeNull();
    expect(provincesFor(mixed, 'draft.write')).toEqual(['KH13']);
  });
});

describe('the page on which work begins', () => {
  it('is the desk, the administration or the board', () => {
    expect(homeOf({ roles: ['admin', 'editor'] })).toBe('/desk');
    expect(homeOf({ roles: ['approver'] })).toBe('/desk');
    expect(homeOf({ roles: ['admin', 'viewer'] })).toBe('/admin');
    expect(homeOf({ roles: ['spokesperson', 'admin'] })).toBe('/briefings');
    expect(homeOf({ roles: ['viewer'] })).toBe('/');
    expect(homeOf(ANYONE)).toBe('/');
  });
});
