import { cellsOfCsv } from '@/domain/csv';
import { MOST_ORIGINAL_BYTES } from '@/domain/item';
import { type FileRead, FileTrouble } from './file-read';
import { readDocx } from './read-docx';
import { readXlsx } from './read-xlsx';

/** What a file holds, by its first bytes and its name. PDF is read by what is loaded only then. */
export async function readBytes(name: string, bytes: Uint8Array): Promise<FileRead> {
  try {
    return await readKnown(name.toLowerCase(), bytes);
  } catch (error) {
    return { kind: 'fault', code: error instanceof FileTrouble ? error.code : 'broken' };
  }
}

async function readKnown(name: string, bytes: Uint8Array): Promise<FileRead> {
  if (bytes.length > MOST_ORIGINAL_BYTES) throw new FileTrouble('too_large');
  if (begins(bytes, '%PDF-')) {
    const { readPdf } = await import('./read-pdf');
    return { kind: 'text', text: await readPdf(bytes) };
  }
  if (begins(bytes, 'PK')) return readZip(name, bytes);
  if (name.endsWith('.csv')) return { kind: 'table', rows: cellsOfCsv(wordsOf(bytes)) };
  if (name.endsWith('.txt')) return { kind: 'text', text: wordsOf(bytes) };
  throw new FileTrouble('unknown_kind');
}

function readZip(name: string, bytes: Uint8Array): FileRead {
  if (name.endsWith('.docx')) return { kind: 'text', text: readDocx(bytes) };
  if (name.endsWith('.xlsx')) return { kind: 'table', rows: readXlsx(bytes) };
  throw new FileTrouble('unknown_kind');
}

function begins(bytes: Uint8Array, sign: string): boolean {
  return [...sign].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}

/** UTF-8, or UTF-16 where the file says so; another encoding would turn Khmer into signs that mean something else. */
function wordsOf(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
