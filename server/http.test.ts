import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpHandler, type Pages } from './http';

const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** A real server around one page; gives back its address. */
async function serve(pages: Pages, dev = false): Promise<string> {
  const http = createServer(createHttpHandler({ pages, dev, reportFault: () => 'ref-1' }));
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

  it('allows nobody to frame it, and evaluates code only for development', async () => {
    const done: Pages = async (_, response) => void response.end();
    const answer = await fetch(await serve(done));
    expect(policyOf(answer)).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(scriptsOf(policyOf(await fetch(await serve(done, true))))).toContain("'unsafe-eval'");
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
