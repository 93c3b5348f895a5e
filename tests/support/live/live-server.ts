import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Snapshot } from '@/domain/protocol/frames';
import { startOf } from '@/tests/support/built/run-tool';
import { freePort } from '@/tests/support/free-port';
import { startProcess } from '@/tests/support/process';
import { reportOf } from '@/tests/support/reports';

/** What `npm run build` made, in a process of its own, on an empty database of its own. */
export type LiveServer = {
  url: string;
  port: number;
  dataDir: string;
  /** Posts a report, as a program does; `value`: of its one figure. */
  post(value: number, changes?: Parameters<typeof reportOf>[1]): Promise<void>;
  snapshot(): Promise<Snapshot>;
  signal(name: NodeJS.Signals): void;
  stop(): Promise<void>;
};

const CLOCK_STEP = resolve('tests/support/clock-step.cjs');

export async function startLiveServer(): Promise<LiveServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'live-'));
  const env = { DATA_DIR: dataDir, BOARDS: 'open', NODE_OPTIONS: `--require ${CLOCK_STEP}` };
  const port = await freePort();
  const { url, signal, kill } = await startProcess(port, env);
  const token = makeToken(env);
  let posted = 0;
  return {
    ...{ url, port, dataDir, signal },
    async post(value, changes = {}) {
      posted += 1;
      const key = `live-${process.pid}-${posted}`;
      const send = () =>
        fetch(`${url}/api/v1/updates`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
          body: JSON.stringify(reportOf(value, { reference: key, ...changes })),
        });
      // A connection that rests may be closed in the moment of the next request; the key makes the second one the same (W2).
      let response = await send().catch(send);
      // A quick machine posts more in a minute than one program may.
      while (response.status === 429) {
        await setTimeout(1_000 * Number(response.headers.get('retry-after')));
        response = await send().catch(send);
      }
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    },
    snapshot: async () => (await (await fetch(`${url}/api/v1/board`)).json()) as Snapshot,
    async stop() {
      await kill();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A token whose reports no second person has to approve. */
function makeToken(env: Record<string, string>): string {
  const run = (script: string, ...args: string[]) =>
    execFileSync(process.execPath, [...startOf(script), ...args], {
      env: { ...process.env, ...env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
    });
  run('scripts/settings.ts', 'approval', 'off');
  return run('scripts/token.ts', 'create', '--role', 'editor', '--name', 'live').trim();
}
