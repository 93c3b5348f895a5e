import { type ChildProcess, spawn } from 'node:child_process';

/** The production server in its own process, so that a test can kill it. */
export type ServerProcess = {
  url: string;
  kill(): Promise<void>;
  signal(name: NodeJS.Signals): void;
  printed(): string;
  /** Its exit code; null: a signal ended it. */
  ended: Promise<number | null>;
};

const READY_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 50;

/** `/livez` of a server that is not well, and runs. */
type Health = '/readyz' | '/livez';

/** `folder`: of another release (releases.ts). */
export type StartOptions = { health?: Health; folder?: string };

/** Starts what was built as `npm start` does, and waits until it is ready. @throws when it ends before. */
export async function startProcess(
  port: number,
  env: Record<string, string>,
  { health = '/readyz', folder = '.' }: StartOptions = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--enable-source-maps', 'scripts/start.js'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  await waitForReady(child, url + health, () => text);
  return { url, kill: () => kill(child), signal: (name) => void child.kill(name), printed: () => text, ended };
}

async function waitForReady(child: ChildProcess, url: string, printed: () => string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  let last = 'no answer';
  while (child.exitCode === null && Date.now() < deadline) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    if (answer) last = await answer.text();
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`the server is not ready: ${last}\n${printed()}`);
}

/** SIGKILL: the process flushes nothing and says nothing. */
function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  return ended;
}
