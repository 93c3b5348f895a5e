import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NamedDiagnosis } from '@/scripts/doctor/diagnosis';
import { examine } from '@/scripts/doctor/examine';
import { loadConfig } from '@/server/config';
import { openDatabase } from '@/server/db/database';
import { freePort } from '@/tests/support/free-port';
import { type HttpProxy, openHttpProxy } from '@/tests/support/live/http-proxy';
import { type ServerProcess, startProcess } from '@/tests/support/process';

describe('npm run doctor beside the built server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  let server: ServerProcess;
  let proxy: HttpProxy;
  let env: Record<string, string>;
  beforeAll(async () => {
    const port = await freePort();
    proxy = await openHttpProxy(port, 'passed');
    env = {
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      PUBLIC_URL: proxy.origin,
      AUTH_SECRET: 'x'.repeat(32),
    };
    server = await startProcess(port, env);
  });
  afterAll(async () => {
    await server.kill();
    await proxy.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (changes: Record<string, string> = {}) => examine(loadConfig({}, { ...env, ...changes }));
  /** What is wrong; whether a machine has a time source or the newest Node is not the matter here. */
  const wrongOf = (found: NamedDiagnosis[]) =>
    found.filter(({ verdict }) => verdict === 'wrong').map(({ name }) => name);

  it('finds nothing wrong on a good installation, and says where to look', async () => {
    const found = await ask();
    expect(wrongOf(found)).toEqual([]);
    const verdicts = Object.fromEntries(found.map(({ name, verdict }) => [name, verdict]));
    expect(verdicts).toMatchObject({
      ...{ folder: 'ok', database: 'ok', schema: 'ok', chain: 'ok', server: 'ok', address: 'ok', sockets: 'ok' },
      ...{ backup: 'look', certificate: 'look' },
    });
  });

  it('names a proxy that lets no WebSocket through', async () => {
    const dropping = await openHttpProxy(Number(env.PORT), 'refused');
    expect(wrongOf(await ask({ PUBLIC_URL: dropping.origin }))).toEqual(['sockets']);
    await dropping.close();
  });

  it('names an address that leads nowhere, and one where there is no certificate', async () => {
    const port = await freePort();
    const found = await ask({ PUBLIC_URL: `https://127.0.0.1:${port}` });
    expect(wrongOf(found)).toEqual(['address', 'sockets', 'proxy', 'certificate']);
    expect(found.find(({ name }) => name === 'address')?.found).toContain('ECONNREFUSED');
  });

  it('names a server that does not run, a file that is no database and a folder that others read', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'doctor-'));
    writeFileSync(join(broken, 'board.db'), 'This is a text, and long enough to be taken for a database. '.repeat(9));
    chmodSync(broken, 0o755);
    const PORT = String(await freePort());
    const found = await ask({ DATA_DIR: broken, PORT });
    expect(wrongOf(found)).toEqual(['folder', 'database', 'server']);
    expect(JSON.stringify(found)).not.toContain('    at ');
    rmSync(broken, { recursive: true });
  });

  it('names a broken chain, and ends with 1 and without a stack', async () => {
    const { db, close } = await openDatabase(`file:${join(folder, 'board.db')}`);
    const entry = { stream: 'wall', seq: 1, epoch: 'x', text: '{}', hash: 'x', committedAt: new Date() };
    await db.entry.create({ data: entry });
    await db.stream.update({ where: { name: 'wall' }, data: { head: 1, hash: 'x' } });
    await close();
    const [code, said] = await new Promise<[number, string]>((resolve) => {
      const tool = ['--import', 'tsx', 'scripts/doctor.ts', '--json'];
      execFile(process.execPath, tool, { env: { ...process.env, ...env } }, (error, out, err) =>
        resolve([Number(error?.code ?? 0), out + err]),
      );
    });
    expect(code).toBe(1);
    const found = JSON.parse(said) as NamedDiagnosis[];
    expect(found.find(({ name }) => name === 'chain')).toMatchObject({
      verdict: 'wrong',
      found: 'wall is broken at entry 1.',
    });
  });
});
