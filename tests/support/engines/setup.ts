import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '@/server/db/migrate';
import { asAdmin, POSTGRES_TEMPLATE } from './admin';
import { startPostgres } from './postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** A real PostgreSQL for this run. Each test makes its own database in it (tests/support/databases.ts). */
    postgresUrl: string;
    /** A migrated SQLite file that nobody writes to. */
    sqliteTemplate: string;
  }
}

/** Both engines, each with one migrated database. A test copies it, because a migration takes ten times as long. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  await asAdmin(postgres.url, `CREATE DATABASE ${POSTGRES_TEMPLATE}`);
  await migrate(`${postgres.url}/${POSTGRES_TEMPLATE}`);
  project.provide('postgresUrl', postgres.url);

  const folder = mkdtempSync(join(tmpdir(), 'template-'));
  const file = join(folder, 'board.db');
  await migrate(`file:${file}`);
  project.provide('sqliteTemplate', file);

  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
