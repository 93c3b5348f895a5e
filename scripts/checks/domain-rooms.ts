// Fails when a file of domain/ imports a folder that comes after its own (docs/architecture.md). The first folder knows of no
// other, the last one of most. Files beside the folders are types that all of them share.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `types`: the files that are directly in domain/. */
const ROOMS = [
  'places',
  'types',
  'text',
  'entries',
  'board',
  'addup',
  'workflow',
  'past',
  'protocol',
  'wording',
  'charts',
  'brief',
  'scenes',
  'displays',
  'reports',
  'reader',
  'composer',
  'briefing',
];
const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;

function roomOf(path: string): string {
  const [, room = '', ...rest] = path.split('/');
  return rest.length === 0 ? 'types' : room;
}

function targetOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('@/domain/')) return specifier.slice(2);
  return specifier.startsWith('./') ? join(dirname(file), specifier) : null;
}

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'domain'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

const faults: string[] = [];
for (const file of files) {
  const room = roomOf(file);
  if (!ROOMS.includes(room))
    faults.push(`${file}: the room ${room} has no place in the order of ${import.meta.filename}`);
  for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    const target = targetOf(file, specifier);
    if (target === null || ROOMS.indexOf(roomOf(target)) <= ROOMS.indexOf(room)) continue;
    faults.push(`${file}: ${room} stands below ${roomOf(target)} and may not import ${specifier}`);
  }
}
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);
