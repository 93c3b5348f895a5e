/** null = not reported: an empty field in the file, words in the table. */
export type Cell = string | number | null;

/** A chart in numbers: what its table shows and its file holds. */
export type TwinTable = { columns: { label: string; numeric?: boolean }[]; rows: Cell[][] };

/** RFC 4180, with the mark by which spreadsheet programs know UTF-8, so that Khmer opens unbroken. */
export function toCsv({ columns, rows }: TwinTable): string {
  const lines = [columns.map(({ label }) => label), ...rows].map((row) => row.map(toField).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function toField(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // A spreadsheet runs text that begins like a formula; the apostrophe makes it text again.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
