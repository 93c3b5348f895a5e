import { rmSync } from 'node:fs';
import type { Receipt } from '@/domain/outcome';
import { writeHistory } from '@/scripts/bench/history/write-history';
import { openSite, type Site } from '@/scripts/promises/rig/site';
import { freePort } from '@/tests/support/free-port';
import { type ServerProcess, startProcess } from '@/tests/support/process';
import type { Contestant } from './contestant';
import { pairDisplays } from './displays';
import { reportWith } from './report-to-post';

/** All screens of a bench are on this machine, so the limits of an address would count the bench and not the server. */
const UNLIMITED = {
  PAGES_PER_ADDRESS: '1000000',
  SOCKETS_PER_ADDRESS: '1000000',
  SOCKETS_AT_THE_DOOR: '1000000',
};

/** A start that takes so long is a figure, too. */
const READY_WITHIN_MS = 240_000;

/** The built server on a history of its own. It can be ended and started again on the same port. */
export type Product = Omit<Contestant, 'post'> & {
  name: 'product';
  url: string;
  site: Site;
  /** Of the paired screens. */
  cookies: string[];
  /** Posts a long report. */
  postLong(stamp: string): Promise<Receipt>;
  post(stamp: string): Promise<Receipt>;
  /** Under which a report is posted; it is its reference, too. */
  keyOf(stamp: string): string;
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** @returns after how many ms it was ready. */
  start(): Promise<number>;
};

export type ProductOptions = { entries: number; displays?: number };

export async function openProduct({ entries, displays = 0 }: ProductOptions): Promise<Product> {
  let cookies: string[] = [];
  const site = await openSite('sqlite', '', async (database) => {
    await writeHistory(database, entries);
    if (displays > 0) cookies = await pairDisplays(database, displays);
  });
  const port = await freePort();
  let running: ServerProcess | null = null;
  const url = `http://127.0.0.1:${port}`;
  // Also where the bench itself is ended before its time.
  process.once('exit', () => {
    running?.signal('SIGKILL');
    rmSync(site.dataDir, { recursive: true, force: true });
  });
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    running?.signal(signal);
    await running?.ended;
    running = null;
  };
  const start = async () => {
    const begun = performance.now();
    running = await startProcess(port, { ...site.env, ...UNLIMITED }, { withinMs: READY_WITHIN_MS });
    return performance.now() - begun;
  };
  const post = (stamp: string, figures = 0) =>
    postReport(url, site.token, { key: keyOf(stamp), body: reportWith(stamp, figures) });
  return {
    ...{ name: 'product', wire: 'socket.io', port, url, site, cookies, end, start, keyOf },
    get pid() {
      return running?.pid ?? 0;
    },
    post: (stamp) => post(stamp),
    postLong: (stamp) => post(stamp, LONG_FIGURES),
    async stop() {
      await end('SIGKILL');
      await site.remove();
    },
  };
}

/** As `reportWith` names it. */
function keyOf(stamp: string): string {
  return `bench-${stamp.slice(2)}`;
}

/** About 120 kB: what the kernel itself takes for a screen that does not read is soon full. */
const LONG_FIGURES = 60;

async function postReport(url: string, token: string, { key, body }: { key: string; body: object }): Promise<Receipt> {
  const response = await fetch(`${url}/api/v1/updates`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status !== 201) throw new Error(`${response.status} ${text}`);
  return JSON.parse(text);
}
