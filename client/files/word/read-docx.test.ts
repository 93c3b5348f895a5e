import { describe, expect, it } from 'vitest';
import { readBytes } from '@/client/files/read-bytes';
import { readReport } from '@/domain/reader/read-report';
import { docxOf, paragraph, run, tableOf, type WordParts } from '@/tests/support/composer/office';

const NO_BREAK_HYPHEN = '<w:r><w:noBreakHyphen/></w:r>';
const struck = (text: string) => run(text, '<w:strike/>');
const hidden = (text: string) => run(text, '<w:vanish/>');
const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;

async function read(content: string | WordParts) {
  const file = await readBytes('Report.DOCX', docxOf(content));
  if (file.kind !== 'text') throw new Error(`read as ${JSON.stringify(file)}`);
  return { text: file.text, left: Object.fromEntries(file.left.map(({ what, count }) => [what, count])) };
}

describe('a Word document', () => {
  it('keeps the hyphen that does not break: a range stays a range (F1)', async () => {
    const { text } = await read(
      paragraph(run('In Pursat, 12'), NO_BREAK_HYPHEN, run('15 schools remain closed.')) +
        paragraph(run('10'), NO_BREAK_HYPHEN, run('12 civilians were injured.')),
    );
    expect(text).toBe('In Pursat, 12\u201115 schools remain closed.\n10\u201112 civilians were injured.');
    const { figures, unread } = readReport(text, { publishedOn: '2026-01-14' });
    expect(figures.filter(({ confidence }) => confidence === 'sure')).toEqual([]);
    expect(unread.map(({ reason }) => reason)).toContain('range');
  });

  it('is read whichever prefix its program gives the tags (F5)', async () => {
    const own = '<ns0:p><ns0:r><ns0:t>21 schools</ns0:t></ns0:r></ns0:p>';
    expect(await read({ body: own, prefix: 'ns0' })).toEqual({ text: '21 schools', left: {} });
  });

  it('leaves struck and hidden words out and says so (F9)', async () => {
    const body = paragraph(
      run('There remain '),
      ...[struck('159'), struck(',592'), run(' 150,146 people and '), hidden('99'), run(' 21 schools.')],
      ...[run(' Not '), run('struck', '<w:strike w:val="0"/>'), struck(' but this')],
    );
    expect(await read(body)).toEqual({
      text: 'There remain  150,146 people and  21 schools. Not struck',
      left: { struck: 2, hidden: 1 },
    });
  });

  it('knows words that a style strikes or hides', async () => {
    const styles =
      '<w:styles><w:style w:styleId="Old"><w:rPr><w:strike/></w:rPr></w:style><w:style w:styleId="Older"><w:basedOn w:val="Old"/></w:style></w:styles>';
    const body = paragraph(run('one '), run('two ', '<w:rStyle w:val="Older"/>'), run('three'));
    expect(await read({ body, others: { styles } })).toEqual({ text: 'one three', left: { struck: 1 } });
  });

  it('reads the new text of tracked changes, and says that there was another', async () => {
    const gone = '<w:del w:id="1"><w:r><w:delText>99 schools</w:delText></w:r></w:del>';
    const moved = `<w:moveFrom w:id="2">${run('moved away')}</w:moveFrom>`;
    const added = `<w:ins w:id="3">${run('21 schools &amp; more')}</w:ins>`;
    const row = `<w:tbl><w:tr><w:trPr><w:del w:id="4"/></w:trPr><w:tc>${paragraph(run('an old row'))}</w:tc></w:tr></w:tbl>`;
    expect(await read(paragraph(run('In Pursat, '), gone, moved, added) + row)).toEqual({
      text: 'In Pursat, 21 schools & more',
      left: { deleted: 3 },
    });
  });

  it('takes a text box once, in whichever of two forms it stands (F10)', async () => {
    const newer = `<wps:txbx>${box('Datum plane')}</wps:txbx>`;
    const older = `<w:pict><v:shape><v:textbox>${box('Datum plane')}</v:textbox></v:shape></w:pict>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${newer}</w:drawing></mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent>`;
    const one = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${newer}</w:drawing></mc:Choice></mc:AlternateContent>`;
    for (const content of [both, one, older, `<w:drawing>${newer}</w:drawing>`]) {
      const { text, left } = await read(paragraph(`<w:r>${content}</w:r>`));
      expect(text.match(/Datum plane/g)).toHaveLength(1);
      expect(left).toEqual({});
    }
  });

  it('is found under the name that Word Online gives it (F11)', async () => {
    expect(await read({ body: paragraph(run('21 schools')), main: 'document2.xml' })).toMatchObject({
      text: '21 schools',
    });
  });

  it('keeps the rows of its tables, so that a number has its label (F12)', async () => {
    const { text } = await read(
      tableOf([
        ['People remaining in displacement camps', '150,146'],
        ['Schools closed', '21'],
      ]),
    );
    expect(text).toBe('People remaining in displacement camps\t150,146\nSchools closed\t21');
    const { figures } = readReport(text, { publishedOn: '2026-01-14' });
    expect(figures.map(({ value }) => value)).toContain(150_146);
  });

  it('gives each row the label that stands over several, and a number once', async () => {
    const merged = (text: string, how: string) =>
      `<w:tc><w:tcPr><w:vMerge${how}/></w:tcPr>${paragraph(run(text))}</w:tc>`;
    const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const rows = [
      `${merged('Schools', ' w:val="restart"')}${cell('closed')}${merged('21', ' w:val="restart"')}`,
      `${merged('', '')}${cell('reopened')}${merged('', '')}`,
    ];
    const { text } = await read(`<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`);
    expect(text).toBe('Schools\tclosed\t21\nSchools\treopened');
  });

  it('reads notes at the end, and says what stands beside the text', async () => {
    const notes =
      '<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>Without Poipet.</w:t></w:r></w:p></w:footnote></w:footnotes>';
    const header = '<w:hdr><w:p><w:r><w:t>Draft of a letter</w:t></w:r></w:p></w:hdr>';
    const footer = '<w:ftr><w:p><w:r><w:t>Street 12</w:t></w:r></w:p></w:ftr>';
    const comments = '<w:comments><w:comment w:id="1"><w:p><w:r><w:t>Sure?</w:t></w:r></w:p></w:comment></w:comments>';
    const picture = '<w:r><w:drawing><a:blip/></w:drawing></w:r>';
    const body = paragraph(run('150,146 people'), '<w:r><w:footnoteReference w:id="2"/></w:r>', picture);
    expect(await read({ body, others: { footnotes: notes, header, footer, comments } })).toEqual({
      text: 'Draft of a letter\n150,146 people\n* Without Poipet.',
      left: { comments: 1, footers: 1, pictures: 1 },
    });
  });

  it('says when letters stand in a part that it does not know', async () => {
    const { left } = await read(paragraph(run('21 schools'), '<w:unheard>', run('and 9'), '</w:unheard>'));
    expect(left).toEqual({ unread_signs: 4 });
  });

  it('without a word, or torn, was not read', async () => {
    expect(await readBytes('a.docx', docxOf(paragraph()))).toEqual({ kind: 'fault', code: 'empty' });
    expect(await readBytes('a.docx', docxOf('<w:p><w:r>'))).toEqual({ kind: 'fault', code: 'broken' });
  });
});
