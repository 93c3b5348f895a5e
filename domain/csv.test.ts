import { describe, expect, it } from 'vitest';
import { csvLine } from './csv';

describe('a line of a table for spreadsheets', () => {
  it('leaves empty what is not known, never 0', () => {
    expect(csvLine(['A', null, 0])).toBe('A,,0\r\n');
  });

  it('quotes what would break it', () => {
    expect(csvLine(['a,b', 'say "yes"', 'two\nlines'])).toBe('"a,b","say ""yes""","two\nlines"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx'])('keeps a program from running %j', (text) => {
    expect(csvLine([text])).toBe(`'${text}\r\n`);
  });
});
