import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { withMetrics } from './serve-metrics';

const opened: Server[] = [];
afterEach(() => {
  for (const http of opened.splice(0)) http.close();
});

async function listen(http: Server): Promise<number> {
  opened.push(http);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return (http.address() as AddressInfo).port;
}

const serve = (token: string | null) =>
  listen(
    createServer(withMetrics({ metrics: { text: async () => 'up 1\n' }, token }, (_, page) => void page.end('page'))),
  );

type Ask = { path?: string; method?: string; headers?: Record<string, string> };

/** Without a header that is not given: fetch would set its own Host. */
function ask(port: number, { path = '/metrics', method = 'GET', headers = {} }: Ask = {}): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, async (answer) => {
      const parts = await answer.toArray();
      resolve([answer.statusCode ?? 0, parts.join('')]);
    });
    asked.on('error', reject).end();
  });
}

const statusOf = async (port: number, headers: Record<string, string>) => (await ask(port, { headers }))[0];

describe('/metrics without a token', () => {
  it('is for programs on this machine', async () => {
    const port = await serve(null);
    expect(await ask(port)).toEqual([200, 'up 1\n']);
    expect(await ask(port, { method: 'HEAD' })).toEqual([200, '']);
    expect(await ask(port, { path: '/' })).toEqual([200, 'page']);
  });

  it('is closed to whatever came through a proxy of this machine, and to a page of another name', async () => {
    const port = await serve(null);
    for (const [name, value] of Object.entries({
      'x-forwarded-for': '203.0.113.9',
      forwarded: 'for=203.0.113.9',
      'x-real-ip': '203.0.113.9',
      via: '1.1 proxy',
      host: 'board.example',
    }))
      expect([name, await statusOf(port, { [name]: value })]).toEqual([name, 403]);
  });

  it('is closed to a proxy that only passes the name on that people use', async () => {
    const port = await serve(null);
    const proxy = createServer((asked, answer) => {
      const passed = request({ host: '127.0.0.1', port, path: asked.url, headers: asked.headers }, (inner) => {
        answer.writeHead(inner.statusCode ?? 0);
        inner.pipe(answer);
      });
      passed.end();
    });
    expect(await statusOf(await listen(proxy), { host: 'board.example' })).toBe(403);
  });
});

describe('/metrics with a token', () => {
  it('is for whoever shows it, from anywhere, and for nobody else', async () => {
    const port = await serve('a-long-secret-token');
    expect(await statusOf(port, {})).toBe(401);
    expect(await statusOf(port, { authorization: 'Bearer another' })).toBe(401);
    const shown = { authorization: 'Bearer a-long-secret-token' };
    expect(await statusOf(port, shown)).toBe(200);
    expect(await statusOf(port, { ...shown, 'x-forwarded-for': '203.0.113.9', host: 'board.example' })).toBe(200);
  });
});
