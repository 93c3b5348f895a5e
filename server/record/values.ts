import type { StoredRow } from './tables';

/** JSON has no dates, bigints or bytes: `{"$date": …}`, `{"$bigint": …}`, `{"$bytes": …}`. No column holds an object. */
export function toPlain(row: StoredRow): StoredRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainOf(value)]));
}

function plainOf(value: unknown): unknown {
  if (value instanceof Date) return { $date: value.toISOString() };
  if (typeof value === 'bigint') return { $bigint: String(value) };
  return value instanceof Uint8Array ? { $bytes: Buffer.from(value).toString('base64') } : value;
}

export function fromPlain(row: StoredRow): StoredRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toValue(value)]));
}

const READERS: Record<string, (text: string) => unknown> = {
  $date: (text) => new Date(text),
  $bigint: BigInt,
  $bytes: (text) => Buffer.from(text, 'base64'),
};

function toValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const [[kind, text] = ['', '']] = Object.entries(value);
  const read = READERS[kind];
  if (!read) throw new Error(`A value of kind ${kind} is not known.`);
  return read(String(text));
}
