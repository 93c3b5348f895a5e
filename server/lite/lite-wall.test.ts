import { describe, expect, it } from 'vitest';
import { type Board, EMPTY_BOARD } from '@/domain/board/board';
import { isKeyOf } from '@/domain/board/lines';
import { changesIn, newestReport } from '@/domain/scenes/changes';
import { figureSentence } from '@/domain/wording/changes';
import type { Language } from '@/domain/wording/language';
import { formatCount, formatRound } from '@/domain/wording/numbers';
import { seedBoard } from '@/tests/support/seed-board';
import { boardOf } from '@/tests/support/told-board';
import { boardBody, boardPage, emptyPage } from './page';
import { getTranslations } from './words';

const NOW = Date.parse('2026-01-15T08:00+07:00');
const DAY = '2026-01-14';

function pageOf(board: Board, language: Language = 'en', now = NOW): string {
  const look = { language, theme: 'dark', scale: 1, overscan: 0, nonce: 'once' } as const;
  const snapshot = { kind: 'snapshot', s: 'wall', epoch: 'e', seq: board.seq, hash: 'h', board } as const;
  const facts = { now, release: 'r', exercise: false };
  return boardPage({ snapshot, body: boardBody(snapshot, language, facts), screen: null }, look, facts);
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&#39;/g, '’')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** Every figure that the page shows, with its words: update.line, and what stands there. */
function factsOn(html: string): [string, string][] {
  const found = html.matchAll(/<(\w+)[^>]* data-figure="([\d.]*)"[^>]*>(.*?)<\/\1>/gs);
  return [...found].map(([, , of = '', inner = '']) => [of, textOf(inner)]);
}

/** What a board knows of a figure, by update.line. */
function pointsOf({ lines }: Board): Map<string, { value: number | null; words: boolean }> {
  const points = Object.values(lines).flat();
  return new Map(
    points.map(([, value, , update, line, , , amount]) => [
      `${update}.${line}`,
      { value, words: amount !== undefined },
    ]),
  );
}

describe('the lite wall', () => {
  const board = seedBoard('MOI-20260114');

  it.each(['km', 'en'] as const)('shows no other number of a figure than the board has, in %s', (language) => {
    const points = pointsOf(board);
    const facts = factsOn(pageOf(board, language)).filter(([of]) => of !== '');
    expect(facts.length).toBeGreaterThan(60);
    for (const [of, text] of facts) {
      const point = points.get(of);
      expect(point, of).toBeDefined();
      if (point?.value === null || point === undefined) continue;
      const written = [formatCount(point.value, language), formatRound(point.value, language)];
      const isTold =
        written.some((number) => text.includes(number)) || (point.value === 0 && /^No new|គ្មាន/.test(text));
      expect(isTold, `${of}: "${text}" is not ${point.value}`).toBe(true);
    }
  });

  it.each(['km', 'en'] as const)('tells every figure of the newest report as a whole sentence, in %s', (language) => {
    const report = newestReport(board);
    const changes = report === null ? [] : changesIn(board, report);
    expect(changes.length).toBe(19);
    const facts = new Map(factsOn(pageOf(board, language)).map(([of, text]) => [`${of} ${text}`, text]));
    for (const figure of changes) {
      const sentence = figureSentence(figure, language).replace(/'/g, '’');
      expect([...facts.keys()], sentence).toContain(`${figure.update}.${figure.line} ${sentence}`);
    }
  });

  it('says what nobody reported in words, and never as zero', () => {
    for (const language of ['km', 'en'] as const) {
      const html = pageOf(EMPTY_BOARD, language);
      expect(textOf(html)).toContain(getTranslations('Wall')(language)('notReported'));
      for (const [, text] of factsOn(html)) expect(text).not.toMatch(/[0០]/);
    }
  });

  it('names the other body and its number, and never an average', () => {
    const differing = boardOf(
      { value: 900, periodEnd: DAY },
      { source: 'NCDM', indicator: 'remaining_displaced', value: 1_200, periodEnd: DAY },
    );
    const html = pageOf(differing);
    expect(textOf(html)).toMatch(/NCDM: 1,200/);
    expect(textOf(html)).not.toContain('1,050');
  });

  it('says that a number may still change, and words where there is no number', () => {
    expect(textOf(pageOf(boardOf({ value: 900, provisional: true, periodEnd: DAY })))).toContain('(Preliminary)');
    const worded = boardOf({ indicator: 'returned_cumulative', amount: 'tens_of_thousands', periodEnd: DAY });
    expect(textOf(pageOf(worded))).toMatch(/tens of thousands/i);
  });

  it('marks what was corrected for a day with what it was, and what came back after a withdrawal', () => {
    const correction = {
      number: board.updates[0]?.number ?? 0,
      revision: 2,
      at: new Date(NOW - 3_600_000).toISOString(),
    };
    const corrected: Board = {
      ...board,
      corrections: [{ ...correction, reason: 'correction', was: [{ line: 5, value: 159_999, qualifier: 'exact' }] }],
    };
    const html = pageOf(corrected);
    expect(textOf(html)).toContain('corrected, was 159,999');
    expect(html).toContain(`data-until="${NOW - 3_600_000 + 86_400_000}"`);
    const key = Object.keys(board.lines).find((each) =>
      isKeyOf(each, { indicator: 'remaining_in_camps', breakdown: null, place: 'KH' }),
    );
    const at = new Date(NOW - 60_000).toISOString();
    const withdrawal = {
      number: 99,
      revision: 2,
      at,
      reason: { km: null, en: 'Twice' },
      held: [key ?? ''],
      newest: 99,
    };
    const withdrawn = textOf(pageOf({ ...board, withdrawals: [withdrawal] }));
    expect(withdrawn).toContain('Earlier figure: update 99 was withdrawn');
    expect(withdrawn).toContain('Twice');
  });

  it('tells what a report says in words only, and its note to readers', () => {
    const [report] = board.updates.flatMap((update) => (update.kind === 'report' ? update : []));
    const statement = {
      topic: 'mine_awareness',
      place: 'KH22',
      text: { km: null, en: 'Invented teams explain' },
    } as const;
    const checkNote = { km: null, en: 'Numbers of two days' };
    const told = { ...board, updates: report ? [{ ...report, statements: [statement], checkNote }] : [] };
    const text = textOf(pageOf(told));
    expect(text).toContain('Invented teams explain');
    expect(text).toMatch(/Oddar Meanchey.*Numbers of two days|Numbers of two days.*Oddar Meanchey/s);
  });

  it('has each open notice as a screen of its own with its end, in both languages, and no ended one', () => {
    const notice = (number: number, text: Board['notices'][number]['text'], minutes: number) => ({
      ...{ number, revision: 1, recordedAt: new Date(NOW).toISOString(), source: 'MOI' as const, text },
      ...{ priority: 'high' as const, until: new Date(NOW + minutes * 60_000).toISOString() },
    });
    const open = notice(5, { km: 'ផ្លូវបិទ', en: 'Road closed' }, 10);
    const html = pageOf({ ...EMPTY_BOARD, notices: [open, notice(6, { km: null, en: 'Over' }, -1)] });
    expect(html).toContain(`data-until="${NOW + 600_000}"`);
    expect(textOf(html)).toMatch(/ផ្លូវបិទ.*Road closed|Road closed.*ផ្លូវបិទ/s);
    expect(textOf(html)).not.toContain('Over');
  });

  it('says that a promised report did not come, from the moment at which it is due', () => {
    const due = new Date(NOW + 60_000).toISOString();
    const html = pageOf({ ...EMPTY_BOARD, promise: { due, madeAt: new Date(NOW).toISOString() } });
    expect(html).toContain(`data-from="${NOW + 60_000}"`);
    expect(textOf(html)).toContain('Not come');
  });

  it('lets no text of a report become a part of the page', () => {
    const evil = '</script><script>alert(1)</script>';
    const event = board.events[0];
    const events = event ? [{ ...event, text: { km: null, en: evil } }] : [];
    const html = pageOf({ ...board, events });
    expect(html).not.toContain('<script>alert');
    expect(textOf(html)).toContain(evil);
  });

  it('leaves no text without its words', () => {
    for (const language of ['km', 'en'] as const) {
      const told = textOf(pageOf(board, language).replace(/<script type.*?<\/script>/s, ''));
      expect(told).not.toMatch(/\{\w+\}|undefined|\[object/);
      const look = { language, theme: 'light', scale: 1, overscan: 0, nonce: 'n' } as const;
      for (const why of ['closed', 'pairing', 'damaged', 'away'] as const) {
        expect(textOf(emptyPage(why, look, 'r')).length).toBeGreaterThan(80);
      }
    }
  });
});
