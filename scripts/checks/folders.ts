// Fails when a folder holds more than 20 source files (tests, generated code and data aside): split it by subject.
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
process.exit(full.length === 0 ? 0 : 1);
