import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** How a script is started: as it was built, which takes half of the work, else from its source. */
export function startOf(script: string): string[] {
  const built = script.replace(/^scripts\/(.*)\.ts$/, 'dist/scripts/$1.js');
  return built !== script && existsSync(built) ? [built] : ['--import', 'tsx', script];
}

/** Runs one of the scripts of an administrator. @throws with what it said when it fails. */
export function runTool([script = '', ...args]: string[], env: Record<string, string>, input = ''): void {
  const { status, stderr } = spawnSync(process.execPath, [...startOf(script), ...args], {
    env: { ...process.env, ...env },
    input,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} failed:\n${stderr}`);
}
