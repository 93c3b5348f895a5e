import { type ChildProcess, spawn } from 'node:child_process';

/** The production server in its own process, so that a test can kill it. */
export type ServerProcess = {
  url: string;
  pid: number;
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

/** `folder`: of another release (releases.ts). `under`: the command that starts it and becomes it, with its arguments. */
export type StartOptions = { health?: Health; folder?: string; under?: string[]; withinMs?: number };

/** Starts what was built as `npm start` does, and waits until it is ready. @throws when it ends before. */
export async function startProcess(
  port: number,
  env: Record<string, string>,
  { health = '/readyz', folder = '.', under = [], withinMs = READY_WITHIN_MS }: StartOptions = {},
): Promise<ServerProcess> {
  const [command = '', ...args] = [...under, process.execPath, '--enable-source-maps', 'scripts/start.js'];
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  await waitForReady(child, { url: url + health, withinMs }, () => text);
  const signal = (name: NodeJS.Signals) => void child.kill(name);
  return { url, pid: child.pid ?? 0, kill: () => kill(child), signal, printed: () => text, ended };
}

type Wanted = { url: string; withinMs: number };

async function waitForReady(child: ChildProcess, { url, withinMs }: Wanted, printed: () => string): Promise<void> {
  const deadline = Date.now() + withinMs;
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
