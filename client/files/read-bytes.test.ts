import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PICTURE_ONLY, pdfOf } from '@/tests/support/composer/pdf';
import { writeXlsx } from './excel/write-xlsx';
import { readBytes } from './read-bytes';

const text = (content: string) => strToU8(content);

describe('readBytes', () => {
  it('gives back the table that it wrote', async () => {
    const rows = [
      ['indicator', 'value'],
      ['remaining_in_camps', '១៥០.១៤៦'],
      ['', '<a> & "b"'],
    ];
    expect(await readBytes('a.xlsx', writeXlsx(rows))).toEqual({
      kind: 'table',
      sheets: [{ name: 'Report', rows }],
      left: [],
    });
  });

  it('runs no formula of a CSV, and keeps the numbers of its lines', async () => {
    const csv = await readBytes('a.csv', text('indicator,value\n\nremaining_in_camps,=1+1\n\n'));
    expect(csv).toMatchObject({ sheets: [{ rows: [['indicator', 'value'], [''], ['remaining_in_camps', '=1+1']] }] });
  });

  it('reads a CSV however its program writes it (F16)', async () => {
    const [rows] = [
      [
        ['a', 'b'],
        ['1', 'ភូមិ'],
      ],
    ];
    const wide = (words: string) =>
      new Uint8Array(new Uint16Array([...`\ufeff${words}`].map((sign) => sign.charCodeAt(0))).buffer);
    for (const bytes of [text('\ufeffa,b\r\n1,ភូមិ'), text('a;b\n1;ភូមិ'), text('a\tb\n1\tភូមិ'), wide('a,b\n1,ភូមិ')]) {
      expect(await readBytes('a.csv', bytes)).toMatchObject({ sheets: [{ rows }] });
    }
  });

  it('refuses an XLSX bomb by the sizes that it declares', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(41 * 1024 * 1024) }, { level: 1 });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await readBytes('a.xlsx', bomb)).toEqual({ kind: 'fault', code: 'bomb' });
    const parts = Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`${n}`, new Uint8Array(1)]));
    expect(await readBytes('a.xlsx', zipSync(parts))).toEqual({ kind: 'fault', code: 'bomb' });
  });

  it('unpacks no more than was declared', async () => {
    const zip = zipSync({ 'xl/worksheets/sheet1.xml': text(`<row><c><v>${'1'.repeat(2_000_000)}</v></c></row>`) });
    // The sizes that the file's directory declares for its only part.
    const view = new DataView(zip.buffer, zip.byteOffset);
    const directory = view.getUint32(zip.length - 6, true);
    view.setUint32(directory + 24, 1_000, true);
    expect(await readBytes('a.xlsx', zip)).toEqual({ kind: 'fault', code: 'broken' });
  });

  it('reads the words of a PDF, and says of a picture that it is one', async () => {
    expect(await readBytes('a.pdf', pdfOf('BT /F1 12 Tf 20 200 Td (21 schools remain closed) Tj ET'))).toEqual({
      kind: 'text',
      text: '21 schools remain closed',
      left: [],
    });
    expect(await readBytes('scan.pdf', pdfOf(PICTURE_ONLY))).toEqual({ kind: 'fault', code: 'no_text' });
    expect(await readBytes('a.pdf', text('%PDF-1.4 torn'))).toEqual({ kind: 'fault', code: 'broken' });
  });

  it.each([
    ['large.txt', new Uint8Array(5 * 1024 * 1024 + 1), 'too_large'],
    ['torn.xlsx', text('PK\u0003\u0004 torn'), 'broken'],
    ['Report.pdf', text('<!DOCTYPE html><html><body>404: not found'), 'web_page'],
    ['Report.docx', text('\n<html>'), 'web_page'],
    ['old.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old_format'],
    ['old.xls', text('a\tb'), 'old_format'],
    ['old.rtf', text('{\\rtf1'), 'old_format'],
    ['a.bin', text('some words'), 'unknown_kind'],
    ['a.csv', text('\n\n'), 'empty'],
    ['latin.csv', new Uint8Array([0xe9, 0x20, 0xe8]), 'broken'],
  ])('refuses %s', async (name, bytes, code) => {
    expect(await readBytes(name, bytes)).toEqual({ kind: 'fault', code });
  });
});
