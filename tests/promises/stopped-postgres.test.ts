import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt } from '@/domain/outcome';
import type { Beacon } from '@/domain/protocol/frames';
import { openDatabase } from '@/server/db/database';
import { migrate } from '@/server/db/migrate';
import { createLog } from '@/server/log/create-log';
import { type TestAuth, testAuth } from '@/tests/support/auth';
import { done } from '@/tests/support/desk';
import { asAdmin } from '@/tests/support/engines/admin';
import { type Postgres, startPostgres } from '@/tests/support/engines/postgres';
import { freePort } from '@/tests/support/free-port';
import { FIRST_VISIT, openRaw, type RawClient } from '@/tests/support/live/raw-client';
import { openWriter } from '@/tests/support/log';
import { signInAt } from '@/tests/support/people/signed-in';
import { type ServerProcess, startProcess } from '@/tests/support/process';
import { reportOf } from '@/tests/support/reports';

const EVERY_MS = 150;
const PATIENCE = { timeout: 30_000, interval: 100 };

type HttpAnswer = { status: number; retryAfter: string | null; body: unknown };
/** What a signed-in reader's screens ask for: they are answered whatever becomes of the database. */
const READS = ['/api/v1/board', '/api/v1/streams/wall', '/api/v1/streams/wall?after=0', '/', '/wall', '/sign-in'];

describe('a PostgreSQL that stops, while posts and reads come', () => {
  let postgres: Postgres;
  let folder: string;
  let url: string;
  let server: ServerProcess;
  let token: string;
  let cookie: string;
  let screen: RawClient;

  beforeAll(async () => {
    postgres = await startPostgres({ durable: true });
    folder = mkdtempSync(join(tmpdir(), 'stopped-'));
    await asAdmin(postgres.url, 'CREATE DATABASE board');
    url = `${postgres.url}/board`;
    await migrate(url);
    const database = await openDatabase(url);
    await openWriter(database);
    server = await startProcess(await freePort(), { DATABASE_URL: url, DATA_DIR: folder });
    token = await makeToken(testAuth({ ...database, url }));
    cookie = await signInAt(server.url, { ...database, url }, ['editor']);
    await database.close();
    screen = openRaw(server.url, { auth: FIRST_VISIT, headers: { cookie } });
  });
  afterAll(async () => {
    screen.close();
    await server.kill();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (path: string, init: RequestInit): Promise<HttpAnswer> => {
    const response = await fetch(server.url + path, init);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      body: isJson ? JSON.parse(text) : text,
    };
  };
  const post = (key: string) =>
    ask('/api/v1/updates', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(reportOf(7, { reference: key })),
    });
  const read = (path: string) => ask(path, { headers: { cookie } });

  /** Posts and reads all the time, without waiting for the answers. */
  function traffic() {
    const posts = new Map<string, HttpAnswer>();
    const reads: [path: string, answer: HttpAnswer][] = [];
    const underWay: Promise<unknown>[] = [];
    const tick = () => {
      const key = `post-${String(underWay.length).padStart(6, '0')}`;
      const path = READS[underWay.length % READS.length] ?? '/';
      underWay.push(
        post(key).then((answer) => posts.set(key, answer)),
        read(path).then((answer) => reads.push([path, answer])),
      );
    };
    const timer = setInterval(tick, EVERY_MS);
    const count = (status: number) => [...posts.values()].filter((answer) => answer.status === status).length;
    return {
      posts,
      reads,
      more: async (status: number) => {
        const before = count(status);
        await expect.poll(() => count(status), PATIENCE).toBeGreaterThan(before);
      },
      stop: async () => {
        clearInterval(timer);
        await Promise.all(underWay);
      },
    };
  }

  it('[N4] [W2] refuses for the moment, shows what it knows, loses nothing, and goes on unaided', async () => {
    for (const path of READS) expect((await read(path)).status, path).toBe(200);
    const { posts, reads, more, stop } = traffic();
    const beacons = () => screen.of<Beacon>('beacon');
    await more(201);

    postgres.freeze();
    await more(503);
    await expect.poll(() => beacons().at(-1)?.ok, PATIENCE).toBe(false);
    // The alarm may be one beacon behind.
    await expect.poll(() => beacons().at(-1)?.alarms, PATIENCE).toEqual(['writes.failing']);
    postgres.thaw();
    await more(201);
    await expect.poll(() => beacons().at(-1)?.ok, PATIENCE).toBe(true);

    await postgres.kill();
    await more(503);
    await expect.poll(() => beacons().at(-1)?.ok, PATIENCE).toBe(false);
    await postgres.startAgain();
    await more(201);
    await expect.poll(() => beacons().at(-1), PATIENCE).toMatchObject({ ok: true, alarms: [] });
    await stop();

    expect(screen.isOpen()).toBe(true);
    expect(screen.refusal()).toBeNull();
    for (const [key, answer] of posts) expectAnswered(key, answer);
    for (const [path, { status }] of reads) expect(status, path).toBe(200);
    const remembered = reads.filter(([, { body }]) => typeof body === 'object' && Object.hasOwn(body ?? {}, 'newest'));
    expect(new Set(remembered.map(([, { body }]) => (body as { newest: boolean }).newest))).toEqual(
      new Set([true, false]),
    );
    expect(server.printed()).not.toMatch(/"stack"|"reference"/);

    await checkLog([...posts.keys()], new Map([...posts].filter(([, { status }]) => status === 201)));
  });

  /** With the same keys: what was acknowledged gets the same answer again, all else goes out now, each once. */
  async function checkLog(keys: string[], acknowledged: Map<string, HttpAnswer>): Promise<void> {
    for (const key of keys) {
      const { status, body } = await post(key);
      expect(status, key).toBe(201);
      if (acknowledged.has(key)) expect(body).toEqual(acknowledged.get(key)?.body);
    }
    const { db, engine, close } = await openDatabase(url);
    const log = createLog({ db, engine, now: Date.now, permission: () => 'forbidden' });
    const report = await log.verifyChain('wall');
    expect(report).toMatchObject({ ok: true, head: { seq: keys.length } });
    const updates = await db.update.findMany({ select: { number: true, reference: true } });
    expect(updates.map(({ reference }) => reference).sort()).toEqual([...keys].sort());
    const numbers = new Map(updates.map(({ reference, number }) => [reference, number]));
    for (const [key, { body }] of acknowledged) expect(numbers.get(key)).toBe((body as Receipt).update);
    await close();
  }
});

function expectAnswered(key: string, { status, retryAfter, body }: HttpAnswer): void {
  expect([201, 503], `${key} ${JSON.stringify(body)}`).toContain(status);
  if (status === 201) return;
  expect(body).toEqual({ error: { code: expect.stringMatching(/^(write\.unknown|database\.\w+)$/) } });
  expect(retryAfter).toMatch(/^[1-9]\d*$/);
}

async function makeToken({ tokens }: TestAuth): Promise<string> {
  return done(await tokens.create({ name: 'a program', role: 'editor', expiresAt: null })).secret;
}
