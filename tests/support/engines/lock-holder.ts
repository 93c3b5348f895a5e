import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Engine } from '@/server/db/database';

/** Another process that has the lock: on SQLite the lock for writing, on PostgreSQL the row of the stream. */
export type LockHolder = { release(): Promise<void> };

const HOLD: Record<Engine, string> = {
  sqlite: `
    import { createClient } from '@libsql/client';
    const client = createClient({ url: process.argv[1], timeout: 30_000 });
    await client.execute('BEGIN IMMEDIATE');
    const release = () => client.execute('ROLLBACK');`,
  postgresql: `
    import pg from 'pg';
    const client = new pg.Client({ connectionString: process.argv[1] });
    await client.connect();
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM "Stream" ORDER BY name FOR UPDATE');
    const release = async () => { await client.query('ROLLBACK'); await client.end(); };`,
};

const UNTIL_TOLD = `
  console.log('held');
  process.stdin.once('end', async () => { await release(); process.exit(0); }).resume();`;

/** Returns when the other process has the lock. @throws when it does not get the lock. */
export async function holdLock(engine: Engine, url: string): Promise<LockHolder> {
  const program = HOLD[engine] + UNTIL_TOLD;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, url], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const [held] = await Promise.race([once(child.stdout, 'data'), ended]);
  if (!String(held).startsWith('held')) throw new Error('The other process did not get the lock.');
  return {
    async release() {
      child.stdin.end();
      await ended;
    },
  };
}
