import type { SheetCell } from '@/domain/composer/table/cell';
import { cellsOfCsv } from '@/domain/csv';
import { MOST_ORIGINAL_BYTES } from '@/domain/item';
import { type FileRead, FileTrouble, leftOf } from './file-read';

/** The kind of a file by its first bytes, whatever its name says. */
type FirstBytes = 'pdf' | 'zip' | 'web_page' | 'old_format' | 'words';

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const WEB_PAGE = /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|title|meta)\b/i;

/** For a CSV, and for each sheet. */
const MOST_ROWS = 5_000;

/** Reads a file; its first bytes and its name say how. Each reader is loaded only when a file of its kind is opened. */
export async function readBytes(name: string, bytes: Uint8Array): Promise<FileRead> {
  try {
    return await readKnown(name.toLowerCase(), bytes);
  } catch (error) {
    return { kind: 'fault', code: error instanceof FileTrouble ? error.code : 'broken' };
  }
}

async function readKnown(name: string, bytes: Uint8Array): Promise<FileRead> {
  if (bytes.length > MOST_ORIGINAL_BYTES) throw new FileTrouble('too_large');
  const kind = firstBytes(bytes);
  if (kind === 'pdf') {
    const { readPdf } = await import('./pdf/read-pdf');
    return { kind: 'text', text: await readPdf(bytes), left: [] };
  }
  if (kind === 'zip') return readZip(name, bytes);
  if (kind !== 'words') throw new FileTrouble(kind);
  return readWords(name, bytes);
}

async function readZip(name: string, bytes: Uint8Array): Promise<FileRead> {
  if (name.endsWith('.docx')) {
    const { readDocx } = await import('./word/read-docx');
    return wordy(await readDocx(bytes));
  }
  if (!name.endsWith('.xlsx')) throw new FileTrouble('unknown_kind');
  const { readXlsx } = await import('./excel/read-xlsx');
  return readXlsx(bytes);
}

function readWords(name: string, bytes: Uint8Array): FileRead {
  if (/\.(?:doc|xls|rtf)$/.test(name)) throw new FileTrouble('old_format');
  if (name.endsWith('.txt')) return wordy({ kind: 'text', text: wordsOf(bytes), left: [] });
  if (!name.endsWith('.csv')) throw new FileTrouble('unknown_kind');
  const rows: SheetCell[][] = cellsOfCsv(wordsOf(bytes));
  if (rows.length === 0) throw new FileTrouble('empty');
  const left = leftOf({ further_rows: Math.max(0, rows.length - MOST_ROWS) });
  return { kind: 'table', sheets: [{ name: '', rows: rows.slice(0, MOST_ROWS) }], left };
}

/** A file in which no word was found was not read. */
function wordy(read: FileRead): FileRead {
  if (read.kind === 'text' && read.text.trim() === '') {
    throw new FileTrouble(read.left.some(({ what }) => what === 'pictures') ? 'no_text' : 'empty');
  }
  return read;
}

/** UTF-8, or UTF-16 when the file says so. Another encoding would turn Khmer into characters with another meaning. */
function wordsOf(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function firstBytes(bytes: Uint8Array): FirstBytes {
  if (begins(bytes, '%PDF-')) return 'pdf';
  if (begins(bytes, 'PK')) return 'zip';
  if (OLD_OFFICE.every((byte, at) => bytes[at] === byte) || begins(bytes, '{\\rtf')) return 'old_format';
  const start = new TextDecoder().decode(bytes.subarray(0, 1_000)).replace(/^\ufeff|^<\?xml[^<>]*\?>/, '');
  return WEB_PAGE.test(start) ? 'web_page' : 'words';
}

function begins(bytes: Uint8Array, sign: string): boolean {
  return [...sign].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}
