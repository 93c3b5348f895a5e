import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOfCsv } from '@/domain/csv';
import { readTable } from './read-table';

const HEADER = ['indicator', 'breakdown', 'place', 'site', 'qualifier', 'value', 'nil', 'note', 'error'];
const row = (own: Partial<Record<string, string>>) => HEADER.map((column) => own[column] ?? '');
const read = (...rows: Partial<Record<string, string>>[]) => readTable([HEADER, ...rows.map(row)])?.rows ?? [];

describe('readTable', () => {
  it('takes codes, and names in both languages', () => {
    const rows = read(
      { indicator: 'service_closed', breakdown: 'school', place: 'KH22', value: '21' },
      { indicator: 'service_closed', breakdown: 'សាលារៀន', place: 'ខេត្តព្រះវិហារ', qualifier: 'ជាង', value: '២៧' },
      { indicator: 'damage_in_period', nil: 'x' },
    );
    expect(rows.flatMap(({ figures }) => figures)).toMatchObject([
      { indicator: 'service_closed', breakdown: 'school', place: 'KH22', qualifier: 'exact', value: '21' },
      { breakdown: 'school', place: 'KH13', qualifier: 'more_than', value: '២៧' },
      { indicator: 'damage_in_period', place: 'KH', nil: true },
    ]);
  });

  it('passes over lines that were left empty', () => {
    expect(read({ indicator: 'remaining_in_camps' }, {})).toMatchObject([
      { figures: [], faults: [] },
      { figures: [], faults: [] },
    ]);
  });

  it.each([
    [{ indicator: 'people', value: '5' }, ['indicator']],
    [{ indicator: 'remaining_in_camps', breakdown: 'school', value: '5' }, ['breakdown']],
    [{ indicator: 'remaining_in_camps', place: 'Atlantis', value: '5' }, ['place']],
    [{ indicator: 'remaining_in_camps', qualifier: 'perhaps', value: '5' }, ['qualifier']],
    [{ indicator: 'remaining_in_camps', value: '1២3' }, ['value']],
    [{ indicator: 'remaining_in_camps', value: '=SUM(A1:A9)' }, ['formula']],
    [{ indicator: 'remaining_in_camps', nil: 'x' }, ['nil']],
  ])('says what is wrong with %o', (own, faults) => {
    expect(read(own)).toMatchObject([{ figures: [], faults: faults.map((code) => ({ code })) }]);
  });

  it.each([
    ['most', 'most'],
    ['ភាគច្រើន', 'most'],
    ['All others', 'all_others'],
  ])('takes “%s” in the place of a number', (value, amount) => {
    const [row] = read({ indicator: 'service_reopened', breakdown: 'school', place: 'Pursat', value });
    expect(row).toMatchObject({ figures: [{ value: '', amount }], faults: [] });
    expect(read({ indicator: 'returned_in_period', value })).toMatchObject([{ faults: [{ code: 'value' }] }]);
  });

  it('takes a line once', () => {
    const own = { indicator: 'remaining_in_camps', value: '5' };
    expect(read(own, { ...own, value: '6' }).map(({ faults }) => faults)).toMatchObject([
      [],
      [{ code: 'repeated', read: '6' }],
    ]);
  });

  it('leaves any other table alone', () => {
    expect(
      readTable([
        ['Province', 'Schools'],
        ['Pursat', '21'],
      ]),
    ).toBeNull();
  });
});

describe('cellsOfCsv', () => {
  it('reads quotes, line ends and separators as spreadsheets write them', () => {
    expect(cellsOfCsv('\ufeffa,b\r\n"1,234","x ""y""\nz"\n')).toEqual([
      ['a', 'b'],
      ['1,234', 'x "y"\nz'],
    ]);
    expect(cellsOfCsv('a;b\n1,5;2')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
  });

  it('ends on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(cellsOfCsv(text))));
    fc.assert(fc.property(fc.stringMatching(/^[",;\n\ra]*$/), (text) => Array.isArray(cellsOfCsv(text))));
  });
});
