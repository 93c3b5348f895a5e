import { describe, expect, it } from 'vitest';
import { openNotices } from '@/domain/board/notices';
import { type Fact, toEntryBody } from '@/domain/entries/entry';
import { noticeOf } from '@/tests/support/facts/facts';
import { EMPTY_STAFF, foldStaff, type Staff } from './staff';

const AT = '2026-01-14T02:00:00.000Z';
const staff = (...facts: Fact[]): Staff =>
  facts
    .map((fact, index) => ({ seq: index + 1, body: toEntryBody(fact, { actor: 'a', at: AT }) }))
    .reduce(foldStaff, EMPTY_STAFF);
const published = (number: number, changes = {}): Fact => ({
  type: 'update.published',
  update: noticeOf(number, { audience: 'staff', ...changes }),
});
const words = { km: null, en: 'Done' };

describe('what is for inside only', () => {
  it('keeps internal notices until they end, urgent ones first', () => {
    const { notices } = staff(published(1), published(2, { priority: 'high' }), published(3));
    expect(notices.map(({ number }) => number)).toEqual([2, 3, 1]);
    expect(openNotices({ notices }, Date.parse(notices[0]!.until))).toEqual([]);
    expect(openNotices({ notices }, Date.parse(notices[0]!.until) - 1)).toHaveLength(3);
  });

  it('shows a corrected notice as it is now and a withdrawn one no more', () => {
    const corrected: Fact = {
      type: 'update.corrected',
      update: { ...noticeOf(1, { audience: 'staff', priority: 'high' }), revision: 2 },
      reason: { class: 'correction', words },
      was: [],
    };
    expect(staff(published(1), corrected).notices).toMatchObject([{ number: 1, revision: 2, priority: 'high' }]);
    expect(staff(published(1), { type: 'update.withdrawn', number: 1, revision: 2, reason: words }).notices).toEqual(
      [],
    );
  });

  it('remembers a missed promise once', () => {
    const missed = (due: string): Fact => ({ type: 'promise.missed', due });
    expect(staff(missed(AT), missed('2026-01-15T02:00:00.000Z'), missed(AT)).missed).toEqual([
      AT,
      '2026-01-15T02:00:00.000Z',
    ]);
  });
});
