import { describe, expect, it } from 'vitest';
import { dwellOf, nextPlace, tickerItems } from './ticker';

const NOW = Date.parse('2026-01-14T12:00+07:00');
const ago = (hours: number) => ({ recordedAt: new Date(NOW - hours * 3_600_000).toISOString() });

describe('tickerItems', () => {
  it('takes the newest six', () => {
    const latest = Array.from({ length: 9 }, (_, hours) => ago(hours));
    expect(tickerItems(latest, NOW)).toEqual(latest.slice(0, 6));
  });

  it('takes none that is older than 24 hours', () => {
    expect(tickerItems([ago(1), ago(24), ago(24.01)], NOW)).toEqual([ago(1), ago(24)]);
  });
});

describe('dwellOf', () => {
  it('is 8 s at least, and longer for a long line', () => {
    expect(dwellOf('short', 1)).toBe(8_000);
    expect(dwellOf('x'.repeat(120), 1)).toBe(12_000);
    expect(dwellOf('x'.repeat(120), 2)).toBe(8_000);
  });
});

describe('nextPlace', () => {
  it('shows every line of an item, then the next item, then the first again', () => {
    expect(nextPlace({ item: 0, line: 0 }, 2, 2)).toEqual({ item: 0, line: 1 });
    expect(nextPlace({ item: 0, line: 1 }, 2, 2)).toEqual({ item: 1, line: 0 });
    expect(nextPlace({ item: 1, line: 0 }, 1, 2)).toEqual({ item: 0, line: 0 });
  });

  it('stays at the start of an empty ticker', () => {
    expect(nextPlace({ item: 0, line: 0 }, 1, 0)).toEqual({ item: 0, line: 0 });
  });
});
