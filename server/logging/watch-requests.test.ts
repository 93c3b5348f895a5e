import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { currentRequest } from './request-context';
import { logRequests, watchRequests } from './watch-requests';

const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

type Line = [level: string, facts: Record<string, unknown>];

async function serve(listener: RequestListener): Promise<{ url: string; lines: Line[] }> {
  const lines: Line[] = [];
  const note = (level: string) => (facts: object) => void lines.push([level, { ...facts }]);
  const log = logRequests({ info: note('info'), debug: note('debug') } as never);
  const http = createServer(watchRequests(listener, [log]));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  opened.push(() => new Promise((resolve) => http.close(resolve)));
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, lines };
}

it('gives each request an id of our own, which the answer and all work for it have', async () => {
  const seen: unknown[] = [];
  const { url } = await serve(async (_, response) => {
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(currentRequest());
    response.end();
  });
  const ids = [];
  for (const id of ['mine', 'mine']) {
    const answer = await fetch(url, { headers: { 'X-Request-Id': id } });
    ids.push(answer.headers.get('x-request-id'));
  }
  expect(ids).toEqual(seen);
  expect(new Set([...ids, 'mine']).size).toBe(3);
});

it('logs writes and refusals, and of good reads nothing at the usual level', async () => {
  const { url, lines } = await serve((request, response) => {
    response.statusCode = request.url === '/nowhere' ? 404 : 200;
    response.end();
  });
  await fetch(`${url}/updates?q=Sok`);
  await fetch(`${url}/nowhere`);
  await fetch(`${url}/preference`, { method: 'POST' });
  expect(lines).toMatchObject([
    ['debug', { method: 'GET', path: '/updates', status: 200 }],
    ['info', { method: 'GET', path: '/*', status: 404 }],
    ['info', { method: 'POST', path: '/preference', status: 200 }],
  ]);
});
