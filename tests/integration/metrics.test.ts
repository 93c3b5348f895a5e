import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFAULT_DISPLAY_SETTINGS } from '@/domain/displays/display';
import { hashOf } from '@/server/auth/secrets';
import { loadConfig } from '@/server/config';
import { changePrivateSettings } from '@/server/db/settings';
import { newSecret } from '@/server/displays/cookie';
import { noteCopy } from '@/server/record/noted-copy';
import { type RunningServer, startServer } from '@/server/start';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { freshKey } from '@/tests/support/desk';
import { FIRST_VISIT, openRaw, type RawClient } from '@/tests/support/live/raw-client';
import { reportOf, SYSTEM } from '@/tests/support/reports';

const toNumber = (text = '') => (text === '+Inf' ? Number.POSITIVE_INFINITY : Number(text));

/** @throws while the screen does not have it. */
function newestOf(screen: RawClient, seq: number): { n: number; h: string } {
  const newest = screen.of<{ n: number; h: string }>('entries').find(({ n }) => n === seq);
  if (!newest) throw new Error(`entry ${seq} has not come`);
  return { n: newest.n, h: newest.h };
}

describe.each(ENGINES)('/metrics on %s', (engine) => {
  let database: TestDatabase;
  let running: RunningServer;
  const clients: RawClient[] = [];
  beforeAll(async () => {
    database = await testDatabase(engine);
    await changePrivateSettings(database.db, { approval: false }, new Date());
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'metrics-'));
    const config = loadConfig(
      {},
      { DATA_DIR, DATABASE_URL: database.url, PORT: '0', BOARDS: 'open', HOST: '127.0.0.1' },
    );
    running = await startServer({ config, logger: pino({ level: 'silent' }), pages: false });
  });
  afterAll(async () => {
    for (const client of clients) client.close();
    await running.stop();
    await database.close();
  });

  /** `name{label="value"}` → number. */
  const read = async (): Promise<Record<string, number>> => {
    const text = await (await fetch(`${running.url.replace('localhost', '127.0.0.1')}/metrics`)).text();
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return Object.fromEntries(
      lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), toNumber(line.split(' ').at(-1))]),
    );
  };
  const expectSoon = (expected: Record<string, unknown>) =>
    vi.waitFor(async () => expect(await read()).toMatchObject(expected), { timeout: 20_000, interval: 50 });

  it('counts sockets by kind, and measures from the commit to the glass of a paired screen', async () => {
    const secret = newSecret();
    const kept = { name: 'Hall', role: 'lobby', settings: JSON.stringify(DEFAULT_DISPLAY_SETTINGS), version: 1 };
    const paired = { ...kept, id: 'hall', pairedBy: 'a', pairedAt: new Date() };
    await database.db.display.create({ data: paired });
    await database.db.displayToken.create({ data: { hash: hashOf(secret), displayId: 'hall', createdAt: new Date() } });
    const origin = running.url.replace('localhost', '127.0.0.1');
    const screen = openRaw(origin, {
      auth: { ...FIRST_VISIT, display: true },
      headers: { cookie: `briefing.display=${secret}` },
    });
    clients.push(openRaw(origin, { auth: FIRST_VISIT }), screen);
    await expectSoon({ 'board_sockets{kind="display"}': 1, 'board_sockets{kind="anonymous"}': 1 });
    // What a screen shows first was there before it: only the second entry has a way to be measured.
    for (const number of [1, 2]) {
      const report = { actor: SYSTEM, key: freshKey(), input: reportOf(number) };
      expect(await running.server.verbs.publishUpdate(report)).toMatchObject({ ok: true });
      const newest = await vi.waitFor(() => newestOf(screen, number), { timeout: 20_000, interval: 20 });
      screen.socket.emit('seen', { s: 'wall', ...newest });
      await expectSoon({ 'board_log_head{stream="wall"}': number });
    }
    await expectSoon({
      board_publish_to_painted_seconds_count: 1,
      'board_relay_queue_entries{stream="wall"}': 0,
      'board_screens{health="well"}': 1,
      'board_screens{health="late"}': 0,
    });
  });

  it('says what is wrong, and how old the newest copy is', async () => {
    expect(await read()).toMatchObject({
      ...{ board_log_halted: 0, board_database_up: 1, board_backup_age_seconds: Number.POSITIVE_INFINITY },
      'board_alarm{alarm="writes.failing"}': 0,
    });
    await noteCopy(database.db, new Date(Date.now() - 3_600_000));
    const { board_backup_age_seconds: age } = await read();
    expect(age).toBeGreaterThan(3_590);
    expect(age).toBeLessThan(3_700);
  });

  it('names each of its metrics in docs/operations.md', async () => {
    const page = readFileSync('docs/operations.md', 'utf8');
    const names = Object.keys(await read()).map((name) => name.replace(/\{.*|_(?:bucket|sum|count)(?:\{.*)?$/g, ''));
    expect(new Set(names).size).toBeGreaterThan(10);
    expect([...new Set(names)].filter((name) => !page.includes(`\`${name}`))).toEqual([]);
  });
});
