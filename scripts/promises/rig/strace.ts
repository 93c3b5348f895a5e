import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** Null when system calls of other processes can be recorded and changed here; else the reason why not. */
export function whyNoStrace(): string | null {
  if (process.platform !== 'linux') return 'strace is for Linux only';
  const { status, error } = spawnSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' });
  if (error) return 'strace is not installed';
  return status === 0 ? null : 'strace may not trace here';
}

/** Makes system calls on these files fail or wait, in a process that runs, until it is ended. */
export async function injectInto(pid: number, inject: string, files: string[]): Promise<{ end(): Promise<void> }> {
  const calls = inject.split(':')[0] ?? '';
  const paths = files.flatMap((file) => ['-P', file]);
  const args = ['-f', '-p', String(pid), ...paths, '-e', `trace=${calls}`, '-e', `inject=${inject}`, '-o', '/dev/null'];
  const tracer: ChildProcess = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  // It says so when it has attached itself.
  if (tracer.stderr) await once(tracer.stderr, 'data');
  return {
    async end() {
      const ended = once(tracer, 'exit');
      tracer.kill('SIGINT');
      await ended;
    },
  };
}
