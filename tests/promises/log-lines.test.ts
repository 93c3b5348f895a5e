import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '@/tests/support/free-port';
import { type ServerProcess, startProcess } from '@/tests/support/process';

type Line = { level: number; msg: string; request?: string; path?: string; status?: number };

describe('the log of the built server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'log-lines-'));
  let server: ServerProcess;
  beforeAll(async () => {
    server = await startProcess(await freePort(), { DATA_DIR: folder, LOG_LEVEL: 'debug', BOARDS: 'open' });
  });
  afterAll(async () => {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What stands behind the last end of a line is still on its way. */
  const lines = () =>
    server
      .printed()
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Line);

  it('is lines of JSON from its first to its last, and names no person, no address and no query', async () => {
    const json = { 'Content-Type': 'application/json', Origin: server.url };
    const asked = await Promise.all([
      fetch(`${server.url}/?lang=en&q=Sok-Dara`, { headers: { 'X-Forwarded-For': '203.0.113.9' } }),
      fetch(`${server.url}/updates/999`),
      fetch(`${server.url}/invite/very-secret`),
      fetch(`${server.url}/api/v1/people/sok@example.test?q=Sok-Dara`),
      fetch(`${server.url}/api/v1/updates`, { method: 'POST', body: '{"Sok Dara' }),
      fetch(`${server.url}/`, { headers: { 'next-action': 'x', 'next-router-state-tree': '[' } }),
      fetch(`${server.url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ email: 'sok@example.test', password: 'very-secret' }),
      }),
    ]);
    await Promise.all(asked.map((answer) => answer.arrayBuffer()));
    const ids = asked.map((answer) => answer.headers.get('x-request-id'));
    expect(new Set(ids).size).toBe(asked.length);
    // A line is written when its answer is out, so the answer may be here before it.
    const requests = () => lines().flatMap(({ request, msg }) => (msg === 'Request' && request ? [request] : []));
    await expect
      .poll(() =>
        requests()
          .filter((id) => ids.includes(id))
          .sort(),
      )
      .toEqual([...ids].sort());
    expect(lines().map(({ msg }) => msg)).toContain('Ready');
    expect(server.printed()).not.toMatch(/Sok|sok@|secret|203\.0\.113|127\.0\.0\.1(?!:)/);
  });
});
