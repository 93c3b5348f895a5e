import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Head } from '@/server/log/log';
import { KEPT_TABLES, type KeptTable, type StoredRow } from './tables';
import { fromPlain, toPlain } from './values';

/**
 * A copy is one file: lines of JSON, gzipped. The first line is the head. Then each row has a line, `["Entry", {…}]`. The
 * last line counts the rows and has the SHA-256 of all lines before, so a file that was cut off or changed is refused.
 * Both engines read it.
 */
export const FORMAT = 'border-briefing-copy/1';

export type CopyHead = {
  format: typeof FORMAT;
  /** The newest migration. */
  schema: string;
  madeAt: string;
  heads: Head[];
  /** The key for second factors and links. Without it people with a second factor cannot sign in. */
  authSecret: string;
};

export type CopyEnd = { rows: Partial<Record<KeptTable, number>>; sha256: string };

export type CopyRows = AsyncIterable<{ table: KeptTable; row: StoredRow }>;

/** Why the file cannot be used as a copy, in a sentence. */
export class BadCopy extends Error {}

/** Only the owner may read the file. It gets its name only after all of it is on the disk. */
export async function writeCopy(file: string, head: CopyHead, rows: CopyRows): Promise<CopyEnd> {
  const part = `${file}.${process.pid}.part`;
  const end: CopyEnd = { rows: {}, sha256: '' };
  try {
    const out = createWriteStream(part, { mode: 0o600, flags: 'wx' });
    await pipeline(Readable.from(toLines(head, rows, end)), createGzip(), out);
    await syncToDisk(part);
    await rename(part, file);
  } finally {
    if (existsSync(part)) rmSync(part);
  }
  return end;
}

async function* toLines(head: CopyHead, rows: CopyRows, end: CopyEnd): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const line = (value: unknown) => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  yield line(head);
  for await (const { table, row } of rows) {
    end.rows[table] = (end.rows[table] ?? 0) + 1;
    yield line([table, toPlain(row)]);
  }
  end.sha256 = hash.digest('hex');
  yield `${JSON.stringify(end)}\n`;
}

async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}

type RowReader = (table: KeptTable, row: StoredRow) => Promise<void> | void;
type ReadState = { hash: Hash; rows: CopyEnd['rows']; head: CopyHead | null; end: CopyEnd | null };

/** Reads the whole copy, row by row. @throws BadCopy when the file is not whole or is no copy; then use no row of it. */
export async function readCopy(file: string, readRow: RowReader): Promise<{ head: CopyHead; end: CopyEnd }> {
  const state: ReadState = { hash: createHash('sha256'), rows: {}, head: null, end: null };
  for await (const text of linesOf(file)) {
    await takeLine(state, parse(text), readRow);
    state.hash.update(`${text}\n`);
  }
  const { head, end } = state;
  if (head === null || end === null) throw new BadCopy('It ends too early: the copy was cut off.');
  return { head, end };
}

async function takeLine(state: ReadState, value: unknown, readRow: RowReader): Promise<void> {
  if (state.end) throw new BadCopy('Something stands behind its end.');
  if (state.head === null) state.head = toHead(value);
  else if (Array.isArray(value)) await takeRow(value, state, readRow);
  else state.end = toEnd(value, state);
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const unzipped = createGunzip();
  const reading = pipeline(createReadStream(file), unzipped);
  // The same error comes out of `unzipped` below. Without this catch it would also be an unhandled rejection.
  reading.catch(() => undefined);
  let start: Buffer[] = [];
  try {
    for await (const chunk of unzipped as AsyncIterable<Buffer>) {
      const lines = splitLines(chunk);
      const rest = lines.pop();
      for (const line of lines) {
        yield Buffer.concat([...start, line]).toString('utf8');
        start = [];
      }
      if (rest) start.push(rest);
    }
  } catch (error) {
    throw toBadCopy(error);
  }
}

/** The last part is the start of a line whose end has not come yet. */
function splitLines(chunk: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
    lines.push(chunk.subarray(from, end));
    from = end + 1;
  }
  return [...lines, chunk.subarray(from)];
}

const NEWLINE = 10;

function toBadCopy(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return new BadCopy('There is no such file.');
  return /^(Z_|ERR_ZLIB)/.test(code) ? new BadCopy('It cannot be unpacked: it was cut off or changed.') : error;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadCopy('A line of it cannot be read.');
  }
}

function toHead(value: unknown): CopyHead {
  const isHead = typeof value === 'object' && value !== null && 'format' in value;
  if (!isHead || value.format !== FORMAT) throw new BadCopy(`It is no copy of this product (${FORMAT}).`);
  return value as CopyHead;
}

async function takeRow([table, row]: unknown[], { rows }: ReadState, readRow: RowReader): Promise<void> {
  const known = KEPT_TABLES.find((name) => name === table);
  if (!known || typeof row !== 'object' || row === null) throw new BadCopy(`It has rows of ${String(table)}.`);
  rows[known] = (rows[known] ?? 0) + 1;
  await readRow(known, fromPlain(row as StoredRow));
}

function toEnd(value: unknown, { hash, rows }: ReadState): CopyEnd {
  const end = value as CopyEnd;
  const isSame = JSON.stringify(end.rows) === JSON.stringify(rows);
  if (!isSame || end.sha256 !== hash.copy().digest('hex')) throw new BadCopy('Its checksum does not hold.');
  return end;
}
