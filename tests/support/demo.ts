import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, expect } from '@playwright/test';
import { PASSWORD, signIn } from './browser/sign-in';
import { runTool, startOf } from './built/run-tool';
import { freePort } from './free-port';
import { copyOfPrepared } from './prepared/copy-of-prepared';

/** A running demo: its address, the editor's one-time link, and all its output. */
export type Demo = { url: string; link: string; dataDir: string; printed(): string; stop(): Promise<void> };

/** The demo on the pages that were built, with the reports up to an instant (`--at …`), and nothing that is replayed. */
export async function openDemo(...at: string[]): Promise<Demo> {
  const dataDir = await copyOfPrepared(`demo ${at.join(' ').replace(/\W+/g, '-')}`, (dir) =>
    runTool(['tests/support/prepared/prepare-demo.ts', ...at], { DATA_DIR: dir }),
  );
  const args = [...startOf('scripts/demo.ts'), '--no-replay', '--built', '--keep', ...at];
  return start([process.execPath, ...args], { DATA_DIR: dataDir });
}

/** Starts `npm run demo -- …` as a newcomer does, with its data in a temporary folder, and waits for the link. */
export function startDemo(args: string[], env: Record<string, string> = {}): Promise<Demo> {
  return start(['npm', 'run', 'demo', '--', ...args], { DATA_DIR: mkdtempSync(join(tmpdir(), 'demo-')), ...env });
}

async function start([command = '', ...args]: string[], env: { DATA_DIR: string }): Promise<Demo> {
  const port = await freePort();
  const dataDir = env.DATA_DIR;
  const child = spawn(command, args, {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const link = await waitForLink(child, () => text);
  return { url: `http://localhost:${port}`, link, dataDir, printed: () => text, stop: () => stop(child, () => text) };
}

async function waitForLink(child: ChildProcess, printed: () => string): Promise<string> {
  for (let waited = 0; waited < 240_000; waited += 100) {
    const link = /http:\/\/localhost:\d+\/enter\?\S+/.exec(printed())?.[0];
    if (link) return link;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the demo did not start:\n${printed()}`);
}

/**
 * Ctrl-C goes to the whole process group, as from a terminal. npm ends by the signal or with 0, so its code says nothing:
 * the last line of the demo shows how it ended.
 */
async function stop(child: ChildProcess, printed: () => string): Promise<void> {
  if (child.exitCode === null && child.pid !== undefined) {
    const ended = new Promise((resolve) => child.once('close', resolve));
    process.kill(-child.pid, 'SIGINT');
    await ended;
  }
  expect(printed().trimEnd(), 'the demo stops cleanly').toMatch(/\nStopped\.$/);
}

export type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Signs in by the demo's one-time link, and returns the session for more browser contexts. */
export async function enterDemo(browser: Browser, { link }: Demo): Promise<Session> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('main').getByRole('button').click();
  await page.waitForURL((url) => url.pathname === '/desk');
  const session = await context.storageState();
  await context.close();
  return session;
}

/** The demo prints a link for its editor and one for its approver, in this order. */
export async function enterBoth(browser: Browser, demo: Demo): Promise<{ editor: Session; approver: Session }> {
  const [editor = '', approver = ''] = demo.printed().match(/http:\/\/localhost:\d+\/enter\?\S+/g) ?? [];
  return {
    editor: await enterDemo(browser, { ...demo, link: editor }),
    approver: await enterDemo(browser, { ...demo, link: approver }),
  };
}

/** A person made on the server's command line, signed in by password: for pages that the demo's own people do not see. */
export async function enterAs(browser: Browser, { url, dataDir }: Demo, roles: readonly string[]): Promise<Session> {
  const email = `${roles.join('-')}@example.test`;
  const args = ['--email', email, '--name', `Test ${roles[0]}`, ...roles.flatMap((role) => ['--role', role])];
  runTool(['scripts/user.ts', 'create', ...args, '--password-stdin'], { DATA_DIR: dataDir }, `${PASSWORD}\n`);
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, email, url);
  const session = await context.storageState();
  await context.close();
  return session;
}
