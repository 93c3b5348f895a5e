import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createCallerReader } from './caller/caller';
import { createHttpHandler, type Pages } from './http';

const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

type Served = { dev?: boolean; secure?: boolean; proxies?: string[] };

/** Starts a real server around one page and returns its address. */
async function serve(pages: Pages, { dev = false, secure = false, proxies = [] }: Served = {}): Promise<string> {
  const callerOf = createCallerReader(proxies);
  const http = createServer(
    createHttpHandler({ pages, dev, callerOf, secure, release: 'r1', reportFault: () => 'ref-1' }),
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  opened.push(() => new Promise((resolve) => http.close(resolve)));
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

const policyOf = (answer: Response) => answer.headers.get('content-security-policy') ?? '';
const scriptsOf = (policy: string) => /script-src ([^;]*)/.exec(policy)?.[1] ?? '';

describe('what stands before every page', () => {
  it('lets only scripts run that carry the nonce of this request', async () => {
    const seen: IncomingHttpHeaders[] = [];
    const url = await serve(async (request, response) => {
      seen.push(request.headers);
      response.end();
    });
    const [first, second] = [policyOf(await fetch(url)), policyOf(await fetch(url))];
    expect(scriptsOf(first)).not.toContain('unsafe');
    expect(first).toContain(`'nonce-${String(seen[0]?.['x-nonce'])}'`);
    expect(first).not.toBe(second);
    expect(seen[0]?.['content-security-policy']).toBe(first);
  });

  it('[F2] names the build that answers, for pages without a WebSocket', async () => {
    const url = await serve(async (_, response) => {
      response.end();
    });
    for (const path of ['/wall', '/api/v1/streams/wall?after=0'])
      expect((await fetch(url + path)).headers.get('x-release')).toBe('r1');
  });

  it('believes no header of its own that was sent from outside', async () => {
    let seen: IncomingHttpHeaders = {};
    const url = await serve(async (request, response) => {
      seen = request.headers;
      response.end();
    });
    const forged = { 'x-nonce': 'mine', 'content-security-policy': "script-src 'nonce-mine'", 'x-real-ip': '1.2.3.4' };
    expect(policyOf(await fetch(url, { headers: forged }))).not.toContain('mine');
    expect(seen['x-nonce']).not.toBe('mine');
    expect(seen['x-real-ip']).toBe('127.0.0.1');
  });

  it('keeps the language that an address asks for, but not that of a wall or of an answer to a program', async () => {
    const url = await serve(async (_, response) => {
      response.end();
    });
    const kept = async (path: string, method = 'GET') =>
      (await fetch(`${url}${path}`, { method })).headers.getSetCookie();
    expect(await kept('/sign-in?lang=en&next=%2Fdesk')).toEqual(['locale=en; Path=/; Max-Age=31536000; SameSite=Lax']);
    for (const path of ['/', '/?lang=fr', '/wall?lang=en', '/api/v1/board?lang=en'])
      expect(await kept(path)).toEqual([]);
    expect(await kept('/?lang=en', 'POST')).toEqual([]);
  });

  it('takes from a trusted proxy whom it speaks for, and hands nobody its headers', async () => {
    let seen: IncomingHttpHeaders = {};
    const page: Pages = async (request, response) => {
      seen = request.headers;
      response.end();
    };
    const headers = { 'x-forwarded-for': '1.2.3.4, 198.51.100.7' };
    await fetch(await serve(page, { proxies: ['127.0.0.1'] }), { headers });
    expect([seen['x-real-ip'], seen['x-forwarded-for']]).toEqual(['198.51.100.7', undefined]);
    await fetch(await serve(page, { proxies: ['10.0.0.0/8'] }), { headers });
    expect(seen['x-real-ip']).toBe('127.0.0.1');
  });

  it('asks browsers to stay with https where people reach it by https', async () => {
    const done: Pages = async (_, response) => void response.end();
    const hsts = async (secure: boolean) =>
      (await fetch(await serve(done, { secure }))).headers.get('strict-transport-security');
    expect([await hsts(true), await hsts(false)]).toEqual(['max-age=31536000', null]);
  });

  it('allows nobody to frame it, and evaluates code only for development', async () => {
    const done: Pages = async (_, response) => void response.end();
    const answer = await fetch(await serve(done));
    expect(policyOf(answer)).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(scriptsOf(policyOf(await fetch(await serve(done, { dev: true }))))).toContain("'unsafe-eval'");
  });

  it('tells of a fault by reference only', async () => {
    const url = await serve(async () => {
      throw new Error('relation "Secret" does not exist');
    });
    const answer = await fetch(url);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('{"error":{"code":"fault","reference":"ref-1"}}');
  });
});
