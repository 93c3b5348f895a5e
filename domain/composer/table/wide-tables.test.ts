import { describe, expect, it } from 'vitest';
import type { SheetCell } from './cell';
import { type Chosen, guessChosen, isComplete, linesOf, takeLines } from './choose';
import { layoutOf } from './columns';
import { readTable } from './read-table';

const figuresOf = (cells: SheetCell[][]) => readTable(cells)?.rows.flatMap(({ figures }) => figures) ?? [];
const faultsOf = (cells: SheetCell[][]) => readTable(cells)?.rows.flatMap(({ faults }) => faults) ?? [];

describe('a table of columns', () => {
  it('is known by the words of our own screens, in both languages', () => {
    const cells: SheetCell[][] = [
      ['ខេត្ត', 'Schools closed', 'Remaining in camps', 'Notes of ours'],
      ['ពោធិ៍សាត់', 21, 1_500, 'x'],
      ['Preah Vihear', '', '២.០០០', 'y'],
    ];
    expect(figuresOf(cells)).toMatchObject([
      { indicator: 'service_closed', breakdown: 'school', place: 'KH15', value: '21', from: { cell: 'B2' } },
      { indicator: 'remaining_in_camps', breakdown: null, place: 'KH15', value: '1,500' },
      { indicator: 'remaining_in_camps', place: 'KH13', value: '២.០០០', from: { words: 'Preah Vihear · ២.០០០ · y' } },
    ]);
  });

  it('is known by the tags of the humanitarian exchange language', () => {
    const cells: SheetCell[][] = [
      ['Round 3'],
      ['Province', 'Displaced', 'of them women', 'Households', 'Killed', 'Men', 'Day'],
      [
        '#adm1+name',
        '#affected+idps+ind',
        '#affected+idps+f',
        '#affected+idps+hh',
        '#affected+killed',
        '#affected+idps+m',
        '#date',
      ],
      ['Pursat', 1_500, 700, 300, 2, 800, { when: '2026-01-14' }],
    ];
    expect(figuresOf(cells)).toMatchObject([
      { indicator: 'displaced_total', breakdown: null, place: 'KH15', value: '1,500', when: '2026-01-14' },
      { indicator: 'displaced_total', breakdown: 'women', value: '700' },
      { indicator: 'displaced_total', breakdown: 'families', value: '300' },
      { indicator: 'civilian_killed_cumulative', value: '2' },
    ]);
  });

  it('takes no part whose tag it does not know for the whole', () => {
    expect(
      layoutOf([
        ['#adm1', '#affected+idps+age_0_4'],
        ['Pursat', 5],
      ]),
    ).toBeNull();
  });

  it('says which cells it cannot read, by line and column', () => {
    const cells: SheetCell[][] = [
      ['Province', 'Schools closed', 'As of'],
      ['Atlantis', 5, ''],
      ['Pursat', 62.125, ''],
      ['Pursat', 7, '01/02/2026'],
      ['Pursat', { fault: 'no_result' }, ''],
    ];
    expect(figuresOf(cells)).toEqual([]);
    expect(faultsOf(cells)).toMatchObject([
      { code: 'place', column: 0, read: 'Atlantis' },
      { code: 'value', column: 1, read: '62.125' },
      { code: 'when', column: 2, read: '01/02/2026' },
      { code: 'no_result', column: 1 },
    ]);
  });

  it('does not put the figure of an unknown commune into its province', () => {
    const cells: SheetCell[][] = [
      ['#adm1', '#adm3', '#affected+idps'],
      ['Pursat', 'Somewhere', 5],
    ];
    expect(figuresOf(cells)).toEqual([]);
    expect(faultsOf(cells)).toMatchObject([{ code: 'place', column: 1, read: 'Somewhere' }]);
  });

  it('of reports received makes no count (R4)', () => {
    const cells: SheetCell[][] = [
      ['Districts', 'Killed in the period', 'Total displaced'],
      ['', '2/38', '32/38'],
    ];
    expect(figuresOf(cells)).toEqual([]);
  });
});

describe('a long table', () => {
  const rows: SheetCell[][] = [
    ['DTM, invented'],
    ['Province', 'District', 'Persons counted', 'Survey'],
    ...Array.from({ length: 2_000 }, (_, at): SheetCell[] => [
      at % 2 ? 'Pursat' : 'Preah Vihear',
      `Site ${at}`,
      at,
      { when: '2026-01-14' },
    ]),
    ['Pursat', 'Site x', 'unknown', ''],
    ['', '', '', ''],
  ];
  const chosen: Chosen = {
    ...guessChosen(rows),
    ...{ place: 0, when: 3, count: 2, counted: { indicator: 'displaced_in_sites', breakdown: null } },
  };

  it('is not taken by itself; its headings are guessed', () => {
    expect(readTable(rows)).toBeNull();
    expect(guessChosen(rows)).toMatchObject({ header: 1, place: 0, count: null, counted: null });
    expect(isComplete(guessChosen(rows))).toBe(false);
    expect(isComplete(chosen)).toBe(true);
  });

  it('with tags is guessed by them, and its line of tags is none of figures', () => {
    const tagged = [rows[1] ?? [], ['#adm1', '#loc', '#affected+idps', '#date'], ...rows.slice(2)];
    const guess = guessChosen(tagged);
    expect(guess).toMatchObject({ header: 0, place: 0, when: 3, count: 2, counted: { indicator: 'displaced_total' } });
    expect(linesOf(tagged, guess)[0]).toBe(2);
  });

  it('is filtered by words, and taken line by line', () => {
    const lines = linesOf(rows, { ...chosen, words: 'site 199' });
    expect(lines).toHaveLength(11);
    const [first] = takeLines(rows, chosen, lines).rows;
    expect(first).toMatchObject({
      line: 202,
      figures: [{ place: 'KH15', value: '199', when: '2026-01-14', from: { cell: 'C202' } }],
    });
  });

  it('is summed by province only when asked, and no province with a cell that cannot be read', () => {
    const summed = takeLines(rows, { ...chosen, sum: true }, linesOf(rows, chosen));
    expect(summed.rows.flatMap(({ figures }) => figures)).toMatchObject([{ place: 'KH13', value: '999,000' }]);
    expect(summed.rows.flatMap(({ faults }) => faults)).toMatchObject([{ code: 'value', read: 'unknown' }]);
  });
});
