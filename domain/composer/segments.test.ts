import { describe, expect, it } from 'vitest';
import { growthOf, MOST_GROWTH } from '@/tests/support/growth';
import { type MarkOwner, segmentsOf } from './segments';

const TEXT = 'In Pursat 21 schools remain closed.';
const owner = (own: Partial<MarkOwner> = {}): MarkOwner => ({
  key: 'a',
  kind: 'found',
  spans: [
    { start: 10, end: 12 },
    { start: 3, end: 9 },
  ],
  ...own,
});

describe('segmentsOf', () => {
  it('gives the whole text back, in order', () => {
    const segments = segmentsOf(TEXT, [owner(), owner({ key: 'b', spans: [{ start: 5, end: 200 }] })]);
    expect(segments.map(({ text }) => text).join('')).toBe(TEXT);
  });

  it('marks the number, and only names what it was bound to', () => {
    const segments = segmentsOf(TEXT, [owner()]);
    expect(segments.filter(({ keys }) => keys.length > 0)).toMatchObject([
      { text: 'Pursat', kind: null, keys: ['a'] },
      { text: '21', kind: 'found', keys: ['a'] },
    ]);
  });

  it('shows where two overlap what has to be looked at', () => {
    const both = [owner({ key: 'unread', kind: 'unread' }), owner({ key: 'check', kind: 'check' })];
    expect(segmentsOf(TEXT, both).find(({ text }) => text === '21')).toMatchObject({ kind: 'check' });
  });

  it('needs no owners, and no text', () => {
    expect(segmentsOf(TEXT, [])).toMatchObject([{ text: TEXT, kind: null, keys: [] }]);
    expect(segmentsOf('', [owner()])).toEqual([]);
  });

  it('takes four times as long for a text of four times as many numbers', async () => {
    const work = (count: number) => {
      const owners = Array.from({ length: count }, (_, n): MarkOwner => {
        return { key: `${n}`, kind: 'unread', spans: [{ start: 2 * n, end: 2 * n + 1 }] };
      });
      return () => segmentsOf('1 '.repeat(count), owners);
    };
    expect(work(5_000)()).toHaveLength(10_000);
    expect(await growthOf(work(10_000), work(40_000))).toBeLessThan(MOST_GROWTH);
  });
});
