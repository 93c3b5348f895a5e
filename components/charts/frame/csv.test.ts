import { describe, expect, it } from 'vitest';
import { toCsv } from './csv';

const columns = [{ label: 'Place' }, { label: 'Closed, now', numeric: true }];

describe('toCsv', () => {
  it('begins with the UTF-8 mark and ends every line with CR LF', () => {
    expect(toCsv({ columns, rows: [['ឧត្តរមានជ័យ', 40]] })).toBe('\uFEFFPlace,"Closed, now"\r\nឧត្តរមានជ័យ,40\r\n');
  });

  it('leaves a number that nobody reported empty, never 0', () => {
    expect(toCsv({ columns, rows: [['A', null]] })).toContain('\r\nA,\r\n');
    expect(toCsv({ columns, rows: [['A', 0]] })).toContain('\r\nA,0\r\n');
  });

  it('doubles quotes', () => {
    expect(toCsv({ columns, rows: [['"A"', 1]] })).toContain('"""A""",1');
  });

  it.each(['=1+1', '+1', '-1', '@x'])('keeps a spreadsheet from running %s', (text) => {
    expect(toCsv({ columns, rows: [[text, 1]] })).toContain(`'${text},1`);
  });
});
