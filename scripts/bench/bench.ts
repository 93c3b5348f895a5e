// Measures what the product costs, beside others that do the same work: npm run bench -- fanout [start …] [--full] [--json].
// Build first. Without a name it lists what there is. docs/performance.md says what limits each figure.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BENCHES } from './all';
import { describeMachine, loadNow } from './machine';
import { toReport, toTable } from './print';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});

function end(words: string, code: number): never {
  process.stdout.write(`${words}\n`);
  process.exit(code);
}

const list = Object.entries(BENCHES).map(([name, { about }]) => `  ${name.padEnd(8)} ${about}`);
if (positionals.length === 0) end(`npm run bench -- NAME … [--full] [--json]\n${list.join('\n')}`, 0);
const unknown = positionals.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) end(`There is no ${unknown.join(', ')}:\n${list.join('\n')}`, 1);
if (process.platform !== 'linux') end('The bench reads processor time from /proc, so it needs Linux.', 1);
if (!existsSync('dist/server/main.js')) end('There is no build yet: npm run build', 1);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
let code = 0;
const say = (words: string) => void process.stderr.write(`${words}\n`);
const size = values.full ? 'full' : 'short';
for (const name of positionals) {
  const begun = performance.now();
  const load = loadNow();
  const rows = await BENCHES[name]?.run(size, say).catch((error: unknown) => say(`${name} did not end: ${error}`));
  if (!rows) {
    code = 1;
    continue;
  }
  const seconds = Math.round((performance.now() - begun) / 1000);
  const report = toReport({ name, size, machine: describeMachine(), load: [load, loadNow()], seconds }, rows);
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : `${toTable(report)}\n`);
}
process.exit(code);
