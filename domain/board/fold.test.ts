import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import { breakdownsOf, INDICATOR_CODES, INDICATORS } from '@/domain/indicators';
import { whenAt } from '@/domain/when';
import { factHistory } from '@/tests/support/facts/history';
import { entryOf, foldAll, seedEntries } from '@/tests/support/seed-board';
import { type Board, EMPTY_BOARD, MAX_EVENTS, MAX_POINTS, MAX_UPDATES } from './board';
import { fold } from './fold';

type Report = Extract<PublishUpdateJson, { kind: 'report' }>;
type Figure = Report['figures'][number];

const START = Date.parse('2025-12-08T00:00:00Z');
const NOW = START + 100 * 24 * 3_600_000;

const when: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: START, max: NOW }), fc.boolean())
  .map(([at, bare]) => (bare ? whenAt(at).slice(0, 10) : whenAt(at)));
const maybeWhen: fc.Arbitrary<string | null> = fc.option(when);
const text = fc.record({ km: fc.option(fc.string({ minLength: 1 })), en: fc.constant('words') });

/** Only a few lines, so that several points fall on the same line. */
const figure: fc.Arbitrary<Figure> = fc
  .record({
    indicator: fc.constantFrom(
      'remaining_in_camps',
      'displaced_total',
      'damage_in_period',
      ...INDICATOR_CODES.slice(0, 3),
    ),
    place: fc.constantFrom('KH', 'KH13', 'KH1303'),
    site: fc.option(fc.constantFrom('Wat Kandoul', 'a|b', '__proto__'), { freq: 5 }),
    value: fc.option(fc.integer({ min: 0, max: 100 })),
    qualifier: fc.constantFrom('exact', 'about', 'at_least'),
    provisional: fc.boolean(),
    periodEnd: maybeWhen,
    pick: fc.nat(),
  })
  .map(({ pick, ...rest }) => {
    const fitting = [null, ...breakdownsOf(rest.indicator)];
    const nil = pick % 7 === 0 && INDICATORS[rest.indicator].kind === 'flow';
    const breakdown = fitting[pick % fitting.length] ?? null;
    return { ...rest, ...(nil && { value: 0, qualifier: 'exact' as const }), nil, breakdown };
  });

const report: fc.Arbitrary<PublishUpdateJson> = fc.record({
  kind: fc.constant('report' as const),
  source: fc.constantFrom('MOI', 'NCDM'),
  periodStart: fc.constant(null),
  periodEnd: maybeWhen,
  text,
  figures: fc.array(figure, { maxLength: 6 }),
});

const event: fc.Arbitrary<PublishUpdateJson> = fc.record({
  kind: fc.constant('event' as const),
  source: fc.constantFrom('NOT-STATED', 'MOI'),
  eventKind: fc.constantFrom('ceasefire', 'incident'),
  when,
  places: fc.subarray(['KH13', 'KH22']),
  placeText: fc.constant(null),
  via: fc.constant({ outlet: 'AKP', url: null, publishedOn: null }),
  text,
});

const entriesOf = (postings: readonly PublishUpdateJson[]) =>
  postings.map((posting, index) => entryOf(posting, index + 1, NOW + 86_400_000));
const facts = factHistory({ report, event }, NOW);
const sent = (board: Board): Board => JSON.parse(JSON.stringify(board));

function frozen(board: Board): Board {
  const { lines, updates, events, notices, corrections } = board;
  for (const list of [...Object.values(lines), lines, updates, events, notices, corrections]) Object.freeze(list);
  return Object.freeze(board);
}

describe('the fold', () => {
  it('[S3] gives the same board from a snapshot at any cut as from the beginning', () => {
    fc.assert(
      fc.property(facts, (entries) => {
        const whole = foldAll(entries);
        for (let cut = 0; cut <= entries.length; cut += 1) {
          expect(foldAll(entries.slice(cut), sent(foldAll(entries.slice(0, cut))))).toEqual(whole);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[C1] [L4] is not changed by entries that come again, in whatever disorder of repeats', () => {
    fc.assert(
      fc.property(facts, fc.array(fc.nat()), (entries, repeats) => {
        const whole = foldAll(entries);
        const again = entries.flatMap((entry, index) => [entry, ...repeats.map((at) => entries[at % (index + 1)]!)]);
        expect(foldAll(again)).toEqual(whole);
        for (const entry of entries) expect(fold(whole, entry)).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('touches no board that it was given', () => {
    fc.assert(
      fc.property(facts, (entries) => {
        expect(entries.reduce((board, entry) => frozen(fold(board, entry)), frozen(sent(EMPTY_BOARD))).seq).toBe(
          entries.length,
        );
      }),
      { numRuns: 30 },
    );
  });

  it('orders a line by when its readings were true, whatever order they came in', () => {
    const day = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(day, (days) => {
        const reading = (at: number): PublishUpdateJson => ({
          kind: 'report',
          source: 'MOI',
          periodStart: null,
          periodEnd: whenAt(START + at * 86_400_000),
          text: { km: null, en: null },
          figures: [
            {
              ...{
                indicator: 'remaining_in_camps',
                breakdown: null,
                place: 'KH',
                site: null,
                value: at,
                qualifier: 'exact',
              },
              ...{ nil: false, provisional: false },
            },
          ],
        });
        const board = foldAll(entriesOf(days.map(reading)));
        const values = Object.values(board.lines).map((line) => line.map(([, value]) => value));
        expect(values).toEqual([[...days].sort((a, b) => a - b)]);
      }),
    );
  });

  it('keeps the newest within its bounds', () => {
    const many = (posting: PublishUpdateJson, times: number) => Array.from({ length: times }, () => posting);
    const [one] = fc.sample(event, 1);
    const reading = {
      kind: 'report',
      source: 'MOI',
      periodStart: null,
      periodEnd: '2026-01-14',
      text: { km: null, en: null },
    } as const;
    const figureOf = (value: number): Figure => ({
      ...{ indicator: 'remaining_in_camps', breakdown: null, place: 'KH', site: null, value, qualifier: 'exact' },
      ...{ nil: false, provisional: false },
    });
    const figures = Array.from({ length: MAX_POINTS + 5 }, (_, index) => figureOf(index));
    const board = foldAll(entriesOf([...many(one!, MAX_EVENTS + 5), { ...reading, figures }]));
    expect(board.updates).toHaveLength(MAX_UPDATES);
    expect(board.updates[0]?.number).toBe(MAX_EVENTS + 6);
    expect(board.events.map(({ number }) => number)).toEqual(
      Array.from({ length: MAX_EVENTS }, (_, index) => MAX_EVENTS + 5 - index),
    );
    expect(board.lines['remaining_in_camps||KH|MOI']?.map((point) => point[1])).toEqual(
      figures.slice(5).map(({ value }) => value),
    );
  });
});

describe('the board of the reports', () => {
  it('keeps what is said in words only of the newest reports, the beginning of each', () => {
    const statement = { topic: 'other', place: 'KH01', text: { km: null, en: 'x'.repeat(900) } } as const;
    const reports = seedEntries().flatMap(({ seq, body }) =>
      body.update.kind === 'report'
        ? [{ seq, body: { ...body, update: { ...body.update, statements: [statement] } } }]
        : [],
    );
    const { updates } = foldAll(reports);
    const kept = updates.map((update) => (update.kind === 'report' ? (update.statements?.length ?? 0) : 0));
    expect(kept.slice(0, 5)).toEqual([1, 1, 1, 0, 0]);
    const [newest] = updates;
    expect(newest?.kind === 'report' && newest.statements?.[0]?.text.en?.length).toBe(401);
  });

  it('stays under 60 kB of JSON after each of them', () => {
    let board = EMPTY_BOARD;
    for (const entry of seedEntries()) {
      board = fold(board, entry);
      expect(Buffer.byteLength(JSON.stringify(board))).toBeLessThan(60_000);
    }
    expect(board.seq).toBe(122);
  });

  it('draws no line through a figure without a date', () => {
    const board = foldAll(seedEntries());
    const dated = seedEntries()
      .flatMap(({ body: { update } }) => (update.kind === 'report' ? update.figures : []))
      .filter(({ periodEnd }) => periodEnd !== null);
    expect(Object.values(board.lines).flat()).toHaveLength(dated.length);
    expect(dated.length).toBeLessThan(571);
  });
});
