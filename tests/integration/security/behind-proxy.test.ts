import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadConfig } from '@/server/config';
import { createLogger } from '@/server/logger';
import { type RunningServer, startServer } from '@/server/start';
import { type TestDatabase, testDatabase } from '@/tests/support/databases';
import { FIRST_VISIT, openRaw, type RawClient } from '@/tests/support/live/raw-client';

const PATIENCE = { timeout: 10_000, interval: 10 };

/** Each address has room for one socket, so that whom a socket is counted for shows. */
describe('the address that a socket is counted for', () => {
  let database: TestDatabase;
  let server: RunningServer;
  const clients: RawClient[] = [];
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await server.stop();
    await database.close();
  });

  async function start(env: Record<string, string>): Promise<void> {
    database = await testDatabase('sqlite');
    const config = loadConfig(
      {},
      {
        ...{ DATABASE_URL: database.url, DATA_DIR: mkdtempSync(join(tmpdir(), 'proxy-')), AUTH_SECRET: 'x'.repeat(32) },
        ...{ PORT: '0', HOST: '127.0.0.1', BOARDS: 'open', SOCKETS_PER_ADDRESS: '1' },
        ...env,
      },
    );
    server = await startServer({ config, logger: createLogger('silent'), pages: false });
  }

  /** What became of a socket that comes with these headers. */
  async function postToAuth(headers: Record<string, string>): Promise<'in' | string> {
    const client = openRaw(server.url.replace('localhost', '127.0.0.1'), { auth: FIRST_VISIT, headers });
    clients.push(client);
    const heard = () => (client.of('welcome').length > 0 ? 'in' : client.refusal());
    await vi.waitFor(() => expect(heard()).not.toBeNull(), PATIENCE);
    return heard() ?? '';
  }

  it('is the one that a trusted proxy names', async () => {
    await start({ TRUSTED_PROXIES: '127.0.0.1' });
    expect(await postToAuth({ 'x-forwarded-for': '198.51.100.7' })).toBe('in');
    expect(await postToAuth({ 'x-forwarded-for': '203.0.113.1, 198.51.100.7' })).toBe('sockets.too_many');
    expect(await postToAuth({ 'x-forwarded-for': '198.51.100.8' })).toBe('in');
    expect(await postToAuth({ forwarded: 'for=198.51.100.8' })).toBe('sockets.too_many');
  });

  it('is that of the connection where no proxy is trusted, whatever the socket says of itself', async () => {
    await start({});
    expect(await postToAuth({ 'x-forwarded-for': '198.51.100.7' })).toBe('in');
    for (const headers of [
      { 'x-forwarded-for': '198.51.100.8' },
      { forwarded: 'for=198.51.100.9' },
      { 'x-real-ip': '198.51.100.10' },
    ])
      expect(await postToAuth(headers)).toBe('sockets.too_many');
  });
});
