import { mkdtempSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, expect, it } from 'vitest';
import { loadConfig } from '@/server/config';
import { type RunningServer, startServer } from '@/server/start';

let running: RunningServer | null = null;
afterEach(() => running?.stop());

const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((one) => one?.address === '::1');

/** Starts with no setting but these; gives back what it logged. */
async function start(env: Record<string, string> = {}): Promise<string[]> {
  const logged: string[] = [];
  const logger = pino({}, { write: (line: string) => void logged.push(line) });
  const config = loadConfig({}, { DATA_DIR: mkdtempSync(join(tmpdir(), 'listening-')), PORT: '0', ...env });
  running = await startServer({ config, logger, pages: false });
  return logged;
}

it('listens on IPv4 and, where the machine has it, on IPv6', async () => {
  await start();
  const { port } = new URL(running?.url ?? '');
  for (const address of hasIpv6 ? ['127.0.0.1', '[::1]'] : ['127.0.0.1'])
    expect((await fetch(`http://${address}:${port}/`)).status).toBeGreaterThanOrEqual(200);
});

it('says when nobody told it the address that people use', async () => {
  const isSaid = (logged: string[]) => logged.join('').includes('PUBLIC_URL is not set');
  expect(isSaid(await start())).toBe(true);
  await running?.stop();
  expect(isSaid(await start({ PUBLIC_URL: 'https://board.example' }))).toBe(false);
});
