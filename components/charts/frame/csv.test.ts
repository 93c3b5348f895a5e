import { describe, expect, it } from 'vitest';
import { type FileFigure, fileName, tableCsv, toCsv } from './csv';

const figure: FileFigure = {
  ...{ indicator: 'service_closed', breakdown: 'school', place: 'KH22', source: 'MOI', asOf: '2026-01-14T06:00+07:00' },
  ...{ value: 40, qualifier: 'exact', update: 92, line: 8 },
};
const file = { name: 'services', figures: [figure], exercise: false, language: 'en' } as const;

describe('the file of a chart', () => {
  it('can be used alone: what, where, when, who, and of which update', () => {
    const [heads, row] = toCsv(file).slice(1).split('\r\n');
    expect(heads).toBe(
      'as_of,metric,disaggregation,label,place,unit,qualifier,value,amount,source,update,line,late,exercise',
    );
    expect(row).toBe(
      '2026-01-14T06:00+07:00,service_closed,school,"Schools closed, Oddar Meanchey",KH22,facility,exact,40,,MOI,92,8,,',
    );
  });

  it('has words in their own column, and no number for them', () => {
    const words = { ...figure, value: null, amount: 'most' } as const;
    expect(toCsv({ ...file, figures: [words] }).split('\r\n')[1]).toContain(',facility,,,most,MOI,92,8,,');
  });

  it('begins with the UTF-8 mark and ends every line with CR LF', () => {
    expect(toCsv({ ...file, figures: [] })).toMatch(/^\uFEFF[^\r]+\r\n$/);
  });

  it('says what was told late, and that all of it is an exercise', () => {
    const told = toCsv({ ...file, figures: [{ ...figure, late: true }], exercise: true });
    expect(told.split('\r\n')[1]).toMatch(/,yes,yes$/);
  });

  it('marks the rows of a table of its own as an exercise, too', () => {
    const table = {
      columns: [{ label: 'Place' }, { label: 'Closed' }],
      rows: [
        ['=A', null],
        ['B', 0],
      ],
    };
    expect(tableCsv(table, { exercise: false })).toBe("\uFEFFPlace,Closed\r\n'=A,\r\nB,0\r\n");
    expect(tableCsv(table, { exercise: true })).toBe("\uFEFFPlace,Closed,exercise\r\n'=A,,yes\r\nB,0,yes\r\n");
  });

  it('has another name each day, and in an exercise', () => {
    expect(fileName(file, 'csv')).toBe('services-2026-01-14.csv');
    expect(fileName({ ...file, exercise: true }, 'csv')).toBe('EXERCISE-services-2026-01-14.csv');
    expect(fileName({ ...file, figures: [] }, 'csv')).toBe('services.csv');
  });

  it('of a page of the past says in each row, and in its name, as when it was known', () => {
    const past = { at: Date.parse('2026-01-15T18:00+07:00'), mode: 'then' } as const;
    const [heads, row] = toCsv({ ...file, past }).split('\r\n');
    expect(heads).toMatch(/,exercise,known_at,known_as$/);
    expect(row).toMatch(/,2026-01-15T18:00\+07:00,then$/);
    expect(fileName({ ...file, past }, 'png')).toBe('services-2026-01-14-then-20260115-1800.png');
  });
});
