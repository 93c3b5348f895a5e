import { describe, expect, it } from 'vitest';
import { type Action, type Actor, ANYONE, decidePermission, type Permission, type Role } from './policy';

const person = (...roles: Role[]): Actor => ({ kind: 'person', id: 'p', name: 'P', roles });
const token = (...roles: Role[]): Actor => ({ kind: 'token', id: 't', name: 'T', roles });
const system = (...roles: Role[]): Actor => ({ kind: 'system', id: 'import', roles });

const ACTORS: Record<string, Actor> = {
  anyone: ANYONE,
  'a person without a role': person(),
  'a viewer': person('viewer'),
  'an editor': person('editor'),
  'a viewer and editor': person('viewer', 'editor'),
  'a token without a role': token(),
  "a viewer's token": token('viewer'),
  "an editor's token": token('editor'),
  'the import': system('editor'),
};

/** Every action, by actor: with boards closed, then open. */
const EXPECTED: Record<Action, Record<keyof typeof ACTORS, [closed: Permission, open: Permission]>> = {
  'board.read': {
    anyone: ['sign_in', 'allowed'],
    'a person without a role': ['forbidden', 'allowed'],
    'a viewer': ['allowed', 'allowed'],
    'an editor': ['allowed', 'allowed'],
    'a viewer and editor': ['allowed', 'allowed'],
    'a token without a role': ['forbidden', 'allowed'],
    "a viewer's token": ['allowed', 'allowed'],
    "an editor's token": ['allowed', 'allowed'],
    'the import': ['allowed', 'allowed'],
  },
  'update.publish': {
    anyone: ['sign_in', 'sign_in'],
    'a person without a role': ['forbidden', 'forbidden'],
    'a viewer': ['forbidden', 'forbidden'],
    'an editor': ['allowed', 'allowed'],
    'a viewer and editor': ['allowed', 'allowed'],
    'a token without a role': ['forbidden', 'forbidden'],
    "a viewer's token": ['forbidden', 'forbidden'],
    "an editor's token": ['allowed', 'allowed'],
    'the import': ['allowed', 'allowed'],
  },
};

const ROWS = Object.entries(EXPECTED).flatMap(([action, byActor]) =>
  Object.entries(byActor).map(([name, [closed, open]]) => [action as Action, name, closed, open] as const),
);

describe('who may do what', () => {
  it.each(ROWS)('%s by %s: %s while boards are closed, %s while they are open', (...row) => {
    const [action, name, closed, open] = row;
    const actor = ACTORS[name]!;
    expect(decidePermission(actor, action, { boardsOpen: false })).toBe(closed);
    expect(decidePermission(actor, action, { boardsOpen: true })).toBe(open);
  });

  it('is written down for every actor and action', () => {
    for (const byActor of Object.values(EXPECTED)) expect(Object.keys(byActor)).toEqual(Object.keys(ACTORS));
  });
});
