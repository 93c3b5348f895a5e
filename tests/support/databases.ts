import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Database, type Engine, openDatabase } from '@/server/db/database';
import { asAdmin, POSTGRES_TEMPLATE } from './engines/admin';

/** Every server test runs on both engines: `describe.each(ENGINES)('…on %s', (engine) => …)`. */
export const ENGINES: Engine[] = ['sqlite', 'postgresql'];

export type EmptyDatabase = { url: string; remove(): Promise<void> };
export type TestDatabase = Database & { url: string };

/** A database without tables. */
export async function emptyDatabase(engine: Engine): Promise<EmptyDatabase> {
  return engine === 'sqlite' ? newSqlite() : newPostgres();
}

/** A migrated, open database; `close` also removes it. */
export async function testDatabase(engine: Engine): Promise<TestDatabase> {
  const { url, remove } = engine === 'sqlite' ? copiedSqlite() : await newPostgres(`TEMPLATE ${POSTGRES_TEMPLATE}`);
  const database = await openDatabase(url);
  const close = async () => {
    await database.close();
    await remove();
  };
  return { ...database, url, close };
}

/**
 * What the tests of one `describe` work with, over a database of their own: opened before the first of them, gone behind the
 * last. Until then what comes back is empty.
 */
export function onDatabase<T extends object>(
  engine: Engine,
  open: (database: TestDatabase) => T | Promise<T>,
): T & { database: TestDatabase } {
  const opened = {} as T & { database: TestDatabase };
  beforeAll(async () => {
    const database = await testDatabase(engine);
    Object.assign(opened, await open(database), { database });
  });
  afterAll(() => opened.database.close());
  return opened;
}

function newSqlite(): EmptyDatabase {
  const dir = mkdtempSync(join(tmpdir(), 'board-'));
  return { url: `file:${join(dir, 'board.db')}`, remove: async () => rmSync(dir, { recursive: true, force: true }) };
}

function copiedSqlite(): EmptyDatabase {
  const made = newSqlite();
  copyFileSync(inject('sqliteTemplate'), made.url.slice('file:'.length));
  return made;
}

async function newPostgres(from = ''): Promise<EmptyDatabase> {
  const server = inject('postgresUrl');
  const name = `board_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, `CREATE DATABASE ${name} ${from}`);
  return { url: `${server}/${name}`, remove: () => asAdmin(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
