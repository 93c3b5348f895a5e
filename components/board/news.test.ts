import { describe, expect, it } from 'vitest';
import { type Board, EMPTY_BOARD } from '@/domain/board/board';
import { fold } from '@/domain/board/fold';
import { DEFAULT_SETTINGS } from '@/domain/settings';
import { seedEntries } from '@/tests/support/seed-board';
import { newsSentence } from './news';

const entries = seedEntries();
const at = (seq: number): Board => entries.slice(0, seq).reduce(fold, EMPTY_BOARD);
const full = at(entries.length);
const act = { schema: 1, subject: 'x', version: 2, actor: 'a', at: '2026-03-01T00:00:00.000Z' } as const;

describe('what the live region says', () => {
  it('names a new report once, in either language', () => {
    const before = at(entries.length - 1);
    expect(newsSentence(before, full, 'en')).not.toBeNull();
    expect(newsSentence(before, full, 'km')).toMatch(/[ក-៹]/);
    expect(newsSentence(full, full, 'en')).toBeNull();
  });

  it('says nothing of a change that brings no news', () => {
    const settings = { ...DEFAULT_SETTINGS, digits: 'latin' as const };
    const changed = fold(full, { seq: full.seq + 1, body: { ...act, type: 'settings.changed', settings } });
    expect(newsSentence(full, changed, 'en')).toBeNull();
  });

  it('says that an update was withdrawn', () => {
    const newest = full.updates[0];
    const reason = { km: null, en: 'Sent twice' };
    const number = newest?.number ?? 0;
    const body = { ...act, type: 'update.withdrawn', number, revision: 2, reason } as const;
    const changed = fold(full, { seq: full.seq + 1, body });
    expect(newsSentence(full, changed, 'en')).toBe(`Update ${number} was withdrawn; its figures no longer count.`);
  });
});
