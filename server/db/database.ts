import { dirname } from 'node:path';
import { DatabaseFault } from './database-fault';
import { PrismaClient as PostgresClient } from './generated/postgresql/client';
import { PrismaClient as SqliteClient } from './generated/sqlite/client';
import { toPostgresAdapter } from './postgres-adapter';
import { makePrivateFolder } from './private-folder';
import { BUSY_TIMEOUT_MS, toSqliteAdapter } from './sqlite/sqlite-adapter';

export type Engine = 'sqlite' | 'postgresql';

/** The client that all server code uses, on both engines. */
export type Db = SqliteClient;
/** The client inside a transaction. Never use the outer client there: it would wait for the transaction. */
export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0];

export type Database = { db: Db; engine: Engine; close(): Promise<void> };

const TRANSACTION = { maxWait: 5000, timeout: 5000 };

export function engineOf(url: string): Engine {
  if (url.startsWith('file:')) return 'sqlite';
  if (/^postgres(ql)?:\/\//.test(url)) return 'postgresql';
  throw new DatabaseFault('database.address', 'the address must begin with file: or postgresql://');
}

/**
 * Opens the database of either engine. With SQLite it checks that a commit waits for the disk. Migrate first.
 * `lockWaitMs`: how long a write waits for the lock of another; for tests.
 */
export async function openDatabase(url: string, lockWaitMs?: number): Promise<Database> {
  const engine = engineOf(url);
  const db = engine === 'sqlite' ? openSqlite(url, lockWaitMs) : openPostgres(url, lockWaitMs);
  if (engine === 'sqlite') await settleSqlite(db);
  return { db, engine, close: () => (engine === 'sqlite' ? mergeAndClose(db) : db.$disconnect()) };
}

/** Merges the write-ahead log, so that the file alone is whole. If another process still reads, its close does the rest. */
async function mergeAndClose(db: Db): Promise<void> {
  await db.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`.catch(() => undefined);
  await db.$disconnect();
}

/** SQLite makes the file, but not its directory. */
export function makeDirectoryOf(url: string): void {
  if (engineOf(url) === 'sqlite') makePrivateFolder(dirname(url.slice('file:'.length)));
}

function openSqlite(url: string, lockWaitMs?: number): Db {
  makeDirectoryOf(url);
  return new SqliteClient({ adapter: toSqliteAdapter(url, lockWaitMs), transactionOptions: TRANSACTION });
}

function openPostgres(url: string, lockWaitMs?: number): Db {
  return asDb(new PostgresClient({ adapter: toPostgresAdapter(url, lockWaitMs), transactionOptions: TRANSACTION }));
}

/**
 * Gives the PostgreSQL client the type of the SQLite client. It is safe because one schema generates both, so models,
 * fields and types are the same. They differ in `mode: 'insensitive'` and in raw SQL; there our code asks for the engine,
 * or writes SQL that holds on both.
 */
function asDb(client: PostgresClient): Db {
  return client as unknown as Db;
}

const EXPECTED = { journal_mode: 'wal', synchronous: '2', foreign_keys: '1', busy_timeout: String(BUSY_TIMEOUT_MS) };

/** WAL stays in the file. The other pragmas belong to the connection, so we check them again after a transaction. */
async function settleSqlite(db: Db): Promise<void> {
  await db.$queryRaw`PRAGMA journal_mode = WAL`;
  await verifyPragmas(db);
  await db.$transaction((tx) => tx.$queryRaw`SELECT 1`);
  await verifyPragmas(db);
}

async function verifyPragmas(db: Db): Promise<void> {
  for (const [pragma, expected] of Object.entries(EXPECTED)) {
    const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${pragma}`);
    const found = String(Object.values(rows[0] ?? {})[0]);
    if (found !== expected)
      throw new DatabaseFault(
        'database.pragma',
        `SQLite has ${pragma} ${found}, not ${expected}. Put the file on a local disk.`,
      );
  }
}
