import { describe, expect, it } from 'vitest';
import { type Board, EMPTY_BOARD } from '@/domain/board/board';
import { changeOf } from '@/domain/board/change';
import { currentFigure } from '@/domain/board/current';
import { fold } from '@/domain/board/fold';
import { NATION } from '@/domain/places';
import type { LateKind, ReasonClass, SituationUpdate } from '@/domain/updates';
import { figureOf, reportOf } from '@/tests/support/reports';
import { entryOf } from '@/tests/support/seed-board';
import { CorrectUpdate, type CorrectUpdateJson, WithdrawUpdate } from './correct-update';
import { decideCorrect, decideWithdraw, type ReleasedState } from './decide-correct';
import { type EntryBody, type Fact, toEntryBody } from './entry';

const NOW = new Date('2026-03-01T02:00:00.000Z');
const words = { km: null, en: 'Counted twice' };
const published = (json: unknown, number = 1): SituationUpdate => entryOf(json, number, NOW.getTime()).body.update;
const two = published(reportOf(4, { figures: [figureOf(4), { ...figureOf(7), place: 'KH13' }] }));
const released = (update = two, changes: Partial<ReleasedState> = {}): ReleasedState => ({
  update,
  lastLine: 2,
  isWithdrawn: false,
  ...changes,
});

type Figures = Extract<CorrectUpdateJson['update'], { kind: 'report' }>['figures'];
const correction = (figures: Figures, changes: Partial<CorrectUpdateJson> = {}) =>
  CorrectUpdate.parse({
    ...{ revision: 1, reason: { class: 'correction', words }, update: { ...reportOf(null), figures } },
    ...changes,
  });
const kept: Figures = [
  { ...figureOf(4), line: 1 },
  { ...figureOf(7), place: 'KH13', line: 2 },
];

describe('a correction', () => {
  it('is the whole next revision, with the earlier value of every line that changed or is gone', () => {
    const decision = decideCorrect(correction([{ ...figureOf(5), line: 1 }]), released(), NOW);
    expect(decision).toMatchObject({
      ok: true,
      fact: {
        type: 'update.corrected',
        update: { number: 1, revision: 2, figures: [{ line: 1, value: 5 }] },
        was: [
          { line: 1, value: 4, qualifier: 'exact' },
          { line: 2, value: 7, qualifier: 'exact' },
        ],
      },
    });
  });

  it('keeps lines and never uses one again', () => {
    const decision = decideCorrect(correction([figureOf(9), kept[1]!]), released(two, { lastLine: 6 }), NOW);
    const update = decision.ok ? decision.fact.update : null;
    expect(update?.kind === 'report' && update.figures.map(({ line, value }) => [line, value])).toEqual([
      [7, 9],
      [2, 7],
    ]);
    expect(decision.ok && decision.fact.was.map(({ line }) => line)).toEqual([1]);
  });

  it.each([
    ['line.unknown', [{ ...figureOf(1), line: 3 }], 'update.figures.0.line'],
    ['line.repeated', [kept[0]!, { ...figureOf(1), line: 1 }], 'update.figures.1.line'],
  ] as [string, Figures, string][])('refuses %s', (code, figures, path) => {
    expect(decideCorrect(correction(figures), released(), NOW)).toMatchObject({
      status: 422,
      code,
      fields: [{ path, code }],
    });
  });

  it('is refused with both versions when another was faster, or it was withdrawn', () => {
    const command = correction(kept);
    expect(decideCorrect(command, released({ ...two, revision: 2 }), NOW)).toMatchObject({
      ...{ status: 409, code: 'update.stale', details: { current: { revision: 2 }, yours: command } },
    });
    expect(decideCorrect(command, released(two, { isWithdrawn: true }), NOW)).toMatchObject({
      code: 'update.withdrawn',
    });
  });

  it('is refused when it changes nothing, the kind, or reports the future', () => {
    expect(decideCorrect(correction(kept), released(), NOW)).toMatchObject({ status: 422, code: 'update.unchanged' });
    const notice = {
      kind: 'notice',
      source: 'MOI',
      text: words,
      priority: 'high',
      until: '2027-01-01T00:00Z',
      audience: 'all',
    } as const;
    expect(decideCorrect(correction([], { update: notice }), released(), NOW)).toMatchObject({ code: 'kind.fixed' });
    const future = { ...reportOf(5), periodEnd: '2027-01-01' };
    expect(decideCorrect(correction([], { update: future }), released(), NOW)).toMatchObject({
      ...{ code: 'period.in_future', fields: [{ path: 'update.periodEnd' }] },
    });
  });

  it('wants a reason in words', () => {
    const empty = { revision: 1, reason: { class: 'correction', words: { km: ' ', en: null } }, update: reportOf(1) };
    const read = CorrectUpdate.safeParse(empty);
    expect(read.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['reason.words', 'reason.missing'],
    ]);
  });
});

describe('on the board', () => {
  const remaining = { indicator: 'remaining_in_camps', breakdown: null, place: NATION } as const;
  const day = (date: string, value: number, late?: LateKind) =>
    reportOf(value, { periodEnd: date, ...(late && { late }) });
  const [first, second] = [day('2026-01-13', 100), day('2026-01-14', 90)];
  const boardOf = (...facts: Fact[]): Board =>
    facts
      .map((fact, index) => ({
        seq: index + 1,
        body: toEntryBody(fact, { actor: 'a', at: NOW.toISOString() }) as EntryBody,
      }))
      .reduce(fold, EMPTY_BOARD);
  const publish = (number: number, json: unknown): Fact => ({
    type: 'update.published',
    update: published(json, number),
  });
  const correctTwo = (to: CorrectUpdateJson['update'], reason: ReasonClass = 'correction'): Fact => {
    const decision = decideCorrect(
      CorrectUpdate.parse({ revision: 1, reason: { class: reason, words }, update: to }),
      released(published(second, 2), { lastLine: 1 }),
      NOW,
    );
    if (!decision.ok) throw new Error(decision.code);
    return decision.fact;
  };
  const withdraw = (number: number): Fact => {
    const decision = decideWithdraw(
      WithdrawUpdate.parse({ revision: 1, reason: words }),
      released(published(day('2026-01-14', 1), number)),
    );
    if (!decision.ok) throw new Error(decision.code);
    return decision.fact;
  };

  it('a withdrawal brings the previous figure back', () => {
    const board = boardOf(publish(1, first), publish(2, second), withdraw(2));
    expect(currentFigure(board, remaining)).toMatchObject({ value: 100, update: 1 });
    expect(board.updates).toMatchObject([{ kind: 'withdrawn', number: 2, revision: 2 }, { number: 1 }]);
    expect(currentFigure(boardOf(publish(1, first), withdraw(1)), remaining)).toBeNull();
  });

  it('a correction is current at once, says what it was, and moves to its own day', () => {
    const figures = [{ ...figureOf(80), line: 1 }];
    const board = boardOf(publish(1, first), publish(2, second), correctTwo({ ...second, figures }));
    expect(currentFigure(board, remaining)).toMatchObject({ value: 80, update: 2 });
    expect(board.corrections).toMatchObject([{ number: 2, revision: 2, was: [{ line: 1, value: 90 }] }]);
    const moved = boardOf(
      publish(1, first),
      publish(2, second),
      correctTwo({ ...second, periodEnd: '2026-01-10', figures }),
    );
    expect(currentFigure(moved, remaining)).toMatchObject({ value: 100 });
  });

  it('what was told late stands on its own day and stays out of "change since"', () => {
    const [late, third] = [day('2026-01-13T18:00+07:00', 95, 'late_report'), day('2026-01-14', 90)];
    const board = boardOf(publish(1, first), publish(2, third), publish(3, late));
    const current = currentFigure(board, remaining);
    expect(current && changeOf(board, current)).toMatchObject({ kind: 'exact', difference: -10, sinceUpdate: 1 });
    const only = boardOf(publish(1, first), publish(2, late));
    const told = currentFigure(only, remaining);
    expect(told && changeOf(only, told)).toEqual({ kind: 'none' });
  });

  it('a late correction marks the lines that it brought, and no others', () => {
    const figures = [
      { ...figureOf(90), line: 1 },
      { ...figureOf(3), place: 'KH13' },
    ];
    const board = boardOf(publish(1, first), publish(2, second), correctTwo({ ...second, figures }, 'backlog'));
    expect(board.lines['remaining_in_camps||KH|MOI']?.at(-1)).toHaveLength(5);
    expect(board.lines['remaining_in_camps||KH13|MOI']?.at(-1)?.[5]).toBe(true);
  });

  it('a report fulfils a promise, a late one does not', () => {
    const promise: Fact = { type: 'promise.made', promise: { due: NOW.toISOString(), madeAt: NOW.toISOString() } };
    expect(boardOf(promise, publish(1, { ...first, late: 'backlog' })).promise).not.toBeNull();
    expect(boardOf(promise, publish(1, first)).promise).toBeNull();
  });
});
