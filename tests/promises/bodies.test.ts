import { mkdtempSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostBytesFor } from '@/server/http/body-bounds';
import { type Route, routesOfApp } from '@/tests/integration/security/routes';
import { testAuth } from '@/tests/support/auth';
import { testDatabase } from '@/tests/support/databases';
import { done } from '@/tests/support/desk';
import { freePort } from '@/tests/support/free-port';
import { type ServerProcess, startProcess } from '@/tests/support/process';

const MB = 1024 * 1024;
/** Far more than any route takes, and than the system's buffers hold. */
const ENDLESS_BYTES = 64 * MB;

const ROUTES = routesOfApp().filter(({ method }) => method !== 'GET');
const pathOf = ({ path }: Route) => path.replace(/\[[^\]]+\]/g, 'x');

type Poured = { status: number | null; bytes: number };

function* chunksOf(most: number, poured: Poured): Generator<Buffer> {
  const chunk = Buffer.alloc(Math.min(most, MB), '"');
  for (; poured.bytes < most; poured.bytes += chunk.length) yield chunk;
}

describe('a body that is too large', () => {
  let server: ServerProcess;
  let port = 0;
  let key = '';

  beforeAll(async () => {
    const database = await testDatabase('sqlite');
    key = done(await testAuth(database).tokens.create({ name: 'fuzz', role: 'admin', expiresAt: null })).secret;
    port = await freePort();
    const env = { DATABASE_URL: database.url, DATA_DIR: mkdtempSync(join(tmpdir(), 'bodies-')) };
    server = await startProcess(port, env);
  });
  afterAll(() => server.kill());

  /** Sends so many bytes, unless it is answered or cut before; what was answered, and how much had gone. */
  function pour(
    route: { method: string; path: string },
    headers: Record<string, string>,
    most: number,
  ): Promise<Poured> {
    return new Promise((resolve) => {
      const all = { ...headers, authorization: `Bearer ${key}`, origin: server.url };
      const sent = request({ host: '127.0.0.1', port, ...route, headers: all, agent: false });
      const poured: Poured = { status: null, bytes: 0 };
      const body = Readable.from(chunksOf(most, poured));
      sent.on('error', () => body.destroy()).on('close', () => resolve(poured));
      sent.on('response', ({ statusCode = null }) => {
        poured.status = statusCode;
        sent.destroy();
      });
      body.on('data', (chunk: Buffer) => sent.write(chunk) || body.pause());
      sent.on('drain', () => body.resume());
    });
  }

  it.each(ROUTES.map((route) => [route.name, route] as const))(
    'is refused by what it declares: %s',
    async (_, route) => {
      const path = pathOf(route);
      const type = { 'content-type': 'application/json', 'content-length': String(mostBytesFor(path) + ENDLESS_BYTES) };
      // Only its beginning is sent: the answer does not wait for the rest.
      expect((await pour({ method: route.method, path }, type, 1024)).status).toBe(413);
    },
  );

  it.each([
    ['POST', '/preference', 'application/x-www-form-urlencoded'],
    ['POST', '/enter/submit', 'application/x-www-form-urlencoded'],
    ['POST', '/api/auth/sign-in/email', 'application/json'],
    ['POST', '/api/v1/people/invites', 'application/json'],
  ])('is counted where nothing is declared, and cut: %s %s', async (...[method, path, type]) => {
    const headers = { 'content-type': type, 'transfer-encoding': 'chunked' };
    const { bytes } = await pour({ method, path }, headers, ENDLESS_BYTES);
    expect(bytes).toBeLessThan(ENDLESS_BYTES);
  });
});
