import type { StreamName } from '@/domain/entries/entry';
import { GENESIS_HASH } from '@/domain/protocol/chain';
import type { Engine, Tx } from '@/server/db/database';
import { BrokenLog } from './broken-log';
import type { Head } from './log';

type StreamRow = { epoch: string; head: number; hash: string };

/**
 * Takes the stream's row until the end of the transaction, so that seq is gap-free (L1): a reader at n has all up to n.
 * @throws BrokenLog when the row and the last entry disagree (L6).
 */
export async function lockStream(tx: Tx, engine: Engine, stream: StreamName): Promise<Head> {
  const row =
    engine === 'postgresql' ? await lockRow(tx, stream) : await tx.stream.findUnique({ where: { name: stream } });
  if (!row) throw new Error(`There is no stream ${stream}: open it first`);
  const last = await tx.entry.findFirst({
    where: { stream },
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  });
  if ((last?.seq ?? 0) !== row.head) throw new BrokenLog('seq.broken');
  if ((last?.hash ?? GENESIS_HASH) !== row.hash) throw new BrokenLog('hash.broken');
  return { stream, epoch: row.epoch, seq: row.head, hash: row.hash };
}

/** On SQLite the transaction itself is the lock: it began for writing. */
async function lockRow(tx: Tx, stream: StreamName): Promise<StreamRow | undefined> {
  const rows = await tx.$queryRaw<
    StreamRow[]
  >`SELECT epoch, head, hash FROM "Stream" WHERE name = ${stream} FOR UPDATE`;
  return rows[0];
}
