import { describe, expect, it } from 'vitest';
import type { Board } from '@/domain/board/board';
import { keyFigures } from '@/domain/board/key-figures';
import { type Entry, toEntryBody } from '@/domain/entries/entry';
import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import { figureOf, reportOf } from '@/tests/support/reports';
import { entryOf, foldAll, seedEntries } from '@/tests/support/seed-board';
import { foldAbout } from './about';

const day = (text: string) => Date.parse(`${text}T20:00+07:00`);
const remaining = (board: Board) => keyFigures(board).remaining.current?.value ?? null;
const published = (seq: number, value: number, periodEnd: string) =>
  entryOf(reportOf(value, { periodEnd }), seq, day('2026-01-20'));
const stamp = { actor: 'a', at: '2026-01-21T00:00:00.000Z' };
const WORDS = { km: null, en: 'x' };

function corrected(seq: number, of: ReturnType<typeof published>, input: PublishUpdateJson): Entry {
  const { update } = entryOf(input, of.body.update.number, day('2026-01-21')).body;
  const reason = { class: 'correction', words: WORDS } as const;
  const fact = { type: 'update.corrected', update: { ...update, revision: 2 }, reason, was: [] } as const;
  return { seq, body: toEntryBody({ ...fact, was: [{ line: 1, value: 1_000, qualifier: 'exact' }] }, stamp) };
}

describe('the board as we know it now about a moment', () => {
  const first = published(1, 1_000, '2026-01-11');
  const second = published(2, 900, '2026-01-13');

  it('has what was written later of that time, and nothing of a later time', () => {
    expect(remaining(foldAbout([first, second], day('2026-01-12')))).toBe(1_000);
    expect(remaining(foldAbout([first, second], day('2026-01-13')))).toBe(900);
    const empty = foldAbout([first, second], day('2026-01-10'));
    expect([remaining(empty), empty.updates]).toEqual([null, []]);
  });

  it('has the corrected value with its mark, where "then" has the old one', () => {
    const log = [first, corrected(2, first, reportOf(1_050, { periodEnd: '2026-01-11' }))];
    const about = foldAbout(log, day('2026-01-12'));
    expect(remaining(about)).toBe(1_050);
    expect(about.corrections).toMatchObject([{ number: 1, was: [{ value: 1_000 }] }]);
    expect(remaining(foldAll(log.slice(0, 1)))).toBe(1_000);
  });

  it('follows a day that was corrected, out of the time and into it', () => {
    const later = [first, corrected(2, first, reportOf(1_000, { periodEnd: '2026-01-15' }))];
    expect(remaining(foldAbout(later, day('2026-01-12')))).toBeNull();
    const earlier = [second, corrected(3, second, reportOf(900, { periodEnd: '2026-01-10' }))];
    const board = foldAbout(earlier, day('2026-01-12'));
    expect([remaining(board), board.updates.length]).toEqual([900, 1]);
  });

  it('has nothing of what was withdrawn since, and no withdrawal of what is of a later time', () => {
    const gone = (number: number): Entry => ({
      seq: 3,
      body: toEntryBody({ type: 'update.withdrawn', number, revision: 2, reason: WORDS }, stamp),
    });
    const board = foldAbout([first, second, gone(1)], day('2026-01-12'));
    expect([remaining(board), board.withdrawals?.length]).toEqual([null, 1]);
    expect(foldAbout([first, second, gone(2)], day('2026-01-12')).withdrawals ?? []).toEqual([]);
  });

  it('keeps the older figures of a later report, without the words that tell of later', () => {
    const old = { ...figureOf(40), indicator: 'returned_cumulative' as const, periodEnd: '2026-01-10' };
    const report = entryOf(
      reportOf(800, { periodEnd: '2026-01-16', figures: [figureOf(800), old] }),
      1,
      day('2026-01-20'),
    );
    const [update] = foldAbout([report], day('2026-01-12')).updates;
    expect(update).toMatchObject({ kind: 'report', figures: [{ value: 40 }] });
    expect(update).not.toHaveProperty('text');
  });
});

it('at the end of the real reports both modes have the same figures', () => {
  const entries = seedEntries();
  expect(foldAbout(entries, day('2026-12-31')).lines).toEqual(foldAll(entries).lines);
});
