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

/** `damage`: what the copy has as it was found; a record that does not hold is copied all the same. */
export type MadeCopy = { head: CopyHead; end: CopyEnd; damage: Damage[] };

/** Copies all that must be saved, of one moment, while others write on; then reads what it wrote. @throws BadCopy */
export async function makeCopy({ databaseUrl, authSecret }: CopySource, file: string): Promise<MadeCopy> {
  const written = await atOneMoment(databaseUrl, dirname(file), async (tx) => {
    const head = { format: FORMAT, schema: newestMigration(), madeAt: new Date().toISOString(), authSecret } as const;
    return writeCopy(file, { ...head, heads: await readHeads(tx) }, allRows(tx));
  });
  const read = await checkCopy(file);
  if (read.end.sha256 !== written.sha256) throw new BadCopy('What was written is not what was read.');
  return read;
}

/** Reads all of a copy, and reckons the chains in it again. @throws BadCopy when it is no whole copy. */
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

/** SQLite gives a file of one moment, PostgreSQL a transaction: neither holds up whoever writes. */
async function atOneMoment<T>(url: string, folder: string, work: (tx: Tx) => Promise<T>): Promise<T> {
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
  // Where the copy will be there is room; the folder is made for its owner only.
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

/** Files are megabytes each. */
const pageOf = (table: KeptTable) => (table === 'Original' ? 5 : 500);

async function* rowsIn(tx: Tx, table: KeptTable): CopyRows {
  const take = pageOf(table);
  for (let skip = 0; ; skip += take) {
    const rows = await rowsOf(tx, table).findMany({ orderBy: orderOf(table), skip, take });
    for (const row of rows) yield { table, row };
    if (rows.length < take) return;
  }
}

/** A stream, and its first entry that does not hold. */
type Damage = { stream: StreamName; seq: number };

type ChainCheck = { take(row: StoredRow): void; end(heads: readonly Head[]): Damage[] };

/** Reckons the chains as rows of `Entry` come by, stream by stream in the order of seq. */
function createChainCheck(): ChainCheck {
  const ends = new Map<StreamName, LinkEnd>();
  const damage: Damage[] = [];
  const note = (stream: StreamName, seq: number) => {
    if (!damage.some((known) => known.stream === stream)) damage.push({ stream, seq });
  };
  return {
    take(row) {
      // A row of this very table, as it was written.
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
