import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { GET as getReady } from '@/app/readyz/route';
import { type Api, serveApi } from '@/tests/support/api';
import { type TestDatabase, testDatabase } from '@/tests/support/databases';
import { EDITOR, reportOf } from '@/tests/support/reports';

// SQLite lives in the process and is never away; so this is about PostgreSQL alone.
let database: TestDatabase;
let api: Api;
let admin: pg.Client;

beforeAll(async () => {
  database = await testDatabase('postgresql');
  api = await serveApi(database);
  admin = new pg.Client({ connectionString: `${inject('postgresUrl')}/postgres` });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.close();
});

const post = (value: number) =>
  api.verbs.publishUpdate({ actor: EDITOR, key: `report-${value}`, input: reportOf(value) });

/** Cuts everybody off, and lets nobody in, or lets them in again. */
async function allowConnections(allowed: boolean): Promise<void> {
  const name = new URL(database.url).pathname.slice(1);
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${allowed}`);
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
}

it('[N4] refuses posts while the database is away, says so, and goes on when it is back', async () => {
  expect(await post(1)).toMatchObject({ status: 201, value: { seq: 1 } });
  await allowConnections(false);
  expect(await post(2)).toEqual({ ok: false, status: 503, code: 'write.unknown' });
  const { ready, checks } = await (await getReady()).json();
  expect([ready, checks[0]]).toEqual([false, { name: 'database', ok: false, detail: 'database.away' }]);
  expect(JSON.stringify(checks)).not.toMatch(/postgres|board_|127\.0/);
  await allowConnections(true);
  expect(await post(2)).toMatchObject({ status: 201, value: { seq: 2 } });
  expect(await api.log.verifyChain('wall')).toMatchObject({ ok: true, head: { seq: 2 } });
});
