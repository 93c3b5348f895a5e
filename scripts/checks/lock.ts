// Adds optional platform packages to package-lock.json. A registry without them leaves them out, and then `npm ci` refuses
// the file. Run it after each `npm install`; `--check` only reports.
import { readFileSync, writeFileSync } from 'node:fs';

type Package = { version?: string; dev?: boolean; optionalDependencies?: Record<string, string> };
type Lock = { packages: Record<string, Package & Record<string, unknown>> };

const OS = ['android', 'darwin', 'freebsd', 'linux', 'win32'];
const CPU: Record<string, string> = {
  arm64: 'arm64',
  x64: 'x64',
  arm: 'arm',
  ppc64: 'ppc64',
  s390x: 's390x',
  ia32: 'ia32',
  wasm32: 'wasm32',
};

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const added: string[] = [];
for (const [path, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (lock.packages[`${path}/node_modules/${name}`] ?? lock.packages[`node_modules/${name}`]) continue;
    lock.packages[`node_modules/${name}`] = toEntry(name, version, parent.dev === true);
    added.push(`${name}@${version}`);
  }
}

function toEntry(name: string, version: string, dev: boolean): Package & Record<string, unknown> {
  const words = name.split(/[-/]/);
  const os = words.filter((word) => OS.includes(word));
  const cpu = words.flatMap((word) => CPU[word] ?? []);
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : null;
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev: true }),
    ...(libc && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}

if (added.length > 0 && process.argv.includes('--check')) {
  console.error(`package-lock.json lacks ${added.join(', ')}: run npm run lock`);
  process.exit(1);
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
if (added.length > 0) writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
