import { describe, expect, it } from 'vitest';
import { foldAll, seedBoard, seedEntries } from '@/tests/support/seed-board';
import { boardOf, REMAINING, type Told } from '@/tests/support/told-board';
import type { Board } from './board';
import { changeOf } from './change';
import { currentFigure } from './current';
import { inOrder, keyFigures } from './key-figures';
import { figureAt, latestEvents, latestReports, latestUpdates } from './latest';
import { provinceRows } from './provinces/rows';
import { remainingSeries } from './series';
import { servicesByProvince } from './services';

const remaining = (board: Board) => currentFigure(board, REMAINING);

describe('which figure is current', () => {
  it('is the one true last, not the one told last', () => {
    const board = boardOf({ periodEnd: '2026-01-14', value: 2 }, { periodEnd: '2026-01-13', value: 1 });
    expect(remaining(board)?.value).toBe(2);
  });

  it('is the newest update of one moment, then the exact one, then the lowest line', () => {
    const one = { periodEnd: '2026-01-14' };
    expect(remaining(boardOf({ ...one, value: 1 }, { ...one, value: 2, qualifier: 'about' }))?.value).toBe(2);
    const entries = seedEntries().filter(({ body }) => body.update.reference === 'PROV-OM-20251209');
    const board = foldAll(entries);
    expect(currentFigure(board, { indicator: 'displaced_total', breakdown: 'families', place: 'KH22' })).toMatchObject({
      value: 3503,
    });
    expect(currentFigure(board, { indicator: 'displaced_total', breakdown: null, place: 'KH22' })).toMatchObject({
      value: 11138,
      line: 2,
    });
  });

  it('is the preferred source’s, with a newer one of another source beside it', () => {
    const board = boardOf({ periodEnd: '2026-01-14' }, { periodEnd: '2026-01-20', value: 900, source: 'NCDM' });
    expect(remaining(board)).toMatchObject({ source: 'MOI', others: [{ source: 'NCDM', value: 900 }] });
  });

  it('is the next rank’s where the preferred source says nothing', () => {
    const board = boardOf({ periodEnd: '2026-01-20', source: 'HRF' }, { periodEnd: '2026-01-14', source: 'NCDM' });
    expect(remaining(board)).toMatchObject({ source: 'NCDM', others: [{ source: 'HRF' }] });
  });

  it('has another source beside it within three days only where both cannot be true', () => {
    const beside = (other: Told) =>
      remaining(boardOf({ periodEnd: '2026-01-14', value: 150146 }, { source: 'NCDM', ...other }))?.others.length;
    expect(beside({ periodEnd: '2026-01-11', value: 141850 })).toBe(1);
    expect(beside({ periodEnd: '2026-01-10', value: 141850 })).toBe(0);
    expect(beside({ periodEnd: '2026-01-14', value: 150000, qualifier: 'more_than' })).toBe(0);
  });

  it('is none for what was never reported, or reported without a date or a number', () => {
    expect(remaining(boardOf({ place: 'KH13', periodEnd: '2026-01-14' }))).toBeNull();
    expect(remaining(boardOf({ periodEnd: null }))).toBeNull();
    expect(remaining(boardOf({ periodEnd: '2026-01-14', value: null }))).toBeNull();
  });

  it('stays, with its date, when a later report says "not known"', () => {
    const board = boardOf({ periodEnd: '2026-01-14', value: 5 }, { periodEnd: '2026-01-15', value: null });
    expect(remaining(board)).toMatchObject({
      value: 5,
      asOf: '2026-01-14',
      later: { asOf: '2026-01-15', value: null },
    });
  });

  it('keeps a named camp out of the province’s figure', () => {
    expect(remaining(boardOf({ periodEnd: '2026-01-14', site: 'Wat Kandoul' }))).toBeNull();
  });
});

describe('the change', () => {
  const change = (...told: Told[]) => {
    const board = boardOf(...told);
    return changeOf(board, remaining(board)!);
  };

  it('is exact between exact figures, and names the report', () => {
    expect(change({ periodEnd: '2026-01-13', value: 159592 }, { periodEnd: '2026-01-14', value: 150146 })).toEqual({
      kind: 'exact',
      difference: -9446,
      since: '2026-01-13',
      sinceUpdate: 1,
    });
  });

  it('is exactly none between equal exact figures', () => {
    expect(change({ periodEnd: '2026-01-13' }, { periodEnd: '2026-01-14' })).toMatchObject({
      kind: 'exact',
      difference: 0,
    });
  });

  it('is as coarse as the coarser figure', () => {
    const rounded = { periodEnd: '2026-01-14', value: 150000, qualifier: 'about' } as const;
    expect(change({ periodEnd: '2026-01-13', value: 159592 }, rounded)).toMatchObject({
      kind: 'about',
      difference: -10000,
    });
  });

  it('is not clear where the wordings can mean the same number', () => {
    const wording = { value: 640000, qualifier: 'more_than' } as const;
    expect(change({ periodEnd: '2026-01-13', ...wording }, { periodEnd: '2026-01-14', ...wording }).kind).toBe(
      'no_clear_change',
    );
  });

  it('is none without an earlier figure of the same line; one of the same moment is not earlier', () => {
    expect(change({ periodEnd: '2026-01-14' }).kind).toBe('none');
    expect(change({ periodEnd: '2026-01-14', value: 1 }, { periodEnd: '2026-01-14' }).kind).toBe('none');
    expect(change({ periodEnd: '2026-01-13', source: 'NCDM' }, { periodEnd: '2026-01-14' }).kind).toBe('none');
  });
});

describe('the board after the report of 14 January', () => {
  const board = seedBoard('MOI-20260114');
  const figures = keyFigures(board);

  it('shows 150,146 remaining, 9,446 fewer than on 13 January', () => {
    expect(figures.remaining.current).toMatchObject({
      value: 150146,
      qualifier: 'exact',
      source: 'MOI',
      asOf: '2026-01-14',
    });
    expect(figures.remaining.change).toMatchObject({ kind: 'exact', difference: -9446, since: '2026-01-13' });
    expect(keyFigures(seedBoard('MOI-20260113')).remaining.current?.value).toBe(159592);
  });

  it('gives women and children each their share of the whole of the same report', () => {
    expect(figures.women).toMatchObject({ current: { value: 78012 }, share: { percent: 52, about: false } });
    expect(figures.children).toMatchObject({ current: { value: 49119 }, share: { percent: 33, about: false } });
  });

  it('takes the newer way of telling the total', () => {
    expect(figures.total).toMatchObject({
      indicator: 'displaced_total_cumulative',
      current: { value: 640000, qualifier: 'more_than' },
    });
    expect(keyFigures(seedBoard('MOI-20251221-EVE')).total).toMatchObject({
      indicator: 'displaced_total',
      current: { value: 525231 },
    });
  });

  it('stands NCDM’s count of those not home beside the ministry’s', () => {
    const { current } = keyFigures(seedBoard('NCDM-20260108')).remaining;
    expect(current).toMatchObject({
      source: 'MOI',
      value: 186760,
      others: [
        { source: 'NCDM', indicator: 'remaining_displaced', value: 173776 },
        { source: 'MOINFO', value: 242267 },
      ],
    });
  });

  it('shows Oddar Meanchey’s schools as a pair only when one report gives both', () => {
    const schools = (of: Board) =>
      servicesByProvince(of).states.find(({ place, kind }) => place === 'KH22' && kind === 'school');
    expect(schools(board)).toMatchObject({
      closed: { value: 40 },
      pair: null,
      reopenedLast: { value: 176, asOf: '2026-01-07T18:00+07:00' },
    });
    for (const reference of ['MOI-20260107-1800', 'MOI-20260120-0600', 'MOI-20260124-0600']) {
      expect(schools(seedBoard(reference))).toMatchObject({ pair: { total: 260, about: false }, reopenedLast: null });
    }
  });

  it('adds provinces, not the nation, not printed unions, and names its coverage', () => {
    const { states, totals } = servicesByProvince(board);
    expect(states.some(({ place }) => place === 'KH')).toBe(false);
    expect(totals.find(({ kind }) => kind === 'school')).toMatchObject({
      closed: 5 + 29 + 40,
      coverage: { reporting: 3, of: 7 },
    });
    expect(servicesByProvince(seedBoard('SVC-20251229')).states.some(({ union }) => union)).toBe(true);
    expect(states.some(({ union }) => union)).toBe(false);
    expect(totals.some(({ kind }) => kind === 'police_and_admin_office')).toBe(false);
  });

  it('lets a newer whole overtake older parts and unions of the same place', () => {
    const kinds = (...told: Told[]) => servicesByProvince(boardOf(...told)).states.map(({ kind }) => kind);
    const closed = { indicator: 'service_closed', place: 'KH22' } as const;
    const whole = { ...closed, breakdown: 'school', periodEnd: '2026-01-14' } as const;
    const part = { ...closed, breakdown: 'school_public', periodEnd: '2026-01-07' } as const;
    const union = { ...closed, breakdown: 'school_and_health_facility', periodEnd: '2026-01-07' } as const;
    expect(kinds(part, union, whole)).toEqual(['school']);
    expect(kinds({ ...part, place: 'KH13' }, { ...union, place: 'KH13' }, whole)).toHaveLength(3);
    expect(kinds({ ...part, periodEnd: '2026-01-14' }, { ...union, periodEnd: '2026-01-20' }, whole)).toHaveLength(3);
  });

  it('lists the seven affected provinces, and others only with figures', () => {
    const rows = provinceRows(board);
    expect(rows.filter(({ affected }) => affected)).toHaveLength(7);
    expect(rows.filter(({ affected }) => !affected).map(({ place }) => place)).toEqual([
      'KH03',
      'KH05',
      'KH07',
      'KH08',
    ]);
    expect(rows.find(({ place }) => place === 'KH22')).toMatchObject({
      displaced: { value: 38401 },
      schoolsClosed: { value: 40 },
      latest: { asOf: '2026-01-14', source: 'MOI' },
    });
    expect(provinceRows(boardOf()).map(({ latest }) => latest)).toEqual(Array(7).fill(null));
  });

  it('lists no event among the latest reports, because it stands beside them by its own date', () => {
    const events = latestEvents(board, 50).map(({ number }) => number);
    const reports = latestReports(board, 6);
    expect(reports.map(({ kind }) => kind)).toEqual(Array(6).fill('report'));
    expect(reports.filter(({ number }) => events.includes(number))).toEqual([]);
    expect(reports.map(({ number }) => number)).toEqual(reports.map(({ number }) => number).sort((a, b) => b - a));
  });

  it('lists updates newest first, figures in full, and events by their own date', () => {
    const [newest, before] = latestUpdates(board, 2);
    expect(newest).toMatchObject({
      kind: 'report',
      source: 'MOI',
      periodEnd: '2026-01-14',
      text: { km: null, en: null },
    });
    expect(before?.kind).toBe('event');
    const original = seedEntries().find(({ body }) => body.update.reference === 'MOI-20260114')?.body.update;
    const full = original?.kind === 'report' ? original.figures.map(({ via, note, ...figure }) => figure) : [];
    expect(newest?.kind === 'report' && newest.figures).toEqual(full);
    expect(figureAt(board, { update: board.seq, line: 5 })).toMatchObject({ value: 150146, line: 5 });
    expect(figureAt(board, { update: 1, line: 1 })).toBeNull();
    const moments = latestEvents(board, 5).map(({ when }) => when.slice(0, 10));
    expect(moments).toEqual([...moments].sort().reverse());
  });
});

describe('remaining over time', () => {
  const series = remainingSeries(seedBoard());
  const points = (source: string) => series.find((line) => line.source === source)?.points ?? [];

  it('keeps a line for each source', () => {
    expect(series.map(({ source, points }) => [source, points.length])).toEqual([
      ['MOI', 32],
      ['NCDM', 6],
      ['MOINFO', 4],
    ]);
  });

  it('goes from all who fled to those remaining at the ceasefire', () => {
    expect(points('MOI').find(({ asOf }) => asOf.startsWith('2025-12-26'))).toMatchObject({
      indicator: 'displaced_total',
      value: 634730,
    });
    expect(points('MOI').find(({ asOf }) => asOf.startsWith('2025-12-29'))).toMatchObject({
      indicator: 'remaining_in_camps',
      value: 611889,
    });
    expect(points('NCDM').at(-1)).toMatchObject({ indicator: 'remaining_displaced', value: 141850 });
  });

  it('has one point a moment, in order, and leaves gaps of more than a week', () => {
    for (const { points } of series)
      expect(points.map(({ at }) => at)).toEqual([...new Set(points.map(({ at }) => at))].sort((a, b) => a - b));
    expect(
      points('MOI')
        .filter(({ afterGap }) => afterGap)
        .map(({ asOf }) => asOf),
    ).toEqual(['2026-03-10T06:00+07:00']);
    expect(
      points('MOINFO')
        .filter(({ afterGap }) => afterGap)
        .map(({ value }) => value),
    ).toEqual([242267]);
  });
});
describe('inOrder', () => {
  const indicators = (board: Board) => inOrder(keyFigures(board)).map(({ indicator }) => indicator);

  it('leads with who is still away, once anybody counts them', () => {
    expect(indicators(seedBoard('MOI-20260113'))[0]).toBe('remaining_in_camps');
  });

  it('leads with all who fled while nobody does', () => {
    expect(indicators(seedBoard('MOI-20251208-1900'))[0]).toBe('displaced_total');
  });

  it('keeps its order on an empty board', () => {
    expect(indicators(boardOf())[0]).toBe('remaining_in_camps');
  });
});
