import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type AuditAct, auditChanges, auditSentence, WORDED_ACTS } from './audit';

const name = { indicator: 'remaining_in_camps', breakdown: null, place: 'KH', site: null } as const;
const exact = (value: number) => ({ value, qualifier: 'exact' as const });
const act: AuditAct = {
  what: 'update.corrected',
  subject: 'update/89',
  detail: {
    number: 89,
    changes: [
      { line: 5, was: exact(159_592), now: exact(150_146), name },
      { line: 6, was: { value: 490_000, qualifier: 'nearly' }, now: null, name: null },
      { line: 7, was: exact(4), now: exact(4), name },
    ],
  },
};

describe('the audit in words', () => {
  it('says what was done with which update', () => {
    expect(auditSentence(act, 'en')).toBe('corrected update 89');
    expect(auditSentence(act, 'km')).toBe('បានកែតម្រូវបច្ចុប្បន្នភាពទី ៨៩');
    const signIn = { what: 'sign_in', subject: 'a@example.org', detail: { result: 'refused' } };
    expect(auditSentence(signIn, 'en')).toBe('a sign-in was refused');
    expect(auditSentence({ ...act, what: 'cat.fed' }, 'en')).toBe('cat.fed');
  });

  it('says which figure was changed from what to what', () => {
    expect(auditChanges(act, 'en')).toEqual([
      'Remaining in camps: from 159,592 to 150,146',
      'Figure 6: nearly 490,000, taken out',
      'Remaining in camps: 4, its details changed',
    ]);
    expect(auditChanges(act, 'km')[0]).toBe('នៅសល់ក្នុងជំរំ៖ ពី ១៥៩.៥៩២ ទៅ ១៥០.១៤៦');
  });

  it('has words for every act that the server notes', () => {
    const code = execFileSync('git', ['grep', '-hoE', "kind: '[a-z]+\\.[a-z_]+'", '--', 'server'], {
      encoding: 'utf8',
    });
    const noted = new Set(code.match(/[a-z]+\.[a-z_]+/g));
    expect(noted.size).toBeGreaterThan(10);
    expect([...noted].filter((kind) => !WORDED_ACTS.includes(kind))).toEqual([]);
  });
});
