import { describe, expect, it } from 'vitest';
import { seedBoard } from '@/tests/support/seed-board';
import { dwellOf, newestSentences, withdrawnLately } from './ticker';
import { tickerItems } from './ticker-items';

const NOW = Date.parse('2026-01-14T12:00+07:00');
const ago = (hours: number, ...sentences: string[]) => ({
  recordedAt: new Date(NOW - hours * 3_600_000).toISOString(),
  sentences,
});

describe('newestSentences', () => {
  it('takes the newest six, and three of one report', () => {
    expect(newestSentences([ago(1, 'a', 'b', 'c', 'd'), ago(2, 'e'), ago(3, 'f', 'g', 'h', 'i')], NOW)).toEqual([
      ...['a', 'b', 'c'],
      ...['e', 'f', 'g'],
    ]);
  });

  it('takes none that is older than 24 hours', () => {
    expect(newestSentences([ago(1, 'a'), ago(24, 'b'), ago(24.01, 'c')], NOW)).toEqual(['a', 'b']);
  });
});

describe('dwellOf', () => {
  it('is 8 s at least, and longer for a long sentence', () => {
    expect(dwellOf('short')).toBe(8_000);
    expect(dwellOf('x'.repeat(120))).toBe(12_000);
  });
});

describe('tickerItems', () => {
  const board = seedBoard('MOI-20260114');
  const recordedAt = board.updates.find(({ kind }) => kind === 'report')?.recordedAt ?? '';
  const now = Date.parse(recordedAt) + 60_000;

  it.each(['km', 'en'] as const)('tells whole sentences and nothing that the tiles say, in %s', (wording) => {
    const items = tickerItems(board, { now, scene: 'overview' }, wording);
    expect(items.length).toBeGreaterThan(2);
    for (const { text } of items) expect(text).not.toMatch(/150,146|១៥០.១៤៦|640,000|៦សែន/);
  });

  it('leaves the report to the scene that shows it', () => {
    const keys = tickerItems(board, { now, scene: 'latest' }, 'en').map(({ key }) => key.split('.').length);
    expect(keys).not.toContain(3);
  });

  it('names the day of what is not of today', () => {
    const [item] = tickerItems(board, { now: now + 20 * 3_600_000, scene: 'overview' }, 'en');
    expect(item?.time).toMatch(/January/);
  });
});

describe('withdrawnLately', () => {
  const at = new Date(NOW).toISOString();
  const withdrawals = [{ number: 5, revision: 2, at, reason: { km: null, en: 'Twice' }, held: [], newest: 5 }];

  it('is for ten minutes', () => {
    expect(withdrawnLately({ withdrawals }, NOW + 599_999)?.number).toBe(5);
    expect(withdrawnLately({ withdrawals }, NOW + 600_000)).toBeNull();
  });
});
