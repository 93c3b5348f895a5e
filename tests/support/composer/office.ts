import { strToU8, zipSync } from 'fflate';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const EXCEL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

type PartTexts = Record<string, string>;

/** An Office file with these parts, packed as usual. */
function packed(parts: PartTexts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)])));
}

function relations(targets: PartTexts): string {
  const each = Object.entries(targets).map(([target, type], at) => relation(target, `${OFFICE}/${type}`, at + 1));
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function relation(target: string, type: string, at: number): string {
  return `<Relationship Id="rId${at}" Type="${type}" Target="${target}"/>`;
}

const TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`;

/** The parts of a Word document: the main part, and others by the kind of their relation. */
export type WordParts = { body: string; main?: string; prefix?: string; others?: PartTexts };

/** `others`: the whole XML of a part by its kind: styles, footnotes, header, comments. */
export function docxOf(content: string | WordParts): Uint8Array {
  const {
    body,
    main = 'document.xml',
    prefix = 'w',
    others = {},
  } = typeof content === 'string' ? { body: content } : content;
  const names = `xmlns:${prefix}="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`;
  const kinds = Object.keys(others);
  return packed({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relations({ [`word/${main}`]: 'officeDocument' }),
    [`word/_rels/${main}.rels`]: relations(Object.fromEntries(kinds.map((kind) => [`${kind}1.xml`, kind]))),
    [`word/${main}`]: `<${prefix}:document ${names}><${prefix}:body>${body}</${prefix}:body></${prefix}:document>`,
    ...Object.fromEntries(
      kinds.map((kind) => [`word/${kind}1.xml`, (others[kind] ?? '').replace('>', ` xmlns:w="${WORD}">`)]),
    ),
  });
}

export const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
export const run = (text: string, looks = '') =>
  `<w:r>${looks ? `<w:rPr>${looks}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const tableOf = (rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** Rows as the XML of their cells, or as values, which are written with their kind. */
export type SheetMade = {
  name?: string;
  state?: 'hidden' | 'veryHidden';
  rows: string | readonly (readonly CellMade[])[];
};
/** null = an empty cell; `xml`: the exact XML of the cell. */
export type CellMade = string | number | boolean | null | { xml: string };

/** A spreadsheet; style 1 is a day, style 2 a share. `prefix`: the prefix of elements; some programs write `<x:row>`. */
export function xlsxOf(sheets: readonly SheetMade[], prefix = '', others: PartTexts = {}): Uint8Array {
  const p = prefix === '' ? '' : `${prefix}:`;
  const names = `xmlns${prefix === '' ? '' : `:${prefix}`}="${EXCEL}" xmlns:r="${OFFICE}"`;
  const entries = sheets.map(
    ({ name, state }, at) =>
      `<${p}sheet name="${name ?? `Sheet${at + 1}`}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const targets = sheets.map((_, at) => [`worksheets/sheet${at + 1}.xml`, 'worksheet']);
  return packed({
    '[Content_Types].xml': TYPES.replace(
      '</Types>',
      `${sheets.map((_, at) => override(`worksheets/sheet${at + 1}`, 'worksheet')).join('')}${override('workbook', 'sheet.main')}${override('styles', 'styles')}</Types>`,
    ),
    '_rels/.rels': relations({ 'xl/workbook.xml': 'officeDocument' }),
    'xl/workbook.xml': `<${p}workbook ${names}><${p}sheets>${entries.join('')}</${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': relations({ ...Object.fromEntries(targets), 'styles.xml': 'styles' }),
    'xl/styles.xml': `<${p}styleSheet ${names}><${p}cellXfs count="3"><${p}xf numFmtId="0"/><${p}xf numFmtId="14" applyNumberFormat="1"/><${p}xf numFmtId="9" applyNumberFormat="1"/></${p}cellXfs></${p}styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<${p}worksheet ${names}><${p}sheetData>${typeof rows === 'string' ? rows : rowsXml(rows, p)}</${p}sheetData></${p}worksheet>`,
      ]),
    ),
    ...others,
  });
}

function override(name: string, kind: string): string {
  return `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
}

function rowsXml(rows: readonly (readonly CellMade[])[], p: string): string {
  return rows
    .map(
      (cells, row) =>
        `<${p}row r="${row + 1}">${cells.map((cell, at) => cellXml(cell, `${columnName(at)}${row + 1}`, p)).join('')}</${p}row>`,
    )
    .join('');
}

function cellXml(cell: CellMade, name: string, p: string): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.xml.replace('<c', `<${p}c r="${name}"`);
  if (typeof cell === 'number') return `<${p}c r="${name}"><${p}v>${cell}</${p}v></${p}c>`;
  if (typeof cell === 'boolean') return `<${p}c r="${name}" t="b"><${p}v>${cell ? 1 : 0}</${p}v></${p}c>`;
  return `<${p}c r="${name}" t="inlineStr"><${p}is><${p}t xml:space="preserve">${cell}</${p}t></${p}is></${p}c>`;
}

function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last;
}
