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
