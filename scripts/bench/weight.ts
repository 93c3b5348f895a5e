import { spawn } from 'node:child_process';
import { buildLite, LITE_MOST_KB } from '@/scripts/build-lite';
import { pageWeights } from '@/scripts/weight/page-weights';
import type { Bench, Row } from './report';

export const weight: Bench = {
  about: 'script of each page; with --full also first paint, layout shift and work of the walls (npm run weight)',
  async run(size, say) {
    if (size === 'short') return weighScripts();
    say('weight: npm run weight');
    return readRows(await weigh());
  },
};

async function weighScripts(): Promise<Row[]> {
  const weights = [...pageWeights(), { page: '/wall/lite', kB: await buildLite(), mostKB: LITE_MOST_KB }];
  return weights.map(({ page, kB, mostKB }) => ({
    what: `${page}: script`,
    value: kB,
    unit: 'kB',
    aim: { most: mostKB },
  }));
}

/** What `npm run weight` prints; it ends with 1 where a bound is passed, and that is a figure, too. */
function weigh(): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/weight/weigh.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk));
  return new Promise((resolve) => child.once('exit', () => resolve(printed)));
}

const LINE = /^(.+?): ([\d.]+)( kB of script)?, ([\d.]+) at most$/gm;

/** `/wall?lang=km, layout shift: 0, 0.01 at most`. */
export function readRows(printed: string): Row[] {
  return [...printed.matchAll(LINE)].map(([, what = '', value, isScript, most]) => ({
    what: isScript ? `${what}: script` : what,
    value: Number(value),
    unit: isScript ? 'kB' : '',
    aim: { most: Number(most) },
  }));
}
