import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const OWN = ['.git', '.next', 'data', 'test-results'];
const NOT_SERVED = /[/\\]\.next[/\\](cache|trace|types|diagnostics)/;

/**
 * A folder with what was built, as another release: for `startProcess`. `broken`: its pages come, but they name files that are
 * not there, so that they never draw.
 */
export function makeRelease(name: string, { broken = false } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), `release-${name}-`));
  for (const entry of readdirSync('.').filter((each) => !OWN.includes(each))) {
    symlinkSync(resolve(entry), join(folder, entry));
  }
  const built = join(folder, '.next');
  cpSync('.next', built, { recursive: true, filter: (path) => !NOT_SERVED.test(path) });
  writeFileSync(join(built, 'BUILD_ID'), name);
  if (broken) misnameFiles(built);
  return folder;
}

function misnameFiles(built: string): void {
  const names = readdirSync(built, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((each) => /\.(js|json)$/.test(each) && !each.startsWith('static'))) {
    const text = readFileSync(join(built, name), 'utf8');
    if (text.includes('static/chunks/'))
      writeFileSync(join(built, name), text.replaceAll('static/chunks/', 'static/gone/'));
  }
}
