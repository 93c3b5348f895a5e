import { createServer, type IncomingMessage, request as send } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ANYONE } from '@/domain/policy';
import { createCallerReader } from '@/server/caller/caller';
import { createHttpHandler } from '@/server/http';
import { createTokenBuckets } from '@/server/limits/token-buckets';
import { createTurns } from '@/server/limits/turns';
import { EDITOR } from '@/tests/support/reports';
import { guardPages } from './guard';

const PLAIN = { dev: false, secure: false, release: 'r1', callerOf: createCallerReader([]) };

const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** A real server with one page that returns the address that it was asked for. */
async function serve(most = { perAddress: 1_000, perPerson: 1_000 }): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const pages = guardPages({
    pages: async (request, response) => {
      const told = request.headers['x-refusal'] ?? '';
      asked.push(`${request.method} ${request.url} ${told}`.trim());
      response.writeHead(Number(String(told).split(' ')[0]) || 200).end();
    },
    actorOf: async (headers) => (headers.get('cookie') === 'session=editor' ? EDITOR : ANYONE),
    shares: createTokenBuckets(() => 0),
    turns: createTurns({ most: 6, holdMs: 2_000 }),
    most,
    dev: false,
  });
  const http = createServer(createHttpHandler({ pages, ...PLAIN, reportFault: () => 'ref-1' }));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  opened.push(() => new Promise((resolve) => http.close(resolve).closeAllConnections()));
  return { port: (http.address() as AddressInfo).port, asked };
}

type Asked = { method?: string; path?: string; headers?: Record<string, string>; body?: string };

async function ask(port: number, { method = 'GET', path = '/', headers = {}, body }: Asked) {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    send({ port, method, path, headers, agent: false }, resolve).on('error', reject).end(body);
  });
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  return { status: answer.statusCode, headers: answer.headers, text };
}

const HTML = { accept: 'text/html,*/*' };

describe('what no page is asked', () => {
  it.each([
    ['percent signs that stand for no text', { path: '/updates/%E0%A4%A' }, 400, 'address.invalid'],
    ['the same of the API', { path: '/api/v1/updates/%E0%A4%A' }, 400, 'address.invalid'],
    ['a NUL', { path: '/updates/%00' }, 400, 'address.invalid'],
    ['neither a path nor an address', { method: 'OPTIONS', path: '*' }, 400, 'address.invalid'],
    ['a post to a page', { method: 'POST', path: '/wall', headers: { 'content-length': '0' } }, 405, 'method.unknown'],
    ['a body for a page', { path: '/wall', headers: { 'content-length': '2' }, body: '{}' }, 413, 'body.too_large'],
    ['a body of unknown length', { headers: { 'transfer-encoding': 'chunked' }, body: '{}' }, 413, 'body.too_large'],
    ['5 kB of a form', form(5_000), 413, 'body.too_large'],
  ])('is %s', async (_, asked, ...[status, code]) => {
    const { port, asked: pages } = await serve();
    const answer = await ask(port, asked);
    expect([answer.status, JSON.parse(answer.text)]).toEqual([status, { error: { code } }]);
    expect(pages).toEqual([]);
  });

  it('is told to people by a page, whose words nobody else chooses', async () => {
    const { port, asked } = await serve();
    expect((await ask(port, { path: '/updates/%E0', headers: HTML })).status).toBe(400);
    await ask(port, { path: '/wall', headers: { ...HTML, 'x-refusal': '429 rate.exceeded' } });
    expect(asked).toEqual(['GET /refused 400 address.invalid', 'GET /wall']);
  });

  it('is answered before a body that is declared too long has come', async () => {
    const { port } = await serve();
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /preference HTTP/1.1\r\nHost: x\r\nContent-Length: 200000000\r\n\r\n');
    const first = await new Promise<Buffer>((resolve) => socket.once('data', resolve));
    expect(first.toString()).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
  });

  it('is a whole address whose host would be believed: only its path counts', async () => {
    const { port, asked } = await serve();
    expect((await ask(port, { path: 'http://om/wall?lang=en' })).status).toBe(200);
    expect(asked).toEqual(['GET /wall?lang=en']);
  });
});

describe('how many pages one may load', () => {
  it('is bound for an address; then the wait is named, and health and the API go on', async () => {
    const { port } = await serve({ perAddress: 3, perPerson: 100 });
    const statuses: unknown[] = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await ask(port, { path: '/wall' })).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await ask(port, {})).headers['retry-after']).toBe('20');
    expect((await ask(port, { path: '/api/v1/board' })).status).toBe(200);
    expect((await ask(port, { path: '/livez' })).status).toBe(200);
    expect((await ask(port, { path: '/_next/static/x.js' })).status).toBe(200);
  });

  it('is bound for whoever watches the server, too, in a share of its own', async () => {
    const { port } = await serve({ perAddress: 3, perPerson: 100 });
    const statuses: unknown[] = [];
    for (let i = 0; i < 601; i += 1) statuses.push((await ask(port, { path: i % 2 ? '/livez' : '/readyz' })).status);
    expect(statuses.slice(0, 600)).toEqual(Array(600).fill(200));
    expect(statuses.at(-1)).toBe(429);
    expect((await ask(port, { path: '/wall' })).status).toBe(200);
  });

  it('is bound for a person, wherever they sit', async () => {
    const { port } = await serve({ perAddress: 100, perPerson: 2 });
    const headers = { cookie: 'session=editor' };
    const statuses: unknown[] = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await ask(port, { headers })).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await ask(port, {})).status).toBe(200);
  });
});

function form(bytes: number): Asked {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(bytes) };
  return { method: 'POST', path: '/preference', headers, body: 'x'.repeat(bytes) };
}
