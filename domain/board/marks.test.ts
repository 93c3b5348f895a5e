import { describe, expect, it } from 'vitest';
import { type Entry, type Fact, readEntryText, toEntryBody } from '@/domain/entries/entry';
import { ageOf } from '@/domain/freshness';
import { NATION } from '@/domain/places';
import { DEFAULT_SETTINGS, type PublicSettings } from '@/domain/settings';
import type { SituationUpdate } from '@/domain/updates';
import { noticeOf } from '@/tests/support/facts/facts';
import { figureOf, reportOf } from '@/tests/support/reports';
import { entryOf, foldAll } from '@/tests/support/seed-board';
import { type Board, EMPTY_BOARD, MAX_NOTICES, settingsOf } from './board';
import { currentFigure } from './current';
import { keyFigures, subjectsOf } from './key-figures';
import { latestUpdates, newsBetween } from './latest';
import { CORRECTED_MS, correctionOf, isBack, promiseState, withdrawalOf } from './marks';
import { openNotices } from './notices';

const AT = '2026-01-14T02:00:00.000Z';
const NOW = Date.parse(AT);
const words = { km: null, en: 'Counted twice' };

function boardOf(facts: Fact[], from: Board = EMPTY_BOARD): Board {
  const entries = facts.map(
    (fact, index): Entry => ({ seq: from.seq + index + 1, body: toEntryBody(fact, { actor: 'a', at: AT }) }),
  );
  return foldAll(entries, from);
}
const update = (number: number, value: number, changes = {}): SituationUpdate =>
  entryOf(reportOf(value, { periodEnd: '2026-01-14', figures: [figureOf(value)], ...changes }), number, NOW).body
    .update;
const published = (number: number, value: number, changes = {}): Fact => ({
  type: 'update.published',
  update: update(number, value, changes),
});
const corrected = (number: number, value: number, was: number): Fact => ({
  type: 'update.corrected',
  update: { ...update(number, value), revision: 2 },
  reason: { class: 'correction', words },
  was: [{ line: 1, value: was, qualifier: 'exact' }],
});

describe('marks on a board', () => {
  it('says what a figure was for 24 hours, then only that it was corrected', () => {
    const board = boardOf([published(1, 4), corrected(1, 5, 4)]);
    const at = { update: 1, line: 1 };
    expect(correctionOf(board, at, NOW)).toMatchObject({ was: { value: 4 }, revision: 2, isFresh: true });
    expect(correctionOf(board, at, NOW + CORRECTED_MS - 1)?.isFresh).toBe(true);
    expect(correctionOf(board, at, NOW + CORRECTED_MS)?.isFresh).toBe(false);
    expect(correctionOf(board, { update: 1, line: 2 }, NOW)).toBeNull();
  });

  it('says why a figure is back after a withdrawal, until something newer comes', () => {
    const gone: Fact = { type: 'update.withdrawn', number: 2, revision: 2, reason: words };
    const earlier = { periodEnd: '2026-01-13' };
    const markOn = (board: Board, at = NOW) => {
      const { remaining } = keyFigures(board);
      return withdrawalOf(board, { subjects: subjectsOf(remaining), current: remaining.current }, at);
    };
    const board = boardOf([published(1, 4, earlier), published(2, 6), gone]);
    expect(markOn(board)).toMatchObject({ number: 2, reason: words, isFresh: true });
    expect(markOn(board, NOW + CORRECTED_MS)?.isFresh).toBe(false);
    expect(markOn(boardOf([published(3, 7)], board))).toBeNull();
    expect(markOn(boardOf([published(2, 6), gone]))).toMatchObject({ number: 2 });
    expect(markOn(boardOf([published(1, 4), published(2, 6, earlier), gone]))).toBeNull();
    const others = { indicator: 'returned_cumulative', breakdown: null, place: NATION } as const;
    expect(withdrawalOf(board, { subjects: [others], current: null }, NOW)).toBeNull();
  });

  it('knows what stands again after a withdrawal, which is never new, until something newer comes', () => {
    const gone: Fact = { type: 'update.withdrawn', number: 2, revision: 2, reason: words };
    const [first, third] = [
      { update: 1, line: 1 },
      { update: 3, line: 1 },
    ];
    const board = boardOf([published(1, 4, { periodEnd: '2026-01-13' }), published(2, 6), gone]);
    expect(isBack(board, first)).toBe(true);
    expect(isBack(boardOf([published(1, 4)]), first)).toBe(false);
    const later = boardOf([published(3, 7)], board);
    expect([isBack(later, first), isBack(later, third)]).toEqual([false, false]);
  });

  it('keeps what was withdrawn and corrected in the list, and says so', () => {
    const gone: Fact = { type: 'update.withdrawn', number: 2, revision: 2, reason: words };
    const [second, first] = latestUpdates(boardOf([published(1, 4), published(2, 6), corrected(1, 5, 4), gone]), 9);
    expect(second).toEqual({ kind: 'withdrawn', number: 2, revision: 2, recordedAt: AT, reason: words });
    expect(first).toMatchObject({ kind: 'report', number: 1, correctedAt: AT });
  });

  it('tells a promise that is open, missed, or kept', () => {
    const promise: Fact = { type: 'promise.made', promise: { due: '2026-01-14T11:00:00.000Z', madeAt: AT } };
    const due = Date.parse('2026-01-14T11:00:00.000Z');
    expect(promiseState(boardOf([promise]), due - 1).kind).toBe('open');
    expect(promiseState(boardOf([promise]), due).kind).toBe('missed');
    expect(promiseState(boardOf([promise, published(1, 4)]), due).kind).toBe('none');
  });

  it('holds a hundred notices at once: the urgent first, the newest after them, and none that has ended', () => {
    const many = Array.from({ length: 100 }, (_, index): Fact => {
      const priority = index === 0 ? 'high' : 'normal';
      return { type: 'update.published', update: noticeOf(index + 1, { priority }) };
    });
    const board = boardOf([published(200, 4), ...many]);
    expect(board.notices).toHaveLength(MAX_NOTICES);
    expect(board.notices.slice(0, 2).map(({ number }) => number)).toEqual([1, 100]);
    expect(board.updates.map(({ number }) => number)).toEqual([200]);
    expect(openNotices(board, Date.parse('2026-01-15T02:00:00.000Z'))).toEqual([]);
  });

  it('tells what is new between two moments, each of its kind', () => {
    const before = boardOf([published(1, 4), published(2, 6)]);
    const now = boardOf(
      [
        corrected(1, 5, 4),
        { type: 'update.withdrawn', number: 2, revision: 2, reason: words },
        { type: 'update.published', update: noticeOf(4) },
        published(3, 7),
        { type: 'settings.changed', settings: DEFAULT_SETTINGS },
      ],
      before,
    );
    const news = newsBetween(before, now);
    expect(news.published.map(({ number }) => number)).toEqual([3]);
    expect(news.corrected.map(({ number }) => number)).toEqual([1]);
    expect(news.withdrawn.map(({ number }) => number)).toEqual([2]);
    expect(news.notices.map(({ number }) => number)).toEqual([4]);
    expect(newsBetween(now, now)).toEqual({ published: [], corrected: [], withdrawn: [], notices: [] });
  });
});

describe('the settings', () => {
  const remaining = { indicator: 'remaining_in_camps', breakdown: null, place: NATION } as const;

  it('choose the preferred source and the ranks from then on', () => {
    const facts = [published(1, 4), published(2, 6, { source: 'NCDM' }), published(3, 8, { source: 'GOV' })];
    const ranks = ['GOV', ...DEFAULT_SETTINGS.ranks.filter((source) => source !== 'GOV')] as const;
    const setTo = (changes: object): Fact => ({
      type: 'settings.changed',
      settings: { ...DEFAULT_SETTINGS, ...changes },
    });
    const value = (...more: Fact[]) => currentFigure(boardOf([...facts, ...more]), remaining)?.value;
    expect(value()).toBe(4);
    expect(value(setTo({ preferred: { remaining_in_camps: 'NCDM' } }))).toBe(6);
    expect(value(setTo({ ranks }))).toBe(4);
    const withoutPreferred = boardOf([...facts.slice(1), setTo({ ranks })]);
    expect(currentFigure(withoutPreferred, remaining)?.value).toBe(8);
  });

  it('of an older release have the defaults for each setting that the release did not know', () => {
    for (const name of Object.keys(DEFAULT_SETTINGS) as (keyof PublicSettings)[]) {
      const { [name]: _unknown, ...known } = { ...DEFAULT_SETTINGS, ministry: { km: null, en: 'Test Ministry' } };
      const made = toEntryBody({ type: 'settings.changed', settings: known as PublicSettings }, { actor: 'a', at: AT });
      const body = readEntryText(JSON.stringify(made));
      const folded = settingsOf(foldAll([{ seq: 1, body }], EMPTY_BOARD));
      expect(folded).toEqual({ ...known, [name]: DEFAULT_SETTINGS[name] });
    }
  });

  it('say how long a figure is fresh', () => {
    const asOf = '2026-01-13T09:00+07:00';
    expect(ageOf(asOf, NOW).freshness).toBe('fresh');
    expect(ageOf(asOf, NOW, { freshHours: 12, ageingHours: 23 }).freshness).toBe('out_of_date');
    expect(ageOf(asOf, NOW, { freshHours: 12, ageingHours: 24 }).freshness).toBe('ageing');
  });
});
