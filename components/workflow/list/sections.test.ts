import { describe, expect, it } from 'vitest';
import type { DeskItem } from '@/domain/item';
import { isFoundItem, toSections } from './sections';

const SOK = { id: 'p1', name: 'Sok Dara' };
const CHAN = { id: 'p2', name: 'Chan Mony' };

function item(id: string, fields: Partial<DeskItem> = {}): DeskItem {
  return {
    ...{ id, kind: 'report', task: 'publish', corrects: null, state: 'draft', version: 1, revision: 0 },
    ...{ title: { km: null, en: null }, source: null, periodEnd: null, figures: 0, places: ['KH'] },
    ...{ author: SOK, changedBy: SOK, changedAt: '2026-01-14T00:00:00.000Z', submitted: null, refusal: null },
    ...{ approval: null, releaseAt: null, update: null, debt: null },
    ...fields,
  };
}

function ids(items: readonly DeskItem[]): string[] {
  return items.map(({ id }) => id);
}

describe('toSections', () => {
  it('puts each item where its next step is', () => {
    const debt = { by: SOK, reason: 'urgent', at: '2026-01-14T01:00:00.000Z' };
    const sections = toSections(
      [
        item('mine'),
        item('theirs', { author: CHAN }),
        item('submitted', { state: 'submitted' }),
        item('approved', { state: 'approved' }),
        item('released', { state: 'released' }),
        item('owed', { state: 'released', debt }),
        item('gone', { state: 'discarded' }),
      ],
      SOK.id,
    );
    expect(Object.fromEntries(Object.entries(sections).map(([name, found]) => [name, ids(found)]))).toEqual({
      owed: ['owed'],
      toApprove: ['submitted'],
      mine: ['mine'],
      drafts: ['theirs'],
      approved: ['approved'],
      released: ['released'],
      discarded: ['gone'],
    });
  });

  it('shows first what waits longest, what is due next, what was changed last', () => {
    const submitted = (at: string) => ({ state: 'submitted', submitted: { by: SOK, at } }) as const;
    const sections = toSections(
      [
        item('late', submitted('2026-01-14T02:00:00.000Z')),
        item('early', submitted('2026-01-14T01:00:00.000Z')),
        item('evening', { state: 'approved', releaseAt: '2026-01-14T11:00:00.000Z' }),
        item('noon', { state: 'approved', releaseAt: '2026-01-14T05:00:00.000Z' }),
        item('now', { state: 'approved' }),
        item('old'),
        item('new', { changedAt: '2026-01-14T03:00:00.000Z' }),
      ],
      SOK.id,
    );
    expect(ids(sections.toApprove)).toEqual(['early', 'late']);
    expect(ids(sections.approved)).toEqual(['now', 'noon', 'evening']);
    expect(ids(sections.mine)).toEqual(['new', 'old']);
  });
});

describe('isFoundItem', () => {
  const event = item('a', { kind: 'event', title: { km: 'ឧត្ដរមានជ័យ', en: 'Visit' }, source: 'MOI', update: 81 });

  it.each(['ឧត្តរមានជ័យ', 'visit', 'interior', 'sok', '#81', 'sok visit'])('finds by %s', (typed) =>
    expect(isFoundItem(event, typed)).toBe(true),
  );

  it('does not find what is not there', () => expect(isFoundItem(event, 'sok chan')).toBe(false));
});
