// A practice board with the real reports: imports them up to an instant, starts, and replays the next ones live.
import { spawn } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { ConfigFault, loadConfig } from '@/server/config';
import { stopSignal } from '@/server/process/stop-signal';
import { startServer } from '@/server/start';
import { prepareBriefing } from './demo/briefing';
import { DEMO_HELP, type DemoOptions, readDemoOptions } from './demo/options';
import { findSpokesperson, linkLines, makeLinks, type PersonLink } from './demo/people';
import { emptyDemoFolder, prepareDemo } from './demo/prepare';
import { step } from './demo/progress';
import { replay } from './demo/replay';

async function demo(options: DemoOptions): Promise<void> {
  const config = loadConfig(process.env, { DATA_DIR: process.env.DATA_DIR ?? './data/demo', BOARDS: 'open' });
  if (!options.keep) await emptyDemoFolder(config);
  const { clock, coming, imported } = await step('Importing the reports', () => prepareDemo(config, options));
  if (!options.built) await step('Building the pages', build);
  const running = await step('Starting', () => startServer({ config, clock, exercise: true }));
  const { auth, server } = running;
  const links = await makeLinks(auth);
  await prepareBriefing(server, await findSpokesperson(auth));
  console.log(greeting({ url: config.publicUrl, links, imported, port: config.port }));

  const stopping = new AbortController();
  const ended = stopSignal().then(() => stopping.abort());
  if (options.replay)
    await replay(coming, { verbs: server.verbs, clock, every: options.every, stopped: stopping.signal });
  await ended;
  await running.stop();
  console.log('Stopped.');
}

/** The build runs in its own process, so that this one can show how long it takes. */
async function build(): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (status !== 0) throw new Error(`The build failed.\n${printed}`);
}

type Greeting = { url: string; links: PersonLink[]; imported: number; port: number };

function greeting({ url, links, imported, port }: Greeting): string {
  const others = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const here = others.filter(({ family, internal }) => family === 'IPv4' && !internal);
  return `
${imported} updates are on the board. This is a practice database.

  Board   ${url}/          in English ${url}/?lang=en
  Wall    ${url}/wall
  Updates ${url}/updates
${here.map(({ address }) => `  On the network: http://${address}:${port}/\n`).join('')}
${linkLines(links)}
Ctrl-C stops it.
`;
}

try {
  const options = readDemoOptions(process.argv.slice(2));
  if (options === null) console.log(DEMO_HELP);
  else await demo(options);
  process.exit(0);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof ConfigFault ? message : `${message}\n\n${DEMO_HELP}`);
  process.exit(1);
}
