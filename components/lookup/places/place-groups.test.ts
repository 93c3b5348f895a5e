import { describe, expect, it } from 'vitest';
import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import { entryOf, foldAll, seedBoard } from '@/tests/support/seed-board';
import { groupPlaces } from './place-groups';

const naming: PublishUpdateJson = {
  ...{ kind: 'report', source: 'MOI', periodStart: null, periodEnd: '2026-12-30', text: { km: 'ក', en: null } },
  ...{ affected: ['KH22', 'KH18'], figures: [] },
};

describe('the list of places', () => {
  it('has as affected the provinces that the newest report names, and no others', () => {
    const board = seedBoard();
    const groupOf = groupPlaces(foldAll([entryOf(naming, board.seq + 1, Date.parse('2026-12-31'))], board));
    expect(['KH22', 'KH18', 'KH13', 'KH23'].map(groupOf)).toEqual(['affected', 'affected', 'told', 'others']);
    expect(groupPlaces(board)('KH18')).toBe('others');
  });

  it('has as told what has figures in one of its districts', () => {
    const figure = {
      indicator: 'damage_in_period',
      breakdown: 'house',
      place: 'KH1303',
      site: null,
      value: 1,
    } as const;
    const told = { ...figure, qualifier: 'exact', nil: false, provisional: false } as const;
    const report = { ...naming, affected: ['KH22'], figures: [told] };
    const groupOf = groupPlaces(foldAll([entryOf(report, 1, Date.parse('2026-12-31'))]));
    expect(['KH13', 'KH1303', 'KH'].map(groupOf)).toEqual(['told', 'told', 'others']);
  });
});
