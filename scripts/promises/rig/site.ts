import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, type Engine, openDatabase } from '@/server/db/database';
import { migrate } from '@/server/db/migrate';
import { testAuth } from '@/tests/support/auth';
import { done } from '@/tests/support/desk';
import { asAdmin } from '@/tests/support/engines/admin';
import { openWriter } from '@/tests/support/log';

/** A new database with a token that may post by itself, and the folder and settings of the server that is to run on it. */
export type Site = {
  engine: Engine;
  databaseUrl: string;
  dataDir: string;
  token: string;
  env: Record<string, string>;
  remove(): Promise<void>;
};

/** The address of a PostgreSQL server is needed for its engine only. `prepare` writes before the token is made. */
export async function openSite(
  engine: Engine,
  postgresUrl: string,
  prepare: (database: Database) => Promise<unknown> = async () => undefined,
): Promise<Site> {
  const dataDir = mkdtempSync(join(tmpdir(), 'site-'));
  const name = `site_${randomBytes(6).toString('hex')}`;
  const databaseUrl = engine === 'sqlite' ? `file:${join(dataDir, 'board.db')}` : `${postgresUrl}/${name}`;
  if (engine === 'postgresql') await asAdmin(postgresUrl, `CREATE DATABASE ${name}`);
  await migrate(databaseUrl);
  const database = await openDatabase(databaseUrl);
  // It writes the rule that no second person has to approve.
  await openWriter(database);
  await prepare(database);
  const { tokens } = testAuth({ ...database, url: databaseUrl });
  const token = done(await tokens.create({ name: 'promises', role: 'editor', expiresAt: null })).secret;
  await database.close();
  const settings = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, BOARDS: 'open' };
  return {
    ...{ engine, databaseUrl, dataDir, token },
    env: { ...settings, AUTH_SECRET: 'a secret of the tests, the same on all nodes' },
    async remove() {
      if (engine === 'postgresql') await asAdmin(postgresUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
