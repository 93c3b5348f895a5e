import { describe, expect, it } from 'vitest';
import { type ReleasedFigure, toReleasedFigure } from '@/domain/figures';
import { seedEntries } from '@/tests/support/seed-board';
import { newestLines } from './newest-lines';

const figures = seedEntries().flatMap(({ body: { update } }): ReleasedFigure[] =>
  update.kind === 'report' ? update.figures.map((figure) => toReleasedFigure(figure, update.number, 1)) : [],
);

describe('the newest figure of each line', () => {
  it('is one row for each source, and every figure is counted in one of them', () => {
    const lines = newestLines(figures);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
    expect(lines.reduce((sum, { reports }) => sum + reports, 0)).toBe(figures.length);
  });

  it('is never an undated one where there are dated ones', () => {
    const [figure] = figures.filter(({ asOf }) => asOf !== null);
    if (!figure) throw new Error('The reports have dated figures.');
    const undated = { ...figure, asOf: null, periodEnd: null, update: 900 };
    expect(newestLines([undated, figure])).toMatchObject([{ newest: { update: figure.update }, reports: 2 }]);
    expect(newestLines([undated])).toMatchObject([{ newest: { update: 900 } }]);
  });
});
