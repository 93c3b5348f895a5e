import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Receipt } from '@/domain/outcome';
import { openDatabase } from '@/server/db/database';
import { testAuth } from '@/tests/support/auth';
import { testDatabase } from '@/tests/support/databases';
import { done } from '@/tests/support/desk';
import { freePort } from '@/tests/support/free-port';
import { FIRST_VISIT, openRaw } from '@/tests/support/live/raw-client';
import { openWriter } from '@/tests/support/log';
import { startProcess } from '@/tests/support/process';
import { reportOf } from '@/tests/support/reports';

const SCREENS = 60;
const LANES = 4;
const STOP_WITHIN_MS = 10_000;
const PATIENCE = { timeout: 60_000, interval: 20 };

type Posts = { url: string; token: string; confirmed: Map<string, Receipt>; refused: number[] };

/** Posts one update after the other until nobody answers any more. */
async function write(posts: Posts, lane: number): Promise<void> {
  for (let count = 0; ; count += 1) {
    const key = `lane-${lane}-${String(count).padStart(4, '0')}`;
    const answer = await fetch(`${posts.url}/api/v1/updates`, {
      method: 'POST',
      headers: { authorization: `Bearer ${posts.token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(reportOf(7, { reference: key })),
    }).catch(() => null);
    const receipt = (await answer?.json().catch(() => null)) as Receipt | null | undefined;
    if (!answer || !receipt) return;
    if (answer.status === 201) posts.confirmed.set(key, receipt);
    else posts.refused.push(answer.status);
  }
}

/** A request whose body comes a byte at a time and never ends. */
function endlessRequest(port: number, token: string): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  const head = [
    'Host: localhost',
    `Authorization: Bearer ${token}`,
    'Content-Type: application/json',
    'Content-Length: 5000',
  ];
  socket.write(['POST /api/v1/updates HTTP/1.1', ...head, '', '{'].join('\r\n'));
  const drip = setInterval(() => socket.write(' '), 100);
  socket.on('close', () => clearInterval(drip));
  return socket;
}

it('[F3] a server that is told to stop says bye to every screen and loses nothing that it confirmed, within ten seconds under load', async () => {
  const database = await testDatabase('sqlite');
  await openWriter(database);
  const token = done(await testAuth(database).tokens.create({ name: 'stop', role: 'editor', expiresAt: null })).secret;
  const folder = mkdtempSync(join(tmpdir(), 'clean-stop-'));
  const port = await freePort();
  const server = await startProcess(port, { DATABASE_URL: database.url, DATA_DIR: folder, BOARDS: 'open' });
  const screens = Array.from({ length: SCREENS }, () => openRaw(server.url, { auth: FIRST_VISIT }));
  await vi.waitFor(() => expect(screens.every(({ of }) => of('welcome').length === 1)).toBe(true), PATIENCE);
  const posts: Posts = { url: server.url, token, confirmed: new Map(), refused: [] };
  const lanes = Array.from({ length: LANES }, (_, lane) => write(posts, lane));
  endlessRequest(port, token);
  await vi.waitFor(() => expect(posts.confirmed.size).toBeGreaterThan(20), PATIENCE);

  const begun = performance.now();
  server.signal('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(performance.now() - begun).toBeLessThan(STOP_WITHIN_MS);
  await Promise.all(lanes);
  await vi.waitFor(() => expect(screens.filter(({ isOpen }) => isOpen())).toEqual([]), PATIENCE);
  expect(screens.filter(({ of }) => of('bye').length !== 1)).toHaveLength(0);
  expect(screens[0]?.of('bye')).toEqual([{ spreadMs: 5_000 }]);
  expect(posts.refused).toEqual([]);
  expect(server.printed()).not.toContain('"level":50');

  const { db, close } = await openDatabase(database.url);
  const kept = new Map((await db.update.findMany()).map(({ reference, number }) => [reference, number]));
  for (const [key, { update }] of posts.confirmed) expect([key, kept.get(key)]).toEqual([key, update]);
  await close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});
