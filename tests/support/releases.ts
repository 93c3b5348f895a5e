import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const OWN = ['.git', '.next', 'data', 'test-results'];
const NOT_SERVED = /[/\\]\.next[/\\](cache|trace|types|diagnostics)/;

/**
 * A folder with what was built, as another release: for `startProcess`. `broken`: one whose pages come, while their code does
 * not, so that they never draw.
 */
export function makeRelease(name: string, { broken = false } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), `release-${name}-`));
  for (const entry of readdirSync('.').filter((each) => !OWN.includes(each))) {
    symlinkSync(resolve(entry), join(folder, entry));
  }
  cpSync('.next', join(folder, '.next'), { recursive: true, filter: (path) => !NOT_SERVED.test(path) });
  writeFileSync(join(folder, '.next', 'BUILD_ID'), name);
  if (broken) rmSync(join(folder, '.next', 'static'), { recursive: true });
  return folder;
}
