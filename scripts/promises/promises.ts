// Tries what the live path promises, and prints the figures: npm run promises [-- P1 P3 …] [--full]. Build first.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { startPostgres } from '@/tests/support/engines/postgres';
import { PROMISES } from './all';
import type { Finding } from './result';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false } },
});
const names = positionals.length > 0 ? positionals : Object.keys(PROMISES);
const unknown = names.filter((name) => !Object.hasOwn(PROMISES, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no ${unknown.join(', ')}: ${Object.keys(PROMISES).join(', ')}.\n`);
  process.exit(1);
}

const postgres = await startPostgres({ durable: true });
const findings: Finding[] = [];
for (const name of names) {
  const say = (words: string) => process.stderr.write(`${words}\n`);
  const begun = performance.now();
  const size = values.full ? 'full' : 'short';
  findings.push(
    ...((await PROMISES[name]?.({ size, postgresUrl: postgres.url, engines: ['sqlite', 'postgresql'], say })) ?? []),
  );
  say(`${name}: ${Math.round((performance.now() - begun) / 1000)} s`);
}
await postgres.stop();
for (const { promise, what, runs, worst, held } of findings) {
  process.stdout.write(`| ${promise} | ${what} | ${runs} | ${worst} | ${held ? 'held' : 'BROKEN'} |\n`);
}
const machine = `${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.version}, ${process.platform}`;
process.stdout.write(`${new Date().toISOString().slice(0, 10)}, ${machine}\n`);
process.exit(findings.every(({ held }) => held) ? 0 : 1);
