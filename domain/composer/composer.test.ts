import { describe, expect, it } from 'vitest';
import { EMPTY_BOARD } from '@/domain/board/board';
import { withPublished } from '@/domain/board/put-update';
import type { Figure } from '@/domain/figures';
import type { SituationUpdate } from '@/domain/updates';
import { type ComparedFigure, previousOf, reportOfSamePeriod, standingOf } from './previous';
import { sectionsOf } from './sections';
import { templateOf } from './template';

const FIGURE: Figure = {
  ...{ line: 1, indicator: 'remaining_in_camps', breakdown: null, place: 'KH', site: null },
  ...{ value: 159_592, qualifier: 'exact', nil: false, provisional: false },
  ...{ periodStart: '2026-01-12T06:00+07:00', periodEnd: '2026-01-13T06:00+07:00', source: 'MOI' },
  ...{ via: { outlet: null, url: null, publishedOn: null }, note: null },
};

function board(figures: Figure[], own: Partial<Extract<SituationUpdate, { kind: 'report' }>> = {}) {
  const { periodStart, periodEnd } = FIGURE;
  const report = { kind: 'report', reference: null, source: 'MOI', text: { km: null, en: null } } as const;
  const stamp = { number: 81, revision: 1, recordedAt: '2026-01-13T01:00:00.000Z' };
  const update = { ...report, ...stamp, periodStart, periodEnd, figures, ...own };
  const envelope = { schema: 1, subject: 'update/81', version: 1, actor: 'a', at: stamp.recordedAt } as const;
  return withPublished(EMPTY_BOARD, { type: 'update.published', update, ...envelope });
}

const written = (own: Partial<ComparedFigure> = {}): ComparedFigure => ({
  ...{ indicator: 'remaining_in_camps', breakdown: null, place: 'KH', source: 'MOI' },
  ...{ value: 150_146, qualifier: 'exact', asOf: '2026-01-14T06:00+07:00' },
  ...own,
});

describe('previousOf', () => {
  it('gives what the line said last, and the difference', () => {
    expect(previousOf(board([FIGURE]), written())).toMatchObject({
      reading: { value: 159_592, asOf: FIGURE.periodEnd },
      change: { kind: 'exact', difference: -9446 },
    });
  });

  it('takes a named site for a line of its own', () => {
    const atSite = { ...FIGURE, line: 2, site: 'Wat Po', value: 900 };
    const known = board([FIGURE, atSite]);
    expect(previousOf(known, written({ site: 'Wat Po', value: 800 }))).toMatchObject({
      reading: { value: 900 },
      change: { difference: -100 },
    });
    expect(previousOf(known, written({ site: 'Wat Kandal' }))).toBeNull();
  });

  it('leaves out the update that is corrected, and what is later', () => {
    expect(previousOf(board([FIGURE]), written(), 81)).toBeNull();
    expect(previousOf(board([FIGURE]), written({ asOf: '2026-01-13T06:00+07:00' }))).toBeNull();
  });

  it('knows the value that is being corrected', () => {
    expect(standingOf(board([FIGURE]), written(), { update: 81, line: 1 })).toEqual({
      value: 159_592,
      qualifier: 'exact',
    });
    expect(standingOf(board([FIGURE]), written(), { update: 81, line: 2 })).toBeNull();
  });

  it('shows the last value also where nothing is typed yet', () => {
    const { change } = previousOf(board([FIGURE]), written({ value: null })) ?? {};
    expect(change).toEqual({ kind: 'none' });
  });
});

describe('sectionsOf', () => {
  it('puts figures under their section and province, the nation first', () => {
    expect(
      sectionsOf([
        { indicator: 'service_closed', place: 'KH22' },
        { indicator: 'remaining_in_camps', place: 'KH' },
        { indicator: 'service_closed', place: 'KH' },
        { indicator: '', place: 'KH' },
        { indicator: 'service_closed', place: 'KH2201' },
      ]),
    ).toEqual([
      { group: 'displacement', places: [{ place: 'KH', rows: [1] }] },
      {
        group: 'services',
        places: [
          { place: 'KH', rows: [2] },
          { place: 'KH22', rows: [0, 4] },
        ],
      },
      { group: null, places: [{ place: null, rows: [3] }] },
    ]);
  });
});

describe('templateOf', () => {
  const women = { ...FIGURE, line: 2, breakdown: 'women' as const, value: 83_249 };
  const rounded = { ...FIGURE, line: 3, value: 160_000, qualifier: 'about' as const };

  it('takes the lines of the last report, each once, and no number', () => {
    const line = { indicator: 'remaining_in_camps', place: 'KH', site: null, qualifier: 'exact' };
    expect(templateOf(board([rounded, FIGURE, women]), 'MOI')).toEqual({
      ...{ update: 81, source: 'MOI', periodEnd: FIGURE.periodEnd },
      lines: [
        { ...line, breakdown: null },
        { ...line, breakdown: 'women' },
      ],
    });
  });

  it('leaves out what is of another day, other bodies and late reports', () => {
    const old = { ...women, periodEnd: '2026-01-10' };
    expect(templateOf(board([FIGURE, old]), null)?.lines).toHaveLength(1);
    expect(templateOf(board([FIGURE]), 'NCDM')).toBeNull();
    expect(templateOf(board([FIGURE], { late: 'late_report' }), 'MOI')).toBeNull();
    expect(templateOf(EMPTY_BOARD, null)).toBeNull();
  });

  it('has only the lines of the provinces that a person may write of', () => {
    const own = { ...FIGURE, place: 'KH2203' } as const;
    expect(templateOf(board([FIGURE, own]), 'MOI', ['KH22'])?.lines.map(({ place }) => place)).toEqual(['KH2203']);
    expect(templateOf(board([FIGURE]), 'MOI', ['KH22'])).toBeNull();
  });

  it('passes over a report without a date', () => {
    const undated = { ...FIGURE, periodStart: null, periodEnd: null };
    expect(templateOf(board([undated], { periodStart: null, periodEnd: null }), 'MOI')).toBeNull();
  });
});

describe('clashOf', () => {
  const { periodStart, periodEnd } = FIGURE;
  it('finds the report of the same body for the same time', () => {
    expect(reportOfSamePeriod(board([FIGURE]), { source: 'MOI', periodStart, periodEnd })?.number).toBe(81);
  });

  it('leaves other bodies, other times and late reports alone', () => {
    expect(reportOfSamePeriod(board([FIGURE]), { source: 'NCDM', periodStart, periodEnd })).toBeNull();
    expect(
      reportOfSamePeriod(board([FIGURE]), { source: 'MOI', periodStart, periodEnd: '2026-01-14T06:00+07:00' }),
    ).toBeNull();
    expect(
      reportOfSamePeriod(board([FIGURE], { late: 'backlog' }), { source: 'MOI', periodStart, periodEnd }),
    ).toBeNull();
  });
});
