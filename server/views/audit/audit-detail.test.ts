import { describe, expect, it } from 'vitest';
import { type Fact, toEntryBody } from '@/domain/entries/entry';
import { figureOf, reportOf } from '@/tests/support/reports';
import { entryOf } from '@/tests/support/seed-board';
import { releasedDetail } from './audit-detail';

const words = { km: null, en: 'Counted twice' };
const { update } = entryOf(reportOf(5, { figures: [figureOf(5)] }), 89, Date.parse('2026-01-15')).body;
const detailOf = (fact: Fact) => releasedDetail(toEntryBody(fact, { actor: 'a', at: '2026-01-15T00:00:00.000Z' }));

describe('what the audit tells of an entry', () => {
  it('is which figure was changed from what to what, and why', () => {
    const was = [
      { line: 1, value: 4, qualifier: 'exact' as const },
      { line: 9, value: 7, qualifier: 'about' as const },
    ];
    const reason = { class: 'correction', words } as const;
    expect(detailOf({ type: 'update.corrected', update: { ...update, revision: 2 }, reason, was })).toEqual({
      ...{ number: 89, revision: 2, reason },
      changes: [
        {
          ...{ line: 1, was: { value: 4, qualifier: 'exact' }, now: { value: 5, qualifier: 'exact' } },
          name: { indicator: 'remaining_in_camps', breakdown: null, place: 'KH', site: null },
        },
        { line: 9, was: { value: 7, qualifier: 'about' }, now: null, name: null },
      ],
    });
  });

  it('is the number of what was published or withdrawn, and nothing of other entries', () => {
    expect(detailOf({ type: 'update.published', update })).toEqual({ number: 89, revision: 1 });
    expect(detailOf({ type: 'update.withdrawn', number: 89, revision: 2, reason: words })).toMatchObject({
      reason: words,
    });
    expect(detailOf({ type: 'promise.made', promise: null })).toEqual({});
  });
});
