import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Made last by `npm run build`. */
const BUILT = 'dist/server/main.js';
const SOURCES = ['app', 'client', 'components', 'domain', 'messages', 'server'];
const NOT_BUILT = /\.test\.tsx?$|^db[/\\]generated/;

/**
 * Tests of what was built would be green over an older build, whatever has been broken since.
 * @throws with the name of the file that is newer than the build.
 */
export function refuseOldBuild(): void {
  if (!existsSync(BUILT)) throw new Error('There is no build yet: npm run build');
  const builtAt = statSync(BUILT).mtimeMs;
  const newer = SOURCES.flatMap(filesOf).find((file) => statSync(file).mtimeMs > builtAt);
  if (newer) throw new Error(`${newer} is newer than the build: npm run build`);
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !NOT_BUILT.test(file.slice(folder.length + 1)));
}
