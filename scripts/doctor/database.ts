// The database: its mode, whether it takes writes, the hash chain, and the age of the newest copy.
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { STREAMS } from '@/domain/entries/entry';
import { DAY_MS, HOUR_MS } from '@/domain/when';
import { type Database, engineOf, openDatabase } from '@/server/db/database';
import { migrationNames } from '@/server/db/migrations';
import { proveWrite } from '@/server/db/writing/try-write';
import { verifyChain } from '@/server/log/read-log';
import { lastCopyAt } from '@/server/record/noted-copy';
import { type Diagnosis, look, type NamedDiagnosis, ok, wrong } from './diagnosis';

type Run = (name: string, check: () => Promise<Diagnosis>) => Promise<NamedDiagnosis>;

/** The rest is left out where the database cannot be opened: there would be nothing to add. */
export async function checkDatabase(url: string, run: Run): Promise<NamedDiagnosis[]> {
  const mode = await run('database', () => checkMode(url));
  if (mode.verdict === 'wrong') return [mode];
  const database = await openDatabase(url);
  try {
    return [
      mode,
      await run('schema', () => checkSchema(database)),
      await run('writes', () => checkWrites(database)),
      await run('chain', () => checkChain(database)),
      await run('backup', async () => judgeCopy(await lastCopyAt(database.db), Date.now())),
    ];
  } finally {
    await database.close();
  }
}

function checkMode(url: string): Promise<Diagnosis> {
  return engineOf(url) === 'sqlite' ? checkSqlite(url.slice('file:'.length)) : checkPostgres(url);
}

/** Of file systems that promise a lock or a flush and do not keep it. */
const NETWORKS: Record<number, string> = {
  26985: 'NFS',
  20859: 'SMB',
  4283649346: 'CIFS',
  4266872130: 'SMB2',
  12805120: 'Ceph',
  1397113167: 'AFS',
};

async function checkSqlite(file: string): Promise<Diagnosis> {
  if (!existsSync(file)) return wrong(`There is no database ${file}.`, 'Start the server once, or correct DATA_DIR.');
  const network = NETWORKS[(await statfs(dirname(file))).type >>> 0];
  if (network) return wrong(`The database is on ${network}.`, 'Put DATA_DIR on a local disk, or use PostgreSQL.');
  const isWal = readVersions(file).every((version) => version === 2);
  // Opening sets what is missing, and verifies synchronous=FULL and foreign keys on a connection of the server's kind.
  const { db, close } = await openDatabase(`file:${file}`);
  const [health] = await db.$queryRaw<Record<string, string>[]>`PRAGMA quick_check(1)`.finally(close);
  const said = String(Object.values(health ?? {})[0]);
  if (said !== 'ok')
    return wrong('SQLite finds the file damaged.', 'npm run verify, then docs/operations.md: the record is damaged.');
  const found = 'SQLite on a local disk, write-ahead log, each commit on the disk.';
  return isWal ? ok(found) : look('The file had no write-ahead log; it has one now.', 'Restart the server.');
}

/** Bytes 18 and 19 of the file: 2 for the write-ahead log. */
function readVersions(path: string): number[] {
  const bytes = Buffer.alloc(20);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes, 0, 20, 0);
  } finally {
    closeSync(file);
  }
  return [bytes[18] ?? 0, bytes[19] ?? 0];
}

export type PostgresMode = { fsync: string; synchronous_commit: string; full_page_writes: string; standby: boolean };

export function judgePostgres({ standby, ...settings }: PostgresMode): Diagnosis {
  const off = Object.entries(settings).flatMap(([name, value]) => (value === 'off' ? [name] : []));
  if (standby)
    return wrong('The database server is a standby and takes no writes.', 'Name the primary in DATABASE_URL.');
  if (off.length > 0)
    return wrong(
      `PostgreSQL has ${off.join(' and ')} off: a power cut can lose what was confirmed.`,
      'Switch it on, and restart PostgreSQL.',
    );
  return ok('PostgreSQL flushes each commit to the disk.');
}

async function checkPostgres(url: string): Promise<Diagnosis> {
  const { db, close } = await openDatabase(url);
  const [mode] = await db.$queryRaw<PostgresMode[]>`
    SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS synchronous_commit,
      current_setting('full_page_writes') AS full_page_writes, pg_is_in_recovery() AS standby`.finally(close);
  return mode ? judgePostgres(mode) : wrong('PostgreSQL does not tell its mode.', 'Look at its log.');
}

async function checkSchema({ db, engine }: Database): Promise<Diagnosis> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const [known, applied] = [migrationNames(engine), rows.map(({ name }) => name)];
  const newer = applied.filter((name) => !known.includes(name));
  if (newer.length > 0)
    return wrong(`A newer release has changed the database: ${newer.join(', ')}.`, 'Start that release.');
  const missing = known.length - applied.length;
  if (missing > 0)
    return look(`${missing} migrations of this release are not applied.`, 'Restart the server: it applies them.');
  return ok(`The ${applied.length} migrations of this release are applied.`);
}

async function checkWrites(database: Database): Promise<Diagnosis> {
  const begun = performance.now();
  await proveWrite(database);
  const ms = Math.round(performance.now() - begun);
  const found = `A write took ${ms} ms.`;
  return ms < 1_000 ? ok(found) : look(found, 'Look what else uses the disk or holds the database.');
}

async function checkChain({ db }: Database): Promise<Diagnosis> {
  const known = new Set((await db.stream.findMany({ select: { name: true } })).map(({ name }) => name));
  const told: string[] = [];
  for (const stream of STREAMS.filter((name) => known.has(name))) {
    const report = await verifyChain(db, stream);
    if (!report.ok)
      return wrong(`${stream} is broken at entry ${report.brokenAt}.`, 'docs/operations.md: the record is damaged.');
    told.push(`${stream} ${report.head.seq}`);
  }
  return ok(`The hash chain holds: ${told.join(', ') || 'no entries yet'}.`);
}

const COPY = 'npm run backup -- FOLDER, each day, by a timer.';

export function judgeCopy(at: number | null, now: number): Diagnosis {
  if (at === null) return look('No copy of the record has been made yet.', COPY);
  const found = `The newest copy is ${Math.round((now - at) / HOUR_MS)} hours old.`;
  if (now - at > 7 * DAY_MS) return wrong(found, COPY);
  return now - at > 1.5 * DAY_MS ? look(found, COPY) : ok(found);
}
