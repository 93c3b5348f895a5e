import type { StreamName } from '@/domain/entries/entry';
import { GENESIS_HASH } from '@/domain/protocol/chain';
import type { Engine, Tx } from '@/server/db/database';
import { join } from '@/server/db/generated/sqlite/internal/prismaNamespace';
import { BrokenLog } from './broken-log';
import type { Head } from './log';

type StreamRow = { name: string; epoch: string; head: number; hash: string };

/** The end of a stream that a transaction has locked. `lastAt`: the time of its last entry. */
type LockedHead = Head & { lastAt: number };
export type Heads = Map<StreamName, LockedHead>;

/**
 * Locks the rows of these streams until the transaction ends. So seq has no gap (L1): a reader at n has everything up to n.
 * It locks in the order of the names, so that two writers never wait for each other.
 * @throws BrokenLog when a row and the last entry of its stream disagree (L6).
 */
export async function lockStreams(tx: Tx, engine: Engine, streams: readonly StreamName[]): Promise<Heads> {
  const rows = await (engine === 'postgresql' ? lockRows(tx, streams) : readRows(tx, streams));
  const last = await tx.entry.findMany({
    where: { OR: rows.map(({ name, head }) => ({ stream: name, seq: { gte: head } })) },
    select: { stream: true, seq: true, hash: true, committedAt: true },
  });
  return new Map(
    streams.map((stream) => {
      const row = rows.find(({ name }) => name === stream);
      if (!row) throw new Error(`There is no stream ${stream}: open it first`);
      const ends = last.filter((entry) => entry.stream === stream);
      return [stream, headOf(stream, row, ends)];
    }),
  );
}

type End = { seq: number; hash: string; committedAt: Date };
const BEGINNING = { hash: GENESIS_HASH, committedAt: new Date(0) };

function headOf(stream: StreamName, { epoch, head: seq, hash }: StreamRow, ends: readonly End[]): LockedHead {
  if (ends.length !== Math.min(seq, 1) || ends.some((end) => end.seq !== seq)) throw new BrokenLog('seq.broken');
  const end = ends[0] ?? BEGINNING;
  if (end.hash !== hash) throw new BrokenLog('hash.broken');
  return { stream, epoch, seq, hash, lastAt: end.committedAt.getTime() };
}

function lockRows(tx: Tx, streams: readonly StreamName[]): Promise<StreamRow[]> {
  return tx.$queryRaw<StreamRow[]>`
    SELECT name, epoch, head, hash FROM "Stream" WHERE name = ANY(${[...streams]}) ORDER BY name FOR UPDATE`;
}

/** On SQLite the transaction itself is the lock, because it began for writing. */
function readRows(tx: Tx, streams: readonly StreamName[]): Promise<StreamRow[]> {
  return tx.$queryRaw<StreamRow[]>`SELECT name, epoch, head, hash FROM "Stream" WHERE name IN (${join([...streams])})`;
}
