import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@/tests/support/free-port';
import { type ServerProcess, startProcess } from '@/tests/support/process';
import type { Site } from './site';

/** One of several servers on one database. It keeps its address when it is started again. */
export type ServerNode = {
  name: string;
  url: string;
  kill(): Promise<void>;
  /** As who runs services ends it (SIGTERM). */
  end(): Promise<{ ms: number; code: number | null }>;
  start(more?: Record<string, string>): Promise<void>;
  signal(name: NodeJS.Signals): void;
};

export async function startNodes(site: Site, count: number): Promise<ServerNode[]> {
  const names = Array.from({ length: count }, (_, index) => `node${index + 1}`);
  return Promise.all(names.map((name) => startNode(site, name)));
}

async function startNode(site: Site, name: string): Promise<ServerNode> {
  const port = await freePort();
  const dataDir = join(site.dataDir, name);
  mkdirSync(dataDir, { recursive: true });
  let running: ServerProcess | null = null;
  const start = async (more: Record<string, string> = {}) => {
    running = await startProcess(port, { ...site.env, DATA_DIR: dataDir, ...more });
  };
  await start();
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    start,
    async kill() {
      await running?.kill();
      running = null;
    },
    async end() {
      const begun = performance.now();
      running?.signal('SIGTERM');
      const code = (await running?.ended) ?? null;
      running = null;
      return { ms: performance.now() - begun, code };
    },
    signal: (signal) => running?.signal(signal),
  };
}
