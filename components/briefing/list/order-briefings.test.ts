import { describe, expect, it } from 'vitest';
import type { BriefingInList } from '@/components/briefing/parts/view-types';
import { orderBriefings } from './order-briefings';

const NOW = Date.parse('2026-01-14T05:00:00Z');

const briefing = (id: string, at: string | null, more: Partial<BriefingInList> = {}): BriefingInList =>
  ({ id, changedAt: `2026-01-13T0${id}:00:00Z`, discardedAt: null, content: { at }, ...more }) as BriefingInList;

describe('orderBriefings', () => {
  it('puts the next one first, and keeps one that is going on', () => {
    const groups = orderBriefings(
      [
        briefing('1', '2026-01-15T02:00:00Z'),
        briefing('2', '2026-01-14T04:00:00Z'),
        briefing('3', null),
        briefing('4', '2026-01-12T02:00:00Z'),
        briefing('5', '2026-01-13T02:00:00Z'),
        briefing('6', null),
        briefing('7', null, { discardedAt: '2026-01-13T00:00:00Z' }),
      ],
      NOW,
    );
    const ids = Object.values(groups).map((group) => group.map(({ id }) => id).join());
    expect(ids).toEqual(['2,1', '6,3', '5,4']);
  });
});
