import { describe, expect, it } from 'vitest';
import { EMPTY_BOARD } from '@/domain/board/board';
import { ITEM } from '@/tests/support/facts/facts';
import { fateOf, fatesOf } from './fates';

const reason = { km: null, en: 'Counted twice' };
const fates = fatesOf({
  ...EMPTY_BOARD,
  corrections: [{ number: 88, revision: 2, at: '2026-01-14T02:00:00.000Z', reason: 'correction', was: [] }],
  withdrawals: [{ number: 89, revision: 3, at: '2026-01-14T02:00:00.000Z', reason, held: [], newest: 89 }],
});
const released = (update: number) => ({ ...ITEM, state: 'released', update }) as const;

describe('what became of an update', () => {
  it('is said of the item that released it', () => {
    expect(fateOf(released(89), fates)).toBe('withdrawn');
    expect(fateOf(released(88), fates)).toBe('corrected');
    expect(fateOf(released(87), fates)).toBeNull();
  });

  it('is said of a draft that corrects what was withdrawn', () => {
    const draft = { ...ITEM, task: 'correct', corrects: { update: 89, revision: 2 } } as const;
    expect(fateOf(draft, fates)).toBe('withdrawn');
    expect(fateOf({ ...draft, corrects: { update: 88, revision: 1 } }, fates)).toBeNull();
    expect(fateOf({ ...draft, state: 'discarded' }, fates)).toBeNull();
  });
});
