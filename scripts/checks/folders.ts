// Fails when a folder holds more than 20 source files (tests, generated code and data aside): split it by subject. Fails, too,
// when a folder of domain, client, components or server holds one file and no folder: the file belongs to the folder above.
import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';

const MOST = 20;
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], {
  encoding: 'utf8',
});
const counts = new Map<string, number>();
for (const file of files.split('\n').filter((name) => name !== '' && !/\.test\.tsx?$/.test(name))) {
  counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
}
const full = [...counts].filter(([, count]) => count > MOST);
for (const [folder, count] of full) console.error(`${folder}: ${count} source files, at most ${MOST}`);
const folders = [...counts.keys()];
const alone = [...counts].filter(([folder, count]) => {
  const isOurs = /^(domain|client|components|server)\//.test(folder) && !folder.includes('/generated');
  return isOurs && count === 1 && !folders.some((other) => other.startsWith(`${folder}/`));
});
for (const [folder] of alone) console.error(`${folder}: one source file alone; move it to the folder above`);
process.exit(full.length + alone.length === 0 ? 0 : 1);
