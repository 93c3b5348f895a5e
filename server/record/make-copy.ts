import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { STREAMS, type StreamName } from '@/domain/entries/entry';
import { GENESIS_HASH } from '@/domain/protocol/chain';
import { engineOf, openDatabase, type Tx } from '@/server/db/database';
import { migrationNames } from '@/server/db/migrations';
import { copySqliteFile } from '@/server/db/sqlite/copy-file';
import type { Head, StoredEntry } from '@/server/log/log';
import { faultOfLink, type LinkEnd } from '@/server/log/read-log';
import { BadCopy, type CopyEnd, type CopyHead, type CopyRows, FORMAT, readCopy, writeCopy } from './copy-file';
import { KEPT_TABLES, type KeptTable, orderOf, rowsOf, type StoredRow } from './tables';

export type CopySource = { databaseUrl: string; authSecret: string };

/** `damage`: where the chains of the copy break. A damaged record is copied, too. */
export type MadeCopy = { head: CopyHead; end: CopyEnd; damage: Damage[] };

/** Copies the record of one instant while others write, then reads the copy again to check it. @throws BadCopy */
export async function makeCopy({ databaseUrl, authSecret }: CopySource, file: string): Promise<MadeCopy> {
  const written = await atOneInstant(databaseUrl, dirname(file), async (tx) => {
    const head = { format: FORMAT, schema: newestMigration(), madeAt: new Date().toISOString(), authSecret } as const;
    return writeCopy(file, { ...head, heads: await readHeads(tx) }, allRows(tx));
  });
  const read = await checkCopy(file);
  if (read.end.sha256 !== written.sha256) throw new BadCopy('What was written is not what was read.');
  return read;
}

/** Reads a whole copy and checks its hash chains. @throws BadCopy when it is not whole. */
export async function checkCopy(file: string): Promise<MadeCopy> {
  const chain = createChainCheck();
  const { head, end } = await readCopy(file, (table, row) => {
    if (table === 'Entry') chain.take(row);
  });
  return { head, end, damage: chain.end(head.heads) };
}

export function newestMigration(): string {
  return migrationNames('sqlite').at(-1) ?? '';
}

const TEN_MINUTES_MS = 600_000;

/** Reads the state of one instant: on SQLite from a file, on PostgreSQL in a transaction. Neither holds up a writer. */
async function atOneInstant<T>(url: string, folder: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (engineOf(url) === 'sqlite') return onFileOf(url, folder, work);
  const { db, close } = await openDatabase(url);
  try {
    return await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY`;
        return work(tx);
      },
      { timeout: TEN_MINUTES_MS },
    );
  } finally {
    await close();
  }
}

async function onFileOf<T>(url: string, folder: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  // We use the folder of the copy, because it must have room for the copy. Only its owner may read the new folder.
  const own = mkdtempSync(join(folder, '.copy-'));
  try {
    const path = join(own, 'moment.db');
    await copySqliteFile(url, path);
    const { db, close } = await openDatabase(`file:${path}`);
    return await work(db).finally(close);
  } finally {
    rmSync(own, { recursive: true });
  }
}

async function readHeads(tx: Tx): Promise<Head[]> {
  const rows = await tx.stream.findMany();
  return STREAMS.flatMap((stream) => {
    const row = rows.find(({ name }) => name === stream);
    return row ? [{ stream, epoch: row.epoch, seq: row.head, hash: row.hash }] : [];
  });
}

async function* allRows(tx: Tx): CopyRows {
  for (const table of KEPT_TABLES) yield* rowsIn(tx, table);
}

/** An original can have megabytes, so few of them are in memory at once. */
const pageOf = (table: KeptTable) => (table === 'Original' ? 5 : 500);

async function* rowsIn(tx: Tx, table: KeptTable): CopyRows {
  const take = pageOf(table);
  for (let skip = 0; ; skip += take) {
    const rows = await rowsOf(tx, table).findMany({ orderBy: orderOf(table), skip, take });
    for (const row of rows) yield { table, row };
    if (rows.length < take) return;
  }
}

/** A stream and the seq at which its chain breaks first. */
type Damage = { stream: StreamName; seq: number };

type ChainCheck = { take(row: StoredRow): void; end(heads: readonly Head[]): Damage[] };

/** Checks the chains while the rows of `Entry` are read, stream by stream in the order of seq. */
function createChainCheck(): ChainCheck {
  const ends = new Map<StreamName, LinkEnd>();
  const damage: Damage[] = [];
  const note = (stream: StreamName, seq: number) => {
    if (!damage.some((known) => known.stream === stream)) damage.push({ stream, seq });
  };
  return {
    take(row) {
      // The caller gives only rows of the table Entry, so the row has the fields of an entry.
      const entry = row as StoredEntry & { stream: StreamName };
      const last = ends.get(entry.stream) ?? { seq: 0, hash: GENESIS_HASH };
      if (faultOfLink(entry.stream, last, entry)) note(entry.stream, last.seq + 1);
      ends.set(entry.stream, entry);
    },
    end(heads) {
      for (const { stream, seq, hash } of heads) {
        const last = ends.get(stream) ?? { seq: 0, hash: GENESIS_HASH };
        if (last.seq !== seq || last.hash !== hash) note(stream, last.seq);
      }
      return STREAMS.flatMap((stream) => damage.filter((known) => known.stream === stream));
    },
  };
}
