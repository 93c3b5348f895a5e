import { describe, expect, it } from 'vitest';
import { countsFrom } from './figures';

const periodStart = '2026-01-13T06:00+07:00';

describe('from when a figure counts', () => {
  it('is the first day of the crisis for a running total, never the start of its report', () => {
    expect(countsFrom({ indicator: 'civilian_killed_cumulative', periodStart })).toBe('2025-12-07');
    expect(countsFrom({ indicator: 'returned_cumulative', periodStart })).toBe('2025-12-07');
  });

  it('is the start of the period for a flow, and of its own count for the deminers', () => {
    expect(countsFrom({ indicator: 'returned_in_period', periodStart })).toBe(periodStart);
    expect(countsFrom({ indicator: 'uxo_bomblets_found', periodStart: '2025-12-28' })).toBe('2025-12-28');
  });

  it('is nothing for what holds at a moment', () => {
    expect(countsFrom({ indicator: 'remaining_in_camps', periodStart })).toBeNull();
    expect(countsFrom({ indicator: 'returned_percent', periodStart })).toBeNull();
  });
});
