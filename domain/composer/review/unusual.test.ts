import { describe, expect, it } from 'vitest';
import { checkReport } from '@/domain/addup/check-report';
import { historyOfBoard } from '@/domain/addup/history';
import { EMPTY_BOARD } from '@/domain/board/board';
import { fold } from '@/domain/board/fold';
import { withPublished } from '@/domain/board/put-update';
import type { Figure } from '@/domain/figures';
import type { ReportContent } from '@/domain/updates';
import { seedEntries } from '@/tests/support/seed-board';
import type { Evidence } from './evidence';
import type { ReadFigure } from './original';
import { type ReviewInput, type Unusual, unusualOf } from './unusual';

const HANDED_IN = Date.parse('2026-01-15T07:00+07:00');
const BEFORE = '2026-01-14T06:00+07:00';
const NOW = '2026-01-15T06:00+07:00';

function figureOf(own: Partial<Figure> = {}): Figure {
  return {
    ...{ line: 1, indicator: 'remaining_in_camps', breakdown: null, place: 'KH', site: null },
    ...{ value: 5_100, qualifier: 'exact', nil: false, provisional: false },
    ...{ periodStart: BEFORE, periodEnd: NOW, source: 'MOI' },
    ...{ via: { outlet: null, url: null, publishedOn: null }, note: null, ...own },
  };
}

function reportOf(figures: Figure[], own: Partial<ReportContent> = {}): ReportContent {
  const text = { km: null, en: null };
  return { kind: 'report', reference: null, source: 'MOI', text, periodStart: BEFORE, periodEnd: NOW, figures, ...own };
}

type Told = Partial<Figure> & { update?: number; late?: 'late_report' };

/** The board after these figures, one update each. */
function boardOf(told: readonly Told[]) {
  return told.reduce((board, { update: number = 81, late, ...own }) => {
    const figure = figureOf({ value: 5_000, periodEnd: BEFORE, ...own });
    const stamp = { number, revision: 1, recordedAt: '2026-01-14T01:00:00.000Z' };
    const update = { ...reportOf([figure]), source: figure.source, ...stamp, ...(late && { late }) };
    const envelope = { schema: 1, subject: `update/${number}`, version: 1, actor: 'a', at: stamp.recordedAt } as const;
    return withPublished(board, { type: 'update.published', update, ...envelope });
  }, EMPTY_BOARD);
}

function reasons(figure: Figure, own: Partial<ReviewInput> = {}): Unusual[] {
  const report = reportOf([figure]);
  const rest = { without: null, standing: null, handedIn: HANDED_IN, evidence: new Map(), findings: [] };
  return unusualOf({ report, board: boardOf([{}]), ...rest, ...own }).get(figure.line) ?? [];
}

describe('unusualOf', () => {
  it('finds nothing about the next report of a line', () => {
    expect(reasons(figureOf())).toEqual([]);
  });

  it('names the body that told the line lately', () => {
    expect(reasons(figureOf({ source: 'NCDM' }))).toEqual([{ kind: 'other_body', body: 'MOI' }]);
    const both = boardOf([{}, { source: 'NCDM', update: 82 }]);
    expect(reasons(figureOf({ source: 'NCDM' }), { board: both })).toEqual([]);
  });

  it('takes a body for another one when it was quiet for five reports of the line', () => {
    const days = [1, 2, 3, 4, 5].map((day) => ({ periodEnd: `2026-01-0${day + 4}T06:00+07:00`, update: 80 + day }));
    const quiet = boardOf([{ source: 'NCDM', periodEnd: '2026-01-02', update: 70 }, ...days]);
    expect(reasons(figureOf({ source: 'NCDM' }), { board: quiet })).toEqual([{ kind: 'other_body', body: 'MOI' }]);
    const once = boardOf([{ source: 'NCDM', periodEnd: '2026-01-06', update: 70 }, ...days]);
    expect(reasons(figureOf({ source: 'NCDM' }), { board: once })).toEqual([]);
  });

  it('says that nobody has told the line', () => {
    expect(reasons(figureOf({ place: 'KH22' }))).toEqual([{ kind: 'first' }]);
    expect(reasons(figureOf(), { board: EMPTY_BOARD })).toEqual([{ kind: 'first' }]);
  });

  it.each<[string, Partial<Figure>, Unusual[]]>([
    ['the same time again', { periodEnd: BEFORE }, [{ kind: 'not_newer', day: BEFORE }]],
    ['an earlier day', { periodEnd: '2026-01-13' }, [{ kind: 'not_newer', day: BEFORE }]],
    ['a day that has not come', { periodEnd: '2026-01-16' }, [{ kind: 'future' }]],
    ['no day', { periodEnd: null }, [{ kind: 'undated' }]],
  ])('takes %s for odd', (_, own, odd) => {
    expect(reasons(figureOf(own))).toEqual(odd);
  });

  it('takes a week-old figure for odd, and none of a late report', () => {
    const old = figureOf({ periodEnd: '2026-01-07' });
    const board = boardOf([{ periodEnd: '2026-01-01' }]);
    expect(reasons(old, { board })).toEqual([{ kind: 'long_ago' }]);
    expect(reasons(old, { board, report: reportOf([old], { late: 'late_report' }) })).toEqual([]);
  });

  it.each<[[number, number], Partial<Figure>, boolean]>([
    [[5_000, 7_000], {}, false],
    [[5_000, 7_700], {}, true],
    [[5_000, 3_000], {}, true],
    [[2, 5], {}, false],
    [[5_000, 15_000], { indicator: 'returned_in_period' }, false],
    [[5_000, 50_000], { indicator: 'returned_in_period' }, true],
    [[0, 30], {}, true],
  ])('from %o %o: a jump is %s', ([before, value], own, isJump) => {
    const board = boardOf([{ ...own, value: before }]);
    const jump = { kind: 'jump', value: before, qualifier: 'exact', day: BEFORE };
    expect(reasons(figureOf({ ...own, value }), { board })).toEqual(isJump ? [jump] : []);
  });

  it('tells what the original says otherwise', () => {
    const read: ReadFigure = {
      ...figureOf(),
      source: 'NCDM',
      day: '2026-01-13',
      words: 'w',
      at: { spans: [], cell: null },
    };
    const told = (evidence: Evidence) => reasons(figureOf(), { evidence: new Map([[1, evidence]]) });
    expect(told({ how: 'missing' })).toEqual([{ kind: 'not_in_original' }]);
    expect(told({ how: 'changed', original: 0, changed: ['body', 'day'], read })).toEqual([
      { kind: 'body_of_original', body: 'NCDM' },
      { kind: 'day_of_original', day: '2026-01-13' },
    ]);
    expect(told({ how: 'changed', original: 0, changed: ['number'], read: { ...read, value: 5_000 } })).toEqual([
      { kind: 'number_of_original', value: 5_000, qualifier: 'exact' },
    ]);
    expect(told({ how: 'read', original: 0, read })).toEqual([]);
    expect(told({ how: 'no_original' })).toEqual([]);
  });

  it('tells of figures that do not add up', () => {
    const women = figureOf({ line: 2, breakdown: 'women', value: 9_000 });
    const report = reportOf([figureOf(), women]);
    const board = boardOf([{}, { breakdown: 'women', value: 9_000, update: 82 }]);
    const findings = checkReport(report, historyOfBoard(board));
    const told = unusualOf({
      report,
      board,
      findings,
      ...{ without: null, standing: null, handedIn: HANDED_IN },
      evidence: new Map(),
    });
    expect([...told.values()].flat()).toContainEqual({ kind: 'conflict' });
  });

  it('of a correction asks only for what it changes, and does not hold it against itself', () => {
    const standing = reportOf([figureOf({ value: 50 }), figureOf({ line: 2, place: 'KH22', value: 7 })]);
    const report = reportOf([figureOf({ value: 51 }), figureOf({ line: 2, place: 'KH22', value: 7 })]);
    const board = boardOf([{ value: 50, periodEnd: NOW, update: 90 }]);
    const own = { report, board, without: 90, standing };
    expect(reasons(figureOf({ line: 2 }), own)).toEqual([]);
    expect(reasons(figureOf(), own)).toEqual([{ kind: 'first' }]);
  });

  it('calls few of the published figures a jump', () => {
    const told = { figures: 0, jumps: 0 };
    let board = EMPTY_BOARD;
    for (const entry of seedEntries()) {
      const { update } = entry.body;
      if (update.kind === 'report') {
        const handedIn = Date.parse(update.recordedAt);
        const rest = { without: null, standing: null, evidence: new Map(), findings: [] };
        const unusual = unusualOf({ report: update, board, handedIn, ...rest });
        told.figures += update.figures.length;
        told.jumps += [...unusual.values()].flat().filter(({ kind }) => kind === 'jump').length;
      }
      board = fold(board, entry);
    }
    expect(told.figures).toBeGreaterThan(500);
    expect(told.jumps / told.figures).toBeLessThan(0.1);
    expect(told.jumps).toBeGreaterThan(0);
  });
});
