/** null = not known: an empty field. */
export type CsvCell = string | number | null;

/** By it spreadsheet programs know UTF-8, so that Khmer opens unbroken. */
export const CSV_MARK = '\uFEFF';

/** One line after RFC 4180. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(toField).join(',')}\r\n`;
}

function toField(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // A spreadsheet runs text that begins like a formula; the apostrophe makes it text again.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const CELL = /"((?:[^"]|"")*)"|([^"\r\n]*)/y;

/** The cells of a CSV text after RFC 4180; separated by whichever of comma, semicolon and tab its first line has most of. */
export function cellsOfCsv(text: string): string[][] {
  const plain = text.replace(/^\ufeff/, '');
  const separator = separatorOf(plain.slice(0, plain.search(/[\r\n]|$/)));
  const rows: string[][] = [];
  let [row, at]: [string[], number] = [[], 0];
  while (at <= plain.length) {
    const { cell, end } = cellAt(plain, at, separator);
    row.push(cell);
    at = end + 1;
    if (plain[end] === separator) continue;
    rows.push(row);
    row = [];
    if (plain[end] === '\r' && plain[at] === '\n') at += 1;
  }
  // An empty line keeps its number; those at the end are none.
  return rows.slice(0, rows.findLastIndex((cells) => cells.some((one) => one !== '')) + 1);
}

function separatorOf(line: string): string {
  const [most = ','] = [',', ';', '\t'].sort((a, b) => line.split(b).length - line.split(a).length);
  return most;
}

function cellAt(text: string, at: number, separator: string): { cell: string; end: number } {
  if (text[at] !== '"') {
    const rest = new RegExp(`[${separator}\\r\\n]`, 'g');
    rest.lastIndex = at;
    const end = rest.exec(text)?.index ?? text.length;
    return { cell: text.slice(at, end).trim(), end };
  }
  CELL.lastIndex = at;
  const quoted = CELL.exec(text)?.[1] ?? '';
  const rest = new RegExp(`[${separator}\\r\\n]`, 'g');
  rest.lastIndex = Math.max(CELL.lastIndex, at + 1);
  return { cell: quoted.replaceAll('""', '"').trim(), end: rest.exec(text)?.index ?? text.length };
}
