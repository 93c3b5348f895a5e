// Examines a running installation and says what to do: npm run doctor [-- --json]
import { loadConfig } from '@/server/config';
import { wordsOf } from '@/server/process/plain-words';
import type { NamedDiagnosis } from './doctor/diagnosis';
import { examine } from './doctor/examine';

const WIDTH = 13;

function linesOf({ name, verdict, found, todo }: NamedDiagnosis): string {
  const told = `${verdict.padEnd(6)} ${name.padEnd(WIDTH)} ${found}`;
  return todo ? `${told}\n${' '.repeat(WIDTH + 8)}→ ${todo}` : told;
}

/** It only looks: no secret is made where none is. */
function readConfig() {
  const AUTH_SECRET = process.env.AUTH_SECRET || 'x'.repeat(32);
  return loadConfig(process.env, { AUTH_SECRET });
}

async function main(typed: string[]): Promise<number> {
  const isJson = typed[0] === '--json';
  if (typed.length > (isJson ? 1 : 0)) {
    console.error('npm run doctor [-- --json]');
    return 2;
  }
  const found = await examine(readConfig());
  console.log(isJson ? JSON.stringify(found, null, 2) : found.map(linesOf).join('\n'));
  return found.some(({ verdict }) => verdict === 'wrong') ? 1 : 0;
}

process.exit(
  await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(wordsOf(error));
    return 1;
  }),
);
