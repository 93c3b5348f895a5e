import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pendingSql } from '@/scripts/new-migration';
import { type EmptyDatabase, ENGINES, emptyDatabase } from '@/tests/support/databases';
import { MIGRATION_LOCK } from './alone';
import { openDatabase } from './database';
import { migrate } from './migrate';
import { migrationNames, modelAfter } from './migrations';

const LATER = '20990101000000_later';

/** The migrations of a later release: ours and one more. */
function laterRelease(): string {
  const root = mkdtempSync(join(tmpdir(), 'later-'));
  cpSync('prisma/migrations', root, { recursive: true });
  for (const engine of ENGINES) {
    const dir = join(root, engine, LATER);
    mkdirSync(dir);
    writeFileSync(join(dir, 'migration.sql'), 'CREATE TABLE "Notice" ("id" TEXT NOT NULL PRIMARY KEY);\n');
    writeFileSync(join(dir, 'schema.prisma'), modelAfter(engine, migrationNames(engine).at(-1) ?? ''));
  }
  return root;
}

describe.each(ENGINES)('migrations on %s', (engine) => {
  const opened: EmptyDatabase[] = [];
  const fresh = async () => {
    const database = await emptyDatabase(engine);
    opened.push(database);
    return database.url;
  };
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.remove();
  });

  it('are applied once, and leave the database free to write', async () => {
    const url = await fresh();
    expect(await migrate(url)).toEqual(migrationNames(engine));
    expect(await migrate(url)).toEqual([]);
    const { db, close } = await openDatabase(url);
    await db.setting.create({ data: { key: 'exercise', value: 'yes', changedAt: new Date() } });
    expect(await db.setting.count()).toBe(1);
    await close();
  });

  it('leave no timer that keeps a finished tool waiting', async () => {
    const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
    const url = await fresh();
    const before = timers();
    await migrate(url);
    // Other timers of this process come and go. A timer that the migration leaves behind stays for ten seconds.
    for (let tries = 0; timers() > before && tries < 40; tries++) await setTimeout(100);
    expect(timers()).toBeLessThanOrEqual(before);
  });

  it('go forward, and a release that does not know the newest refuses to start', async () => {
    const url = await fresh();
    await migrate(url);
    expect(await migrate(url, laterRelease())).toEqual([LATER]);
    await expect(migrate(url)).rejects.toMatchObject({ code: 'schema.newer', message: expect.stringContaining(LATER) });
  });

  it('are judged by the engine when one was applied with other words, or broke off', async () => {
    const url = await fresh();
    await migrate(url);
    const { db, close } = await openDatabase(url);
    const change = async (sql: string, code: string | null) => {
      await db.$executeRawUnsafe(sql);
      const migrating = migrate(url);
      await (code === null ? migrating : expect(migrating).rejects.toMatchObject({ code }));
    };
    const first = `WHERE migration_name = '${migrationNames(engine)[0]}'`;
    const [{ checksum }] = await db.$queryRawUnsafe<[{ checksum: string }]>(
      `SELECT checksum FROM _prisma_migrations ${first}`,
    );
    await change(`UPDATE _prisma_migrations SET checksum = 'other' ${first}`, 'schema.edited');
    await change(
      `UPDATE _prisma_migrations SET checksum = '${checksum}', finished_at = NULL ${first}`,
      'schema.failed',
    );
    await change(`UPDATE _prisma_migrations SET finished_at = started_at ${first}`, null);
    await close();
  });

  it('hold all that the schema says: a change of prisma/schema.prisma needs npm run db:migration', async () => {
    expect(await pendingSql(engine)).toBe('');
  });
});

it('nodes that start at once wait for the one that migrates: one that is not done is no broken one', async () => {
  const { url, remove } = await emptyDatabase('postgresql');
  const first = new pg.Client({ connectionString: url });
  await first.connect();
  await first.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  let isDone = false;
  const second = migrate(url).finally(() => {
    isDone = true;
  });
  const waiting = `SELECT count(*)::int AS count FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`;
  await vi.waitFor(async () => expect((await first.query(waiting)).rows).toEqual([{ count: 1 }]), { timeout: 20_000 });
  expect(isDone).toBe(false);
  await first.end();
  expect(await second).toEqual(migrationNames('postgresql'));
  await remove();
});
