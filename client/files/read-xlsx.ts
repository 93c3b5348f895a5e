import { FileTrouble } from './file-read';
import { unpack } from './unpack';
import { elementsOf, textOf, unescapeXml, withoutElements } from './xml';

const SHARED = 'xl/sharedStrings.xml';
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 60;

/** The first sheet, as rows of text. A formula is never run: it stands there as its own words, `=SUM(A1:A9)`. */
export function readXlsx(bytes: Uint8Array): string[][] {
  const parts = unpack(bytes, (name) => name === SHARED || SHEET.test(name));
  const [first] = [...parts.keys()].filter((name) => SHEET.test(name)).sort(byNumber);
  if (first === undefined) throw new FileTrouble('broken');
  const shared = elementsOf(parts.get(SHARED) ?? '', 'si');
  const strings = shared.map(({ body }) => textOf(withoutElements(body, 'rPh'), 't'));
  return rowsOf(parts.get(first) ?? '', strings);
}

/** sheet2 before sheet10. */
function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function rowsOf(sheet: string, strings: readonly string[]): string[][] {
  const rows = elementsOf(sheet, 'row').slice(0, MOST_ROWS);
  return rows.map(({ body }) => cellsOf(body, strings));
}

function cellsOf(row: string, strings: readonly string[]): string[] {
  const cells: string[] = [];
  for (const { attributes, body } of elementsOf(row, 'c')) {
    const column = columnOf(/\sr="([A-Z]{1,3})/.exec(attributes)?.[1]) ?? cells.length;
    if (column >= MOST_COLUMNS) continue;
    while (cells.length < column) cells.push('');
    cells[column] = contentOf(attributes, body, strings);
  }
  return cells;
}

function columnOf(letters: string | undefined): number | null {
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function contentOf(attributes: string, body: string, strings: readonly string[]): string {
  const [formula] = elementsOf(body, 'f');
  if (formula) return `=${unescapeXml(formula.body)}`;
  const type = /\st="([a-zA-Z]+)"/.exec(attributes)?.[1];
  if (type === 'inlineStr') return textOf(body, 't');
  const value = textOf(body, 'v');
  return type === 's' ? (strings[Number(value)] ?? '') : value;
}
