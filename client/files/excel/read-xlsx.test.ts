import { describe, expect, it } from 'vitest';
import { readBytes } from '@/client/files/read-bytes';
import { readTable } from '@/domain/composer/table/read-table';
import { type CellMade, type SheetMade, xlsxOf } from '@/tests/support/composer/office';

const HEADER: CellMade[] = ['indicator', 'breakdown', 'place', 'value'];

async function read(sheets: SheetMade[], prefix = '') {
  const file = await readBytes('a.xlsx', xlsxOf(sheets, prefix));
  if (file.kind !== 'table') throw new Error(`read as ${JSON.stringify(file)}`);
  return { sheets: file.sheets, left: Object.fromEntries(file.left.map(({ what, count }) => [what, count])) };
}

/** What one cell in the column of numbers gives. */
async function numberOf(cell: CellMade) {
  const { sheets } = await read([{ rows: [HEADER, ['remaining_in_camps', '', 'KH', cell]] }]);
  const [row] = readTable(sheets[0]?.rows ?? [])?.rows ?? [];
  return row?.figures[0]?.value ?? row?.faults.map(({ code, read: words }) => `${code}: ${words}`).join();
}

describe('a spreadsheet', () => {
  it.each([
    ['a decimal is no count (F2)', { xml: '<c><v>62.125</v></c>' }, 'value: 62.125'],
    ['nor one of four digits', { xml: '<c><v>150.146</v></c>' }, 'value: 150.146'],
    ['as Java writes a whole number (F6)', { xml: '<c><v>150146.0</v></c>' }, '150,146'],
    ['ten million (F6)', { xml: '<c><v>1.0E7</v></c>' }, '10,000,000'],
    ['in words, as somebody typed it (F16)', '១៥០.១៤៦', '១៥០.១៤៦'],
    ['of a formula what came of it (F19)', { xml: '<c><f>SUM(A1:A9)</f><v>150146</v></c>' }, '150,146'],
    ['a formula without a result', { xml: '<c><f>SUM(A1:A9)</f></c>' }, 'no_result: =?'],
    ['a shared formula without a result', { xml: '<c><f t="shared" si="0"/></c>' }, 'no_result: =?'],
    ['a share, also a whole one', { xml: '<c s="2"><v>1</v></c>' }, 'value: 100%'],
    ['a day is no count', { xml: '<c s="1"><v>46036</v></c>' }, 'value: 2026-01-14'],
    ['nor is yes', true, 'value: yes'],
    ['a fault of the sheet', { xml: '<c t="e"><v>#REF!</v></c>' }, 'value: #REF!'],
    ['a part of many (R4)', '2/38', 'value: 2/38'],
  ])('%s', async (_, cell, value) => {
    expect(await numberOf(cell as CellMade)).toBe(value);
  });

  it('leaves hidden sheets out, keeps the order of the others, and says so (F4)', async () => {
    const lists: SheetMade = { name: 'Lists', state: 'hidden', rows: [HEADER, ['remaining_in_camps', '', 'KH', 1]] };
    const deep: SheetMade = { ...lists, name: 'Deep', state: 'veryHidden' };
    const { sheets, left } = await read([
      lists,
      { name: 'Cover', rows: [['Report']] },
      deep,
      { name: 'Data', rows: [HEADER] },
    ]);
    expect(sheets.map(({ name }) => name)).toEqual(['Cover', 'Data']);
    expect(left).toEqual({ hidden_sheets: 2 });
  });

  it('leaves hidden rows and columns out, and calls the others as its program does', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>';
    expect(await read([{ rows }])).toMatchObject({ sheets: [{ rows: [[1], [''], [3]] }], left: { hidden_rows: 1 } });
  });

  it('is read whichever prefix its program gives the tags (F5)', async () => {
    const rows: SheetMade['rows'] = [HEADER, ['remaining_in_camps', '', 'KH', 150_146]];
    expect((await read([{ rows }], 'x')).sheets).toEqual((await read([{ rows }])).sheets);
  });

  it('reads merged names once: what has none is a fault and no figure (R8)', async () => {
    const { sheets } = await read([{ rows: [HEADER, ['remaining_in_camps', '', 'KH13', 5], [null, '', 'KH22', 6]] }]);
    const [first, second] = readTable(sheets[0]?.rows ?? [])?.rows ?? [];
    expect(first?.figures).toHaveLength(1);
    expect(second).toMatchObject({ line: 3, figures: [], faults: [{ code: 'indicator', column: 0 }] });
  });

  it('says what stands beyond its bounds', async () => {
    const rows = Array.from({ length: 5_010 }, (_, line) => [line]);
    const { sheets, left } = await read([{ rows }]);
    expect(sheets[0]?.rows).toHaveLength(5_000);
    expect(left).toEqual({ further_rows: 10 });
  });

  it('torn, or with nothing in it, was not read', async () => {
    expect(await readBytes('a.xlsx', xlsxOf([{ rows: '<row><c>' }]))).toEqual({ kind: 'fault', code: 'broken' });
    expect(await readBytes('a.xlsx', xlsxOf([{ rows: '' }]))).toEqual({ kind: 'fault', code: 'empty' });
    const [only] = [{ state: 'hidden' as const, rows: [[1]] }];
    expect(await readBytes('a.xlsx', xlsxOf([only]))).toEqual({ kind: 'fault', code: 'empty' });
  });
});
