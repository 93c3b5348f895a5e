import { describe, expect, it } from 'vitest';
import { seedBoard } from '@/tests/support/seed-board';
import { boardOf, REMAINING, type Told } from '@/tests/support/told-board';
import type { Board } from './board';
import { currentFigure } from './current';
import { damageRows } from './damage';
import { keyFigures, leadOf } from './key-figures';
import { latestUpdates } from './latest';
import { villageLadder } from './provinces/ladder';
import { provinceRows } from './provinces/rows';
import { provinceShades } from './provinces/shades';
import { servicesByProvince } from './services';

const remaining = (board: Board) => currentFigure(board, REMAINING);

describe('an amount in words', () => {
  const told = { periodEnd: '2026-01-20', value: null, amount: 'tens_of_thousands' } as const;
  const known = { periodEnd: '2026-01-14', value: 150146 } as const;

  it('is on its line and in its update, and never stands as a number', () => {
    const board = boardOf(known, told);
    expect(board.lines['remaining_in_camps||KH|MOI']?.map((point) => [point[1], point[7]])).toEqual([
      [150146, undefined],
      [null, 'tens_of_thousands'],
    ]);
    const [newest] = latestUpdates(board, 1);
    expect(newest?.kind === 'report' && newest.figures[0]).toMatchObject({ value: null, amount: 'tens_of_thousands' });
    expect(remaining(board)).toMatchObject({
      value: 150146,
      asOf: '2026-01-14',
      later: { asOf: '2026-01-20', value: null, amount: 'tens_of_thousands' },
    });
    expect(remaining(boardOf(told))).toBeNull();
  });

  it('is what was reported where no report gives a number', () => {
    expect(keyFigures(boardOf(told)).remaining).toMatchObject({ current: null, said: { amount: 'tens_of_thousands' } });
    const notKnown = { periodEnd: '2026-01-20', value: null };
    expect(keyFigures(boardOf(notKnown)).remaining.said).toMatchObject({ value: null });
    expect(keyFigures(boardOf(known, notKnown)).remaining.said).toBeNull();
    expect(keyFigures(boardOf()).remaining.said).toBeNull();
  });

  it('leads where it is newer than the number, which follows with its own day', () => {
    const { remaining: figure } = keyFigures(boardOf(known, told));
    expect(leadOf(figure)).toMatchObject({
      ...{ value: null, amount: 'tens_of_thousands', asOf: '2026-01-20' },
      before: { value: 150146, asOf: '2026-01-14' },
    });
    const newer = keyFigures(boardOf(told, { ...known, periodEnd: '2026-01-21' })).remaining;
    expect(leadOf(newer)).toMatchObject({ value: 150146, later: null });
  });

  it('has no share of a whole', () => {
    const women = { ...known, breakdown: 'women', value: 78012 } as const;
    const { women: part } = keyFigures(boardOf([known, women], { ...told, breakdown: 'women' }));
    expect(part).toMatchObject({ share: null, said: { amount: 'tens_of_thousands', before: { value: 78012 } } });
  });

  it('stands in the table of damage, where a kind was named and not counted', () => {
    const damage = { indicator: 'damage_cumulative', breakdown: 'house', amount: 'reported' } as const;
    const [row] = damageRows(boardOf({ ...damage, value: null, periodEnd: '2026-01-20' })).private;
    expect(row).toMatchObject({ kind: 'house', since: { value: null, amount: 'reported' }, inPeriod: null });
  });

  it('stands in the list of public property by kind, with the words of an earlier number', () => {
    const damage = { indicator: 'damage_cumulative', periodEnd: '2026-01-20' } as const;
    const lists = damageRows(
      boardOf({ ...damage, breakdown: 'shop', value: 3, periodEnd: '2026-01-10' }, [
        { ...damage, breakdown: 'shop', amount: 'dozens' },
        { ...damage, breakdown: 'hospital', value: 2 },
        { ...damage, breakdown: 'police_station', amount: 'several' },
        { ...damage, breakdown: 'public_property_all', value: 90 },
      ]),
    );
    expect(lists.private).toMatchObject([{ kind: 'shop', since: { amount: 'dozens', before: { value: 3 } } }]);
    expect(lists.public.map(({ kind, since }) => [kind, since?.value ?? since?.amount])).toEqual([
      ['hospital', 2],
      ['police_station', 'several'],
      ['public_property_all', 90],
    ]);
  });

  it('leaves points of figures with a number as they were', () => {
    const points = Object.values(seedBoard().lines).flat();
    expect(points.length).toBeGreaterThan(300);
    expect(points.every((point) => point.length <= 7)).toBe(true);
    expect(boardOf(known).lines['remaining_in_camps||KH|MOI']).toEqual([['2026-01-14', 150146, 'exact', 1, 1]]);
  });
});

const closed = (told: Told): Told => ({ indicator: 'service_closed', breakdown: 'school', place: 'KH22', ...told });
const reopened = (told: Told): Told => ({ ...closed(told), indicator: 'service_reopened' });

/** What each row of services says: the kind, what is closed and what has reopened, as numbers or words. */
function rowsOf(...told: (Told | Told[])[]) {
  const { states } = servicesByProvince(boardOf(...told));
  return states.map(({ kind, closed: shut, pair, reopenedLast }) => {
    const [first, second] = [shut, pair?.reopened ?? reopenedLast].map((said) => said && (said.value ?? said.amount));
    return [kind, first, second];
  });
}

describe('services in words', () => {
  const before = closed({ value: 40, periodEnd: '2026-01-07' });

  it('end the closed counts before them, where all or all others have reopened', () => {
    for (const amount of ['all', 'all_others'] as const) {
      expect(rowsOf(before, reopened({ amount, periodEnd: '2026-01-14' }))).toEqual([['school', null, amount]]);
    }
    const { states, totals } = servicesByProvince(
      boardOf(before, reopened({ amount: 'all', periodEnd: '2026-01-14' })),
    );
    expect([states.length, totals]).toEqual([1, []]);
  });

  it('end nothing that is newer, of the same report, of another kind, place or body', () => {
    const others = reopened({ amount: 'all_others', periodEnd: '2026-01-14' });
    const same = closed({ value: 40, periodEnd: '2026-01-14' });
    expect(rowsOf([same, others])).toEqual([['school', 40, 'all_others']]);
    expect(rowsOf(others, closed({ value: 3, periodEnd: '2026-01-20' }))).toEqual([['school', 3, 'all_others']]);
    expect(rowsOf(closed({ ...before, breakdown: 'health_facility' }), others)).toHaveLength(2);
    expect(rowsOf(closed({ ...before, place: 'KH13' }), others)).toContainEqual(['school', 40, null]);
    expect(rowsOf(before, { ...others, source: 'NCDM' })).toEqual([['school', 40, 'all_others']]);
  });

  it('end every kind where a report says it of all services, and parts where it says it of the whole', () => {
    const all = reopened({ breakdown: null, amount: 'all_others', periodEnd: '2026-01-14' });
    const offices = closed({ breakdown: 'police_station', value: 5, periodEnd: '2026-01-07' });
    expect(rowsOf(before, offices, all)).toEqual([[null, null, 'all_others']]);
    const part = closed({ breakdown: 'school_public', value: 12, periodEnd: '2026-01-07' });
    expect(rowsOf(part, reopened({ amount: 'all', periodEnd: '2026-01-14' }))).toEqual([['school', null, 'all']]);
  });

  it('end the reopened counts of a kind, where all services have reopened', () => {
    const open = reopened({ breakdown: 'police_station', value: 23, periodEnd: '2026-01-07' });
    const all = reopened({ breakdown: null, amount: 'all_others', periodEnd: '2026-01-14' });
    expect(rowsOf(open, all)).toEqual([[null, null, 'all_others']]);
    expect(rowsOf(open, { ...all, amount: 'most' })).toHaveLength(2);
  });

  it('end the reopened counts before them, where all are closed again', () => {
    const open = reopened({ value: 176, periodEnd: '2026-01-07' });
    expect(rowsOf(open, closed({ amount: 'all', periodEnd: '2026-01-14' }))).toEqual([['school', 'all', null]]);
  });

  it('stand in the row and count in no total; what most are ends nothing', () => {
    const most = closed({ amount: 'most', periodEnd: '2026-01-14' });
    expect(rowsOf(before, most)).toEqual([['school', 'most', null]]);
    expect(servicesByProvince(boardOf(before, most)).totals).toEqual([]);
    expect(rowsOf(before, reopened({ amount: 'most', periodEnd: '2026-01-14' }))).toEqual([['school', 40, 'most']]);
  });
});

describe('provinces in words', () => {
  const rowOf = (board: Board) => provinceRows(board).find(({ place }) => place === 'KH22');

  it('say in the table what is said of closed schools, or that all have reopened', () => {
    const sheltering = {
      indicator: 'displaced_total',
      place: 'KH22',
      amount: 'thousands',
      periodEnd: '2026-01-14',
    } as const;
    const board = boardOf(closed({ value: 40, periodEnd: '2026-01-07' }), [
      reopened({ breakdown: null, amount: 'all_others', periodEnd: '2026-01-14' }),
      sheltering,
    ]);
    expect(rowOf(board)).toMatchObject({
      displaced: { amount: 'thousands' },
      schoolsClosed: { indicator: 'service_reopened', amount: 'all_others' },
      latest: { asOf: '2026-01-14' },
    });
    const { shades } = provinceShades(provinceRows(board), 'displaced');
    expect(shades.find(({ place }) => place === 'KH22')).toMatchObject({ state: 'said' });
  });

  it('say of a step of the ladder how many in words', () => {
    const step = {
      indicator: 'villages_inaccessible',
      place: 'KH22',
      amount: 'some',
      periodEnd: '2026-01-14',
    } as const;
    expect(villageLadder(boardOf(step))[0]?.steps[0]).toMatchObject({ amount: 'some' });
  });
});
