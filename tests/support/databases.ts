import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, type Engine, openDatabase } from '@/server/db/database';
import { migrate } from '@/server/db/migrate';

/** Every test of the server runs on both: `describe.each(ENGINES)('…on %s', (engine) => …)`. */
export const ENGINES: Engine[] = ['sqlite', 'postgresql'];

export type EmptyDatabase = { url: string; remove(): Promise<void> };
export type TestDatabase = Database & { url: string };

/** A database that nobody has touched. */
export async function emptyDatabase(engine: Engine): Promise<EmptyDatabase> {
  return engine === 'sqlite' ? emptySqlite() : emptyPostgres();
}

/** A migrated, open database; `close` also removes it. */
export async function testDatabase(engine: Engine): Promise<TestDatabase> {
  const { url, remove } = await emptyDatabase(engine);
  await migrate(url);
  const database = await openDatabase(url);
  const close = async () => {
    await database.close();
    await remove();
  };
  return { ...database, url, close };
}

function emptySqlite(): EmptyDatabase {
  const dir = mkdtempSync(join(tmpdir(), 'board-'));
  return { url: `file:${join(dir, 'board.db')}`, remove: async () => rmSync(dir, { recursive: true, force: true }) };
}

async function emptyPostgres(): Promise<EmptyDatabase> {
  const server = inject('postgresUrl');
  const name = `board_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, `CREATE DATABASE ${name}`);
  return { url: `${server}/${name}`, remove: () => asAdmin(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function asAdmin(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
