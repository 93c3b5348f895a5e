import type { StreamName } from '@/domain/entries/entry';
import { GENESIS_HASH } from '@/domain/protocol/chain';
import type { Engine, Tx } from '@/server/db/database';
import { BrokenLog } from './broken-log';
import type { Head } from './log';

type StreamRow = { name: string; epoch: string; head: number; hash: string };

/** The ends of the streams that a transaction holds. */
export type Heads = Map<StreamName, Head>;

/**
 * Takes the rows of these streams until the end of the transaction, so that seq is gap-free (L1): a reader at n has all
 * up to n. Always in the order of their names, so that two writers never wait for each other.
 * @throws BrokenLog when a row and the last entry of its stream disagree (L6).
 */
export async function lockStreams(tx: Tx, engine: Engine, streams: readonly StreamName[]): Promise<Heads> {
  const rows = await (engine === 'postgresql' ? lockRows(tx, streams) : readRows(tx, streams));
  const last = await tx.entry.findMany({
    where: { OR: rows.map(({ name, head }) => ({ stream: name, seq: { gte: head } })) },
    select: { stream: true, seq: true, hash: true },
  });
  return new Map(
    streams.map((stream) => {
      const row = rows.find(({ name }) => name === stream);
      if (!row) throw new Error(`There is no stream ${stream}: open it first`);
      const ends = last.filter((entry) => entry.stream === stream);
      if (ends.length !== Math.min(row.head, 1) || ends.some(({ seq }) => seq !== row.head)) {
        throw new BrokenLog('seq.broken');
      }
      if ((ends[0]?.hash ?? GENESIS_HASH) !== row.hash) throw new BrokenLog('hash.broken');
      return [stream, { stream, epoch: row.epoch, seq: row.head, hash: row.hash }];
    }),
  );
}

function lockRows(tx: Tx, streams: readonly StreamName[]): Promise<StreamRow[]> {
  return tx.$queryRaw<StreamRow[]>`
    SELECT name, epoch, head, hash FROM "Stream" WHERE name = ANY(${[...streams]}) ORDER BY name FOR UPDATE`;
}

/** On SQLite the transaction itself is the lock: it began for writing. */
function readRows(tx: Tx, streams: readonly StreamName[]): Promise<StreamRow[]> {
  return tx.stream.findMany({ where: { name: { in: [...streams] } } });
}
