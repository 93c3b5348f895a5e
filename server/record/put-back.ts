import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { StreamName } from '@/domain/entries/entry';
import { noteAudit } from '@/server/db/audit';
import type { Db, Tx } from '@/server/db/database';
import { migrationNames } from '@/server/db/migrations';
import type { Head } from '@/server/log/log';
import { verifyChain } from '@/server/log/read-log';
import { type CopyHead, readCopy } from './copy-file';
import { checkCopy, newestMigration } from './make-copy';
import { KEPT_TABLES, type KeptTable, LEFT_OUT, rowsOf, type StoredRow } from './tables';

/** Why nothing was restored; the sentence is for the person who runs the server. */
export class RestoreRefused extends Error {
  readonly code: string;

  constructor(code: string, sentence: string) {
    super(`${code}: ${sentence}`);
    this.code = code;
  }
}

/** Reads the whole copy before anything is changed. @throws BadCopy, RestoreRefused */
export async function loadUsable(file: string): Promise<CopyHead> {
  const { head, damage } = await checkCopy(file);
  refuseSchema(head.schema);
  const [first] = damage;
  if (first)
    throw new RestoreRefused('copy.damaged', `in it the chain of ${first.stream} breaks at entry ${first.seq}.`);
  return head;
}

function refuseSchema(schema: string): void {
  if (schema === newestMigration()) return;
  if (migrationNames('sqlite').includes(schema))
    throw new RestoreRefused('schema.older', 'put it back with the release that made it, then start this one.');
  throw new RestoreRefused('schema.newer', 'a newer release made it: put it back with that one.');
}

/** True when the log is empty and there is no person. */
export async function isUnused(db: Db): Promise<boolean> {
  const [entries, people] = await Promise.all([db.entry.count(), db.user.count()]);
  return entries === 0 && people === 0;
}

const TEN_MINUTES = { timeout: 600_000, maxWait: 60_000 };

/**
 * Puts a copy in the place of the record, in one transaction. A server may run meanwhile: it sees the old record until it
 * sees the new one. Every stream gets another epoch, so that all screens fetch a snapshot (L2).
 * @throws RestoreRefused when the record does not hold afterwards; then nothing has changed.
 */
export function putBack(db: Db, file: string): Promise<Head[]> {
  return db.$transaction(async (tx) => {
    for (const table of [...LEFT_OUT, ...[...KEPT_TABLES].reverse()]) await rowsOf(tx, table).deleteMany();
    const { head } = await fill(tx, file);
    const detail = { file: basename(file), madeAt: head.madeAt };
    await noteAudit(tx, { at: new Date(), actor: 'console', kind: 'record.restored', subject: 'record', detail });
    return rotate(
      tx,
      head.heads.map(({ stream }) => stream),
    );
  }, TEN_MINUTES);
}

/** Gives each stream another epoch. @throws RestoreRefused when a chain does not hold. */
export async function rotate(tx: Tx, streams: readonly StreamName[]): Promise<Head[]> {
  const heads: Head[] = [];
  for (const stream of streams) {
    await tx.stream.update({ where: { name: stream }, data: { epoch: randomBytes(12).toString('base64url') } });
    const report = await verifyChain(tx, stream);
    if (!report.ok) throw new RestoreRefused('chain.broken', `${stream} would not hold at entry ${report.brokenAt}.`);
    heads.push(report.head);
  }
  return heads;
}

/** How many rows one statement can take: a database limits its values and its bytes. */
const batchOf = (table: KeptTable) => (table === 'Original' ? 1 : 100);

async function fill(tx: Tx, file: string): Promise<{ head: CopyHead }> {
  let table: KeptTable | null = null;
  let waiting: StoredRow[] = [];
  const flush = async () => {
    if (table && waiting.length > 0) await rowsOf(tx, table).createMany({ data: waiting });
    waiting = [];
  };
  const read = await readCopy(file, async (next, row) => {
    if (next !== table || waiting.length >= batchOf(next)) await flush();
    table = next;
    waiting.push(row);
  });
  await flush();
  return read;
}
