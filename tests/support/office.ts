import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { PASSWORD, signIn } from './browser/sign-in';
import { runTool } from './built/run-tool';
import { freePort } from './free-port';
import { copyOfPrepared } from './prepared/copy-of-prepared';
import { type ServerProcess, type StartOptions, startProcess } from './process';

const CLOCK_AHEAD = resolve('tests/support/clock-ahead.cjs');

export type Colleague = { email: string; name: string; role: string };

/** The production server with the real reports and with people. A test can end it and start it again. */
export type Office = {
  url: string;
  dataDir: string;
  /** A page of somebody who is signed in; `null` = of nobody, as screens are. */
  open(browser: Browser, who: Colleague | null, options?: BrowserContextOptions): Promise<Page>;
  /** Ends it like a power cut. */
  cut(): Promise<void>;
  /** `aheadMs`: by how much its clock is ahead of this machine's, so that nobody waits for an hour to come. */
  start(aheadMs?: number, options?: StartOptions): Promise<void>;
  /** Runs one of the scripts of an administrator beside it. @throws with what it said when it fails. */
  run(args: string[]): void;
};

/** `settings`: further ones of the environment. */
export async function openOffice(people: readonly Colleague[], settings: Record<string, string> = {}): Promise<Office> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const usual = { PUBLIC_URL: url, BOARDS: 'open' };
  if (!existsSync('dist/server/main.js')) runTool(['scripts/build.ts'], usual);
  const dataDir = await copyOfPrepared('office', (dir) =>
    runTool(['scripts/import-reports.ts'], { ...usual, DATA_DIR: dir }),
  );
  const env = { ...usual, DATA_DIR: dataDir, ...settings };
  // Another database than that of the folder is empty.
  if (settings.DATABASE_URL) runTool(['scripts/import-reports.ts'], env);
  for (const { email, name, role } of people) {
    const person = ['--email', email, '--name', name, '--role', role, '--password-stdin'];
    runTool(['scripts/user.ts', 'create', ...person], env, `${PASSWORD}\n`);
  }
  let running: ServerProcess | null = await startProcess(port, env);
  return {
    url,
    dataDir,
    run: (args) => runTool(args, env),
    async open(browser, who, options = {}) {
      const context = await browser.newContext({ ...options, baseURL: url });
      const page = await context.newPage();
      if (who) await signIn(page, who.email);
      return page;
    },
    async cut() {
      await running?.kill();
      running = null;
    },
    async start(aheadMs = 0, options = {}) {
      const clock = { NODE_OPTIONS: `--require ${CLOCK_AHEAD}`, CLOCK_AHEAD_MS: String(aheadMs) };
      running = await startProcess(port, { ...env, ...clock }, options);
    },
  };
}
