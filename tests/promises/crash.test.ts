import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Receipt } from '@/domain/outcome';
import { type Engine, openDatabase } from '@/server/db/database';
import { createLog } from '@/server/log/create-log';
import { testAuth } from '@/tests/support/auth';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { done } from '@/tests/support/desk';
import { freePort } from '@/tests/support/free-port';
import { openWriter } from '@/tests/support/log';
import { type ServerProcess, startProcess } from '@/tests/support/process';
import { reportOf } from '@/tests/support/reports';

const KILLS = 5;
const LANES = 4;
/** Acknowledged updates between two kills: enough that each kill falls into the middle of writing. */
const BETWEEN = 20;

type Acknowledged = Map<string, Receipt>;

// Both at once: the most of it is waiting for servers to start.
describe('a server that is killed while it writes', () => {
  it.concurrent.each(ENGINES)(
    `[W2] [L1] loses and doubles no acknowledged update over ${KILLS} SIGKILLs, on %s`,
    async (engine) => {
      const database = await testDatabase(engine);
      const { url: databaseUrl } = database;
      const env = { DATABASE_URL: databaseUrl, DATA_DIR: mkdtempSync(join(tmpdir(), 'crash-')) };
      const port = await freePort();
      const token = await makeToken(database);
      const acknowledged: Acknowledged = new Map();
      const keys = new Set<string>();

      let server = await startProcess(port, env);
      for (let killed = 0; killed < KILLS; killed += 1) {
        const lanes = { url: server.url, token, acknowledged, keys, stopped: new AbortController() };
        const writing = Array.from({ length: LANES }, (_, lane) => write(lanes, `k${killed}-l${lane}`));
        await enough(acknowledged, (killed + 1) * BETWEEN, server);
        await server.kill();
        lanes.stopped.abort();
        await Promise.all(writing);
        server = await startProcess(port, env);
      }
      // Whoever got no answer asks again with the same key, and learns what came of it (W2).
      for (const key of keys) {
        const receipt = await post({ url: server.url, token, key });
        if (acknowledged.has(key)) expect(receipt).toEqual(acknowledged.get(key));
        acknowledged.set(key, receipt);
      }
      await server.kill();

      await checkLog(engine, databaseUrl, acknowledged);
      await database.close();
    },
  );
});

/** Each key once, under the number that its answer named, and an unbroken chain over exactly these. */
async function checkLog(engine: Engine, url: string, acknowledged: Acknowledged): Promise<void> {
  const { db, close } = await openDatabase(url);
  const log = createLog({ db, engine, now: Date.now, permission: () => 'forbidden' });
  expect(await log.verifyChain('wall')).toMatchObject({ ok: true, head: { seq: acknowledged.size } });
  const references = (await db.update.findMany({ orderBy: { number: 'asc' } })).map(({ reference }) => reference);
  expect([...references].sort()).toEqual([...acknowledged.keys()].sort());
  for (const [key, { update }] of acknowledged) expect(references[update - 1]).toBe(key);
  expect(await db.figure.count()).toBe(acknowledged.size);
  await close();
}

/** A token that may post by itself: no second person has to approve. */
async function makeToken(database: TestDatabase): Promise<string> {
  await openWriter(database);
  const { tokens } = testAuth(database);
  return done(await tokens.create({ name: 'crash test', role: 'editor', expiresAt: null })).secret;
}

type Lanes = { url: string; token: string; acknowledged: Acknowledged; keys: Set<string>; stopped: AbortController };

/** Posts one update after the other until the server is gone. */
async function write({ url, token, acknowledged, keys, stopped }: Lanes, lane: string): Promise<void> {
  for (let count = 0; !stopped.signal.aborted; count += 1) {
    const key = `${lane}-${String(count).padStart(4, '0')}`;
    keys.add(key);
    const receipt = await post({ url, token, key }).catch(() => null);
    if (receipt === null) return;
    acknowledged.set(key, receipt);
  }
}

async function post({ url, token, key }: { url: string; token: string; key: string }): Promise<Receipt> {
  const response = await fetch(`${url}/api/v1/updates`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(reportOf(7, { reference: key })),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Receipt;
}

async function enough(acknowledged: Acknowledged, count: number, server: ServerProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (acknowledged.size < count) {
    if (Date.now() > deadline) throw new Error(`too few answers:\n${server.printed()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
