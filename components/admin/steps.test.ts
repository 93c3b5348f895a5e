import { describe, expect, it } from 'vitest';
import type { Role } from '@/domain/policy';
import { FIRST_STEPS, stepsDone } from './steps';

const person = (id: string, ...roles: Role[]) => ({
  ...{ id, secondFactor: false, disabledAt: null },
  grants: roles.map((role) => ({ role })),
});
const fresh = { me: 'a', people: [person('a', 'admin')], invites: [], ministry: { km: null, en: null } };

describe('the first steps of an installation', () => {
  it('are all to be done after the set-up', () => {
    expect(stepsDone(fresh)).toEqual(new Set());
  });

  it('are done when two people can bring a report to the screens', () => {
    const both = person('b', 'editor', 'approver');
    expect(stepsDone({ ...fresh, people: [...fresh.people, both] }).has('approver')).toBe(false);
    const people = [{ ...person('a', 'admin', 'approver'), secondFactor: true }, person('b', 'editor')];
    expect(stepsDone({ ...fresh, people, ministry: { km: 'ក្រសួង', en: null } })).toEqual(new Set(FIRST_STEPS));
    const gone = { ...person('b', 'editor'), disabledAt: '2026-01-14T02:00:00.000Z' };
    expect(stepsDone({ ...fresh, people: [person('a', 'admin', 'approver'), gone] }).size).toBe(0);
  });

  it('count an invitation as somebody who was invited', () => {
    expect([...stepsDone({ ...fresh, invites: [{}] })]).toEqual(['people']);
  });
});
