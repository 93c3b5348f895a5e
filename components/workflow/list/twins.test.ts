import { describe, expect, it } from 'vitest';
import type { DeskItem } from '@/domain/item';
import { ITEM } from '@/tests/support/facts/facts';
import { twinsOf } from './twins';

const report = (id: string, fields: Partial<DeskItem> = {}): DeskItem => ({
  ...ITEM,
  ...{ id, kind: 'report', state: 'draft', source: 'MOI', periodEnd: '2026-01-14' },
  ...fields,
});

const twins = (...items: DeskItem[]) => [...twinsOf(items)];

describe('reports that look alike', () => {
  it('are told of one source and period, whoever has them now', () => {
    const waiting = report('b', { state: 'submitted', corrects: { update: 89, revision: 1 } });
    expect(twins(report('a'), waiting, report('c', { source: 'MOEYS' }))).toEqual(['a', 'b']);
  });

  it('are not what is out, discarded, of another day or not named yet', () => {
    const others = [
      report('b', { state: 'released' }),
      report('c', { state: 'discarded' }),
      report('d', { periodEnd: '2026-01-15' }),
      report('e', { source: null }),
      report('f', { source: null }),
      report('g', { kind: 'event' }),
    ];
    expect(twins(report('a'), ...others)).toEqual([]);
  });
});
