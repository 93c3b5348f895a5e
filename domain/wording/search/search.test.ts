import { describe, expect, it } from 'vitest';
import { noticeOf } from '@/tests/support/facts/facts';
import { growthOf, MOST_GROWTH } from '@/tests/support/growth';
import { figureOf, reportOf } from '@/tests/support/reports';
import { entryOf, seedEntries } from '@/tests/support/seed-board';
import { searchUpdates } from './search';
import { foldForSearch } from './search-terms';

const SEED = seedEntries().map(({ body }) => body.update);
const found = (query: string) => searchUpdates(query, SEED).map(({ update }) => update.number);

describe('search', () => {
  it('folds spellings, Khmer order and both digit sets into one form', () => {
    const same = [
      ['150,146', '១៥០.១៤៦', '150 146', '150146', '១៥០ ១៤៦'],
      ['ឧត្តរមានជ័យ', 'ឧត្ដរមានជ័យ', 'ឧត្តរ\u200bមានជ័យ'],
      ['ស្ត្រី', 'ស្រី្ត', 'ស្ត្រី'],
      ['Siem-Reap', 'siem reap', 'Siém Reap'],
    ];
    for (const forms of same) expect(new Set(forms.map(foldForSearch)).size).toBe(1);
    expect(foldForSearch('13 January 2026')).toBe('13 january 2026');
    expect(foldForSearch('1,2,3')).not.toBe('123');
  });

  it('asks for a word once however often it is said, and for twelve at most', () => {
    const one = searchUpdates('mine', SEED);
    expect(one.length).toBeGreaterThan(0);
    expect(searchUpdates('mine '.repeat(40), SEED)).toEqual(one);
    const twelve = 'a b c d e g h i l m n o';
    expect(searchUpdates(`${twelve} zzzz qqqq`, SEED)).toEqual(searchUpdates(twelve, SEED));
    expect(searchUpdates(`zzzz ${twelve}`, SEED)).toEqual([]);
  });

  it('finds the same reports by either script and either digits', () => {
    const [latin, khmer] = [found('150,146'), found('១៥០.១៤៦')];
    expect(latin.length).toBeGreaterThan(0);
    expect(khmer).toEqual(latin);
    expect(found('Oddar Meanchey')).toEqual(expect.arrayContaining(found('ឧត្ដរមានជ័យ')));
    expect(found('ឧត្តរមានជ័យ').length).toBeGreaterThan(3);
  });

  it('wants every word, and finds Khmer words that were typed in one', () => {
    const both = found('សាលារៀន ឧត្តរមានជ័យ');
    expect(both.length).toBeGreaterThan(0);
    for (const number of both) expect(found('ឧត្តរមានជ័យ')).toContain(number);
    expect(found('សាលារៀនឧត្តរមានជ័យ').sort()).toEqual([...both].sort());
    expect(found('Oddar Meanchey zzz')).toEqual([]);
  });

  it('puts the number, the reference and the title before what is only mentioned', () => {
    expect(found('#81')[0]).toBe(81);
    expect(searchUpdates('MOI-20260114', SEED)[0]?.update.reference).toBe('MOI-20260114');
    const inNote = entryOf(
      reportOf(1, { figures: [{ ...figureOf(1), note: 'the bridge' }] }),
      300,
      Date.parse('2026-03-01'),
    );
    const inTitle = { ...noticeOf(200), text: { km: null, en: 'Bridge closed' } };
    const [first, second] = searchUpdates('bridge', [inNote.body.update, inTitle]);
    expect([first?.update.number, second?.update.number]).toEqual([200, 300]);
    expect([first?.lines, second?.lines]).toEqual([[], [1]]);
  });

  it('takes a day for a day and a number after "update" for its number', () => {
    const dayOf = (number: number) => SEED.find((update) => update.number === number);
    const [first] = searchUpdates('31 December', SEED);
    expect(JSON.stringify(dayOf(first?.update.number ?? 0))).toContain('2025-12-31');
    expect(found('2025-12-31')).toEqual(found('31 December 2025'));
    expect(found('៣១ ធ្នូ')).toEqual(found('31 December'));
    expect(found('ថ្ងៃទី៣១ ខែធ្នូ ឆ្នាំ២០២៥')).toEqual(found('31 December 2025'));
    expect(found('31 December')).not.toContain(31);
    expect(found('update 60')).toEqual([60]);
    expect(found('បច្ចុប្បន្នភាពទី ៦០')).toEqual([60]);
  });

  it('puts what was withdrawn after all that stands', () => {
    const gone = {
      status: 'withdrawn',
      at: '2026-01-14T02:00:00.000Z',
      reason: { words: { km: null, en: 'x' } },
    } as const;
    const standing = { status: 'published' } as const;
    const [best = 0] = found('killed');
    const marked = SEED.map((update) => ({ ...update, standing: update.number === best ? gone : standing }));
    expect(searchUpdates('killed', marked).at(-1)?.update.number).toBe(best);
  });

  it('names the figures that most of the words are found in', () => {
    const [hit] = searchUpdates('schools Oddar Meanchey 14 January', SEED);
    const { update, lines = [] } = hit ?? {};
    const figures = update?.kind === 'report' ? update.figures.filter(({ line }) => lines.includes(line)) : [];
    expect(figures.length).toBeGreaterThan(0);
    for (const { breakdown, place } of figures) expect([breakdown, place]).toEqual(['school', 'KH22']);
  });

  it('gives everything, newest first, to who has typed nothing', () => {
    expect(found('  ')).toEqual(SEED.map(({ number }) => number).sort((a, b) => b - a));
  });

  it('takes four times as long over four times as many reports', async () => {
    const many = Array.from({ length: 4 }, () => SEED).flat();
    const search = (updates: typeof SEED) => () => {
      for (let times = 0; times < 10; times += 1) searchUpdates('ឧត្តរមានជ័យ 150146', updates);
    };
    expect(await growthOf(search(SEED), search(many))).toBeLessThan(MOST_GROWTH);
  });
});
