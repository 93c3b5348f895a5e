import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '@/server/db/migrate';
import { refuseOldBuild } from '@/tests/support/built/fresh-build';
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

type Engines = { postgresUrl: string; sqliteTemplate: string; stop(): Promise<void> };

/** Vitest sets its projects up side by side and loads this file for each of them. All use the same engines. */
const shared = globalThis as { engines?: Promise<Engines>; stopped?: Promise<void> };

/** Both engines, each with one migrated database. A test copies it, because a migration takes ten times as long. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The promises are tried on what was built.
  if (project.name === 'promises') refuseOldBuild();
  shared.engines ??= startEngines();
  const { postgresUrl, sqliteTemplate, stop } = await shared.engines;
  project.provide('postgresUrl', postgresUrl);
  project.provide('sqliteTemplate', sqliteTemplate);
  return async () => {
    shared.stopped ??= stop();
    await shared.stopped;
  };
}

async function startEngines(): Promise<Engines> {
  const postgres = await startPostgres();
  await asAdmin(postgres.url, `CREATE DATABASE ${POSTGRES_TEMPLATE}`);
  await migrate(`${postgres.url}/${POSTGRES_TEMPLATE}`);
  const folder = mkdtempSync(join(tmpdir(), 'template-'));
  const sqliteTemplate = join(folder, 'board.db');
  await migrate(`file:${sqliteTemplate}`);
  return {
    ...{ postgresUrl: postgres.url, sqliteTemplate },
    async stop() {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
