import { describe, expect, it } from 'vitest';
import type { Board } from '@/domain/board/board';
import { changeBetween } from '@/domain/board/change';
import { isKnown } from '@/domain/board/readings';
import { type Entry, toEntryBody } from '@/domain/entries/entry';
import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import { changesIn, newestReport } from '@/domain/scenes/changes';
import type { ReasonClass } from '@/domain/updates';
import { figureOf, reportOf } from '@/tests/support/reports';
import { entryOf, foldAll, seedEntries } from '@/tests/support/seed-board';
import { inOrder, reportMoments } from './named-moments';
import { classOf, classWords } from './reason-words';
import { namedMomentWords, silentSentence } from './silent-words';
import { isWholeQuiet, wholeBrief } from './whole-brief';

const NOW = Date.parse('2026-01-20T09:00+07:00');
const schools = (place: string, value: number) => ({
  ...figureOf(value),
  ...{ indicator: 'service_closed' as const, breakdown: 'school' as const, place },
});
const published = (seq: number, input: PublishUpdateJson) => entryOf(input, seq, NOW + seq * 60_000);

function corrected(of: ReturnType<typeof published>, value: number, why: ReasonClass = 'correction'): Entry {
  const { update } = of.body;
  if (update.kind !== 'report') throw new Error('Only reports are corrected here.');
  const figures = update.figures.map((figure) => (figure.line === 1 ? { ...figure, value } : figure));
  const fact = { type: 'update.corrected', update: { ...update, revision: 2, figures } } as const;
  const reason = { class: why, words: { km: null, en: 'x' } };
  const was = [{ line: 1, value: update.figures[0]?.value ?? null, qualifier: 'exact' as const }];
  return { seq: 3, body: toEntryBody({ ...fact, reason, was }, { actor: 'a', at: new Date(NOW).toISOString() }) };
}

const first = published(1, reportOf(1_200, { periodEnd: '2026-01-12' }));
const second = published(2, reportOf(1_100, { periodEnd: '2026-01-13' }));

describe('what was corrected besides the figures that lead', () => {
  it('is told with both values, once, and only where it was known before', () => {
    const before = foldAll([first, second]);
    const brief = wholeBrief(before, foldAll([corrected(first, 1_250)], before));
    expect(brief.lines).toEqual([]);
    expect(brief.amended).toMatchObject([{ reason: 'corrected', before: { value: 1_200 }, now: { value: 1_250 } }]);
    expect(isWholeQuiet(brief)).toBe(false);
    const leading = wholeBrief(before, foldAll([corrected(second, 1_150)], before));
    expect([leading.lines.length, leading.amended.length]).toEqual([1, 0]);
    const later = wholeBrief(foldAll([]), foldAll([first, corrected(first, 1_250)]));
    expect(later.amended).toEqual([]);
  });

  it('nothing is told of what stayed as it was', () => {
    expect(isWholeQuiet(wholeBrief(foldAll([first]), foldAll([first])))).toBe(true);
    expect(wholeBrief(foldAll([first]), foldAll([first, second])).amended).toEqual([]);
  });
});

describe('provinces that fell silent', () => {
  const both = published(
    1,
    reportOf(1, { periodEnd: '2026-01-12', figures: [schools('KH22', 4), schools('KH1303', 2)] }),
  );
  const one = published(2, reportOf(1, { periodEnd: '2026-01-13', figures: [schools('KH22', 3)] }));

  it('were counted in the earlier report of a body and are not in its newest one; a district counts for its province', () => {
    const { silent } = wholeBrief(foldAll([both]), foldAll([both, one]));
    expect(silent).toMatchObject([{ place: 'KH13', before: { number: 1 }, newest: { number: 2 } }]);
    expect(silent.map((province) => silentSentence(province, 'en'))).toEqual([
      'Preah Vihear: counted in update 1 (as of 12 January 2026), not named in update 2 (as of 13 January 2026)',
    ]);
  });

  it('are none where a report of another body, of no province, or told late came', () => {
    const others = [
      { ...reportOf(1, { periodEnd: '2026-01-13', figures: [schools('KH22', 3)] }), source: 'NCDM' as const },
      reportOf(1_100, { periodEnd: '2026-01-13' }),
      { ...reportOf(1, { periodEnd: '2026-01-13', figures: [schools('KH22', 3)] }), late: 'late_report' as const },
    ];
    for (const other of others)
      expect(wholeBrief(foldAll([both]), foldAll([both, published(2, other)])).silent).toEqual([]);
  });
});

describe('the class of a change', () => {
  const classes = (before: Board, now: Board) => {
    const { lines, amended } = wholeBrief(before, now);
    return [...lines, ...amended].map((line) => classWords(classOf(line, now), 'en'));
  };

  it('is never people who moved where persons are counted who were killed, or whose school is closed', () => {
    for (const indicator of ['civilian_killed_cumulative', 'students_affected'] as const) {
      const [one, two] = [30, 31].map((value, at) => {
        const figures = [{ ...figureOf(value), indicator }];
        return published(at + 1, reportOf(value, { periodEnd: `2026-01-${12 + at}`, figures }));
      }) as [Entry, Entry];
      expect(classes(foldAll([one]), foldAll([one, two]))).toEqual(['newer report']);
    }
  });

  it('is people who moved, coverage, a correction, or another definition, as the desk said', () => {
    expect(classes(foldAll([first]), foldAll([first, second]))).toEqual(['people moved']);
    expect(classes(foldAll([]), foldAll([first]))).toEqual(['first reported']);
    expect(classes(foldAll([first]), foldAll([first, corrected(first, 9)]))).toEqual(['correction']);
    const redefined = corrected(first, 9, 'definition_change');
    expect(classes(foldAll([first]), foldAll([first, redefined]))).toEqual(['definition']);
  });

  it('people do not move where schools close', () => {
    const figures = [schools('KH22', 4)];
    const report = (seq: number, day: string, value: number) =>
      published(seq, reportOf(1, { periodEnd: day, figures: figures.map((figure) => ({ ...figure, value })) }));
    const [a, b] = [report(1, '2026-01-12', 4), report(2, '2026-01-13', 3)];
    expect(classes(foldAll([a]), foldAll([a, b]))).toEqual(['newer report']);
  });
});

it('moments are named by the report that they stand before, newest first, each once', () => {
  const moments = inOrder(reportMoments(foldAll([first, second])), reportMoments(foldAll([first])));
  expect(moments.map((moment) => namedMomentWords(moment, 'en'))).toEqual([
    'Before update 2 (as of 13 January 2026) · Ministry of Interior',
    'Before update 1 (as of 12 January 2026) · Ministry of Interior',
  ]);
});

it('the brief and the wall tell the same differences of the newest report', () => {
  const entries = seedEntries();
  const board = foldAll(entries);
  const report = newestReport(board);
  const before = foldAll(entries.filter(({ body }) => body.update.number < (report?.number ?? 0)));
  const { lines } = wholeBrief(
    before,
    foldAll(entries.filter(({ body }) => body.update.number <= (report?.number ?? 0))),
  );
  const told = report === null ? [] : changesIn(board, report).filter(({ site }) => site === null);
  const compared = told.flatMap(({ line, change }) => {
    const same = lines.find((each) => each.reason === 'newer' && each.now?.line === line);
    if (!same?.now || !same.before || !isKnown(same.now) || !isKnown(same.before)) return [];
    const isOfSame = 'since' in change && change.since === same.before.asOf;
    return isOfSame ? [[change, changeBetween(same.now, same.before)]] : [];
  });
  expect(compared.length).toBeGreaterThan(0);
  for (const [onWall, inBrief] of compared) expect(inBrief).toEqual(onWall);
});
