import { spawnSync } from 'node:child_process';

/** Runs one of the scripts of an administrator. @throws with what it said when it fails. */
export function runTool(args: string[], env: Record<string, string>, input = ''): void {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', ...args], {
    env: { ...process.env, ...env },
    input,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`);
}
