import { describe, expect, it } from 'vitest';
import { provinceRows } from '@/domain/board/provinces/rows';
import { seedBoard } from '@/tests/support/seed-board';
import { newestOf, provinceColumns, sourcesOf } from './province-columns';

const rows = provinceRows(seedBoard('MOI-20260113'));

describe('provinceColumns', () => {
  it('names the moment that most figures of a column share', () => {
    expect(provinceColumns(rows).map(({ name, asOf }) => [name, asOf?.slice(0, 10)])).toEqual([
      ['displaced', '2025-12-17'],
      ['schools', '2026-01-07'],
      ['health', '2026-01-07'],
    ]);
  });

  it('keeps a figure of its own for every row, reported or not', () => {
    for (const { figures } of provinceColumns(rows)) expect(figures).toHaveLength(rows.length);
  });

  it('has no moment for a column in which nothing was reported', () => {
    const silent = rows.map((row) => ({ ...row, schoolsClosed: null }));
    expect(provinceColumns(silent)[1]).toMatchObject({ name: 'schools', asOf: null });
  });
});

describe('sourcesOf', () => {
  it('names each source once', () => {
    const sources = sourcesOf(provinceColumns(rows));
    expect(sources.length).toBeGreaterThan(0);
    expect(new Set(sources).size).toBe(sources.length);
  });
});

describe('newestOf', () => {
  it('is the newest moment of any row, and none where nothing was reported', () => {
    expect(newestOf(rows)).toMatch(/^2026-01-07/);
    expect(newestOf(rows.map((row) => ({ ...row, latest: null })))).toBeNull();
  });
});
