// The server for a developer: pages reload by themselves, and a change of server code starts it again.
// `--seed` fills the database with the reports of the demo first; `--inspect` opens Node's debugger.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { loadConfig } from '@/server/config';
import { wordsOf } from '@/server/process/plain-words';
import { withAuth } from './accounts/with-auth';
import { buildLite } from './build-lite';
import { linkLines, makeLinks } from './demo/people';
import { prepareDemo } from './demo/prepare';
import { step } from './demo/progress';

const TSX = createRequire(import.meta.url).resolve('tsx/cli');

async function dev(): Promise<void> {
  const { values } = parseArgs({
    options: { seed: { type: 'boolean', default: false }, inspect: { type: 'boolean', default: false } },
  });
  // Own data, apart from the data of `npm start`.
  process.env.DATA_DIR ??= './data/dev';
  await buildLite();
  if (values.seed) await seed();
  const node = values.inspect ? ['--inspect'] : [];
  // Here a practice database is allowed.
  const server = ['watch', '--clear-screen=false', ...node, 'server/main.ts', '--dev', '--exercise'];
  const child = spawn(process.execPath, [TSX, ...server], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both processes. A signal that comes only to us is meant for the server.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.once('exit', (code) => process.exit(code ?? 1));
}

/** Imports all reports with the times at which they came. Updates that exist stay. */
async function seed(): Promise<void> {
  const { imported } = await step('Importing the reports', () =>
    prepareDemo(loadConfig(), { at: Date.now(), keep: true }),
  );
  console.log(`${imported} updates are in ${process.env.DATA_DIR}, a practice database.`);
  console.log(linkLines(await withAuth(makeLinks)));
}

try {
  await dev();
} catch (error) {
  console.error(wordsOf(error));
  process.exit(1);
}
