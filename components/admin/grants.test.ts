import { describe, expect, it } from 'vitest';
import { ROLES } from '@/domain/policy';
import { toChoices, toGrants, withProvince } from './grants';

describe('the roles in the form', () => {
  it('are all that there are', () => expect(Object.keys(toChoices([]))).toEqual(ROLES));

  it('come back as they were', () => {
    const grants = [
      { role: 'viewer' as const, provinces: null },
      { role: 'editor' as const, provinces: ['KH13', 'KH22'] },
    ];
    expect(toGrants(toChoices(grants))).toEqual(grants);
  });

  it('forget the provinces of a role that acts everywhere again', () => {
    const choices = toChoices([{ role: 'editor', provinces: ['KH13'] }]);
    choices.editor.limited = false;
    expect(toGrants(choices)).toEqual([{ role: 'editor', provinces: null }]);
  });

  it('never turn a limit to nothing into everywhere', () => {
    const choices = toChoices([]);
    choices.approver = { held: true, limited: true, provinces: [] };
    expect(toGrants(choices)).toEqual([{ role: 'approver', provinces: [] }]);
  });

  it('take a province once', () => {
    expect(withProvince(['KH22'], 'KH13', true)).toEqual(['KH13', 'KH22']);
    expect(withProvince(['KH13', 'KH22'], 'KH22', true)).toEqual(['KH13', 'KH22']);
    expect(withProvince(['KH13', 'KH22'], 'KH13', false)).toEqual(['KH22']);
  });
});
