import { describe, expect, it } from 'vitest';
import { seedEntries } from '@/tests/support/seed-board';
import { headlinesOf } from './headlines';

const figuresOf = (reference: string) => {
  const update = seedEntries().find(({ body }) => body.update.reference === reference)?.body.update;
  return update?.kind === 'report' ? update.figures : [];
};
const named = (figures: ReturnType<typeof figuresOf>) =>
  figures.map(({ indicator, breakdown, value }) => [indicator, breakdown, value].filter((part) => part !== null));

describe('the figures that speak for a report', () => {
  const figures = figuresOf('MOI-20260114');

  it('are the same in one order, whatever the order of the report', () => {
    const told = headlinesOf(figures, 7);
    expect(named(told)).toEqual([
      ['remaining_in_camps', 150146],
      ['returned_in_period', 5101],
      ['returned_cumulative', 500000],
      ['displaced_total_cumulative', 640000],
      ['remaining_in_camps', 'women', 78012],
      ['remaining_in_camps', 'children', 49119],
      ['service_closed', 'school', 40],
    ]);
    expect(headlinesOf(figures.toReversed(), 7)).toEqual(told);
  });

  it('begin with those that a search has found', () => {
    const schools = figures.filter(({ breakdown }) => breakdown === 'school').map(({ line }) => line);
    const told = headlinesOf(figures, 3, schools.slice(-1));
    expect(named(told).map(([indicator]) => indicator)).toEqual([
      'service_closed',
      'remaining_in_camps',
      'returned_in_period',
    ]);
  });

  it('tell of a province’s people after all that is national', () => {
    const told = headlinesOf(figuresOf('MOI-20251208-1900'), 99).map(({ place }) => place);
    expect(told.indexOf('KH')).toBe(0);
  });
});
