import { describe, expect, it } from 'vitest';
import { decidePublish } from '@/domain/entries/decide-publish';
import { PublishUpdate } from '@/domain/entries/publish-update';
import type { SituationUpdate } from '@/domain/updates';
import { noticeOf } from '@/tests/support/facts/facts';
import { figureOf, reportOf } from '@/tests/support/reports';
import { differenceOf, isEmptyDifference } from './difference';

function updateOf(json: unknown): SituationUpdate {
  const decision = decidePublish(PublishUpdate.parse(json), { number: 1, recordedAt: new Date('2026-03-01') });
  if (!decision.ok) throw new Error('refused');
  return decision.fact.update;
}
const before = updateOf(reportOf(4, { figures: [figureOf(4), { ...figureOf(7), place: 'KH13' }] }));

describe('the difference of two revisions', () => {
  it('is nothing between a revision and itself', () => {
    expect(isEmptyDifference(differenceOf(before, { ...before, revision: 2 }))).toBe(true);
  });

  it('tells figures by their lines: changed, gone, new', () => {
    const after = updateOf(reportOf(4, { figures: [figureOf(5), figureOf(9)] }));
    if (after.kind !== 'report') throw new Error('no report');
    const [first, added] = after.figures;
    const moved = { ...after, figures: [first!, { ...added!, line: 3 }] };
    const { figures } = differenceOf(before, moved);
    expect(figures.map(({ line, kind, changed }) => [line, kind, changed])).toEqual([
      [1, 'changed', ['value']],
      [2, 'removed', []],
      [3, 'added', []],
    ]);
    expect([figures[0]?.before?.value, figures[0]?.after?.value]).toEqual([4, 5]);
  });

  it('tells of a field that only one of the two has: a number became words, and back', () => {
    const words = updateOf(reportOf(null, { figures: [{ ...figureOf(null), amount: 'thousands' }] }));
    const changed = (first: typeof before, second: typeof before) => differenceOf(first, second).figures[0]?.changed;
    expect(changed(before, words)).toEqual(['value', 'amount']);
    expect(changed(words, before)).toContain('amount');
  });

  it('tells fields of the update and its text in each language', () => {
    const after = { ...before, source: 'NCDM' as const, text: { km: null, en: 'Evening report' } };
    const difference = differenceOf(before, after);
    expect(difference.fields).toEqual([{ field: 'source', before: 'MOI', after: 'NCDM' }]);
    expect(difference.text.km).toBeNull();
    expect(difference.text.en?.map(({ kind, text }) => [kind, text])).toEqual([
      ['removed', 'Noon'],
      ['added', 'Evening'],
      ['same', ' report'],
    ]);
  });

  it('tells the end of a notice', () => {
    const [row] = differenceOf(noticeOf(1), noticeOf(1, { until: '2026-01-16T02:00:00.000Z' })).fields;
    expect(row).toMatchObject({ field: 'until', after: '2026-01-16T02:00:00.000Z' });
  });
});
