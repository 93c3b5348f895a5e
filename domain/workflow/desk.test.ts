import { describe, expect, it } from 'vitest';
import { type Entry, toEntryBody } from '@/domain/entries/entry';
import type { DeskItem } from '@/domain/item';
import { ITEM } from '@/tests/support/facts/facts';
import { type Desk, EMPTY_DESK, foldDesk, MAX_DONE, owedItems } from './desk';

const entry = (changes: Partial<DeskItem>, seq: number): Entry => ({
  seq,
  body: toEntryBody({ type: 'item.changed', item: { ...ITEM, ...changes } }, { actor: 'a', at: ITEM.changedAt }),
});
const desk = (...items: Partial<DeskItem>[]): Desk =>
  items.map((changes, index) => entry(changes, index + 1)).reduce(foldDesk, EMPTY_DESK);

describe('the desk', () => {
  it('[L4] shows each item once, as it is now, what was changed last first', () => {
    const { items } = desk({ id: 'a' }, { id: 'b' }, { id: 'a', version: 2, state: 'submitted' });
    expect(items.map(({ id, version, state }) => [id, version, state])).toEqual([
      ['a', 2, 'submitted'],
      ['b', 1, 'draft'],
    ]);
  });

  it('[C1] is not changed by an entry that comes again', () => {
    const before = desk({ id: 'a' }, { id: 'b' });
    expect(foldDesk(before, entry({ id: 'c' }, 2))).toBe(before);
  });

  it('[S3] goes on from a snapshot as from the beginning', () => {
    const all = Array.from({ length: 100 }, (_, index) =>
      entry({ id: `i${index % 60}`, state: index % 2 ? 'released' : 'discarded' }, index + 1),
    );
    const whole = all.reduce(foldDesk, EMPTY_DESK);
    for (const cut of [0, 1, 59, 60, 99]) {
      const sent: Desk = JSON.parse(JSON.stringify(all.slice(0, cut).reduce(foldDesk, EMPTY_DESK)));
      expect(all.slice(cut).reduce(foldDesk, sent)).toEqual(whole);
    }
  });

  it('drops what is done after the newest, and nothing that is open or owed', () => {
    const debt = { by: ITEM.author, reason: 'Flood', at: ITEM.changedAt };
    const many = Array.from({ length: MAX_DONE + 5 }, (_, index) => ({ id: `r${index}`, state: 'released' as const }));
    const { items } = desk({ id: 'owed', state: 'released', debt }, { id: 'open' }, ...many);
    expect(items).toHaveLength(MAX_DONE + 2);
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['owed', 'open', `r${MAX_DONE + 4}`, 'r5']));
    expect(items.some(({ id }) => id === 'r4')).toBe(false);
    expect(owedItems({ seq: 1, items }).map(({ id }) => id)).toEqual(['owed']);
  });
});
