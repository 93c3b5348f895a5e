import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PICTURE_ONLY, pdfOf } from '@/tests/support/composer/pdf';
import { readBytes } from './read-bytes';
import { writeXlsx } from './write-xlsx';

const text = (content: string) => strToU8(content);

function docxOf(body: string): Uint8Array {
  return zipSync({ 'word/document.xml': text(`<w:document><w:body>${body}</w:body></w:document>`) });
}

function sheetOf(rows: string): Uint8Array {
  return zipSync({ 'xl/worksheets/sheet1.xml': text(`<worksheet><sheetData>${rows}</sheetData></worksheet>`) });
}

describe('readBytes', () => {
  it('reads the words of a Word document, without what was deleted in it', async () => {
    const deleted = '<w:del><w:r><w:delText>99 schools</w:delText></w:r></w:del>';
    const body = `<w:p><w:r><w:t>In Pursat, </w:t></w:r>${deleted}<w:r><w:t xml:space="preserve">21 schools &amp; more</w:t></w:r></w:p><w:p><w:r><w:t>ស្ត្រី</w:t><w:tab/><w:t>៥</w:t></w:r></w:p>`;
    expect(await readBytes('Report.DOCX', docxOf(body))).toEqual({
      kind: 'text',
      text: 'In Pursat, 21 schools & more\nស្ត្រី\t៥',
    });
  });

  it('gives back the table that it wrote', async () => {
    const rows = [
      ['indicator', 'value'],
      ['remaining_in_camps', '១៥០.១៤៦'],
      ['', '<a> & "b"'],
    ];
    expect(await readBytes('a.xlsx', writeXlsx(rows))).toEqual({ kind: 'table', rows });
  });

  it('runs no formula, and takes no result of one', async () => {
    const read = await readBytes('a.xlsx', sheetOf('<row r="1"><c r="B1"><f>SUM(A1:A9)</f><v>45</v></c></row>'));
    expect(read).toEqual({ kind: 'table', rows: [['', '=SUM(A1:A9)']] });
    const csv = await readBytes('a.csv', text('indicator,value\nremaining_in_camps,=1+1'));
    expect(csv).toMatchObject({
      rows: [
        ['indicator', 'value'],
        ['remaining_in_camps', '=1+1'],
      ],
    });
  });

  it('refuses an XLSX bomb by the sizes that it declares', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(41 * 1024 * 1024) }, { level: 1 });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await readBytes('a.xlsx', bomb)).toEqual({ kind: 'fault', code: 'bomb' });
    const parts = Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`${n}`, new Uint8Array(1)]));
    expect(await readBytes('a.xlsx', zipSync(parts))).toEqual({ kind: 'fault', code: 'bomb' });
  });

  it('unpacks no more than was declared', async () => {
    const zip = sheetOf(`<row><c><v>${'1'.repeat(2_000_000)}</v></c></row>`);
    // The sizes that the file declares of its only part, in its directory.
    const view = new DataView(zip.buffer, zip.byteOffset);
    const directory = view.getUint32(zip.length - 6, true);
    view.setUint32(directory + 24, 1_000, true);
    const read = await readBytes('a.xlsx', zip);
    expect(JSON.stringify(read).length).toBeLessThan(2_000);
  });

  it('reads the words of a PDF, and says of a picture that it is one', async () => {
    expect(await readBytes('a.pdf', pdfOf('BT /F1 12 Tf 20 200 Td (21 schools remain closed) Tj ET'))).toEqual({
      kind: 'text',
      text: '21 schools remain closed',
    });
    expect(await readBytes('scan.pdf', pdfOf(PICTURE_ONLY))).toEqual({ kind: 'fault', code: 'no_text' });
    expect(await readBytes('a.pdf', text('%PDF-1.4 torn'))).toEqual({ kind: 'fault', code: 'broken' });
  });

  it.each([
    ['large.txt', new Uint8Array(5 * 1024 * 1024 + 1), 'too_large'],
    ['torn.xlsx', text('PK\u0003\u0004 torn'), 'broken'],
    ['old.doc', text('\u00d0\u00cf'), 'unknown_kind'],
    ['latin.csv', new Uint8Array([0xe9, 0x20, 0xe8]), 'broken'],
  ])('refuses %s', async (name, bytes, code) => {
    expect(await readBytes(name, bytes)).toEqual({ kind: 'fault', code });
  });
});
