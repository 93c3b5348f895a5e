import { describe, expect, it } from 'vitest';
import { INDICATOR_CODES } from '@/domain/indicators';
import { seedBoard } from '@/tests/support/seed-board';
import { damageRows } from './damage';
import { firstSubject, subjectFigure, subjectSeries, subjectsOf } from './subjects';

const board = seedBoard();

describe('what sources count', () => {
  it('finds every line of the board under its indicator, and no other', () => {
    const found = INDICATOR_CODES.flatMap((indicator) =>
      subjectsOf(board, indicator).flatMap((subject) => subjectSeries(board, subject, false)),
    );
    const known = Object.values(board.lines).filter((points) => points.some(([, value]) => value !== null));
    expect(found).toHaveLength(known.length);
  });

  it('shows the whole country first; without it the broadest that there is, and nothing where nobody said anything', () => {
    expect(firstSubject(board, 'remaining_in_camps')).toMatchObject({ place: 'KH', breakdown: null, site: null });
    expect(firstSubject(board, 'villages_inaccessible')).toMatchObject({ place: 'KH22' });
    expect(firstSubject(board, 'site_population')?.site).toEqual(expect.any(String));
    expect(firstSubject({ ...board, lines: {} }, 'remaining_in_camps')).toBeNull();
  });

  it('joins no line between periods', () => {
    const [subject] = subjectsOf(board, 'returned_in_period');
    const [line] = subject ? subjectSeries(board, subject, true) : [];
    expect(line?.points.length).toBeGreaterThan(2);
    expect(line?.points.every(({ afterGap }) => afterGap)).toBe(true);
  });

  it('never gives the people of a named site as those of its province', () => {
    const site = firstSubject(board, 'site_population');
    expect(site && subjectFigure(board, site).current).toBeNull();
    expect(site && subjectSeries(board, site, false)).not.toEqual([]);
  });
});

describe('damage', () => {
  it('stands in the list of its kind, private or public, and a kind without a number is in neither', () => {
    const lists = damageRows(board);
    expect(lists.private.find(({ kind, place }) => kind === 'house' && place === 'KH')?.since).not.toBeNull();
    expect(lists.public.map(({ kind }) => kind)).toContain('bridge');
    const all = [...lists.all, ...lists.private, ...lists.public];
    expect(all.every(({ since, inPeriod }) => since !== null || inPeriod !== null)).toBe(true);
  });

  it('has of one province only what lies in it', () => {
    const { private: own, public: common } = damageRows(board, 'KH22');
    expect([...own, ...common].length).toBeGreaterThan(0);
    expect([...own, ...common].every(({ place }) => place.startsWith('KH22'))).toBe(true);
  });
});
