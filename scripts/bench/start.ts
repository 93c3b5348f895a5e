import { openProduct, type Product } from './contestants/product';
import { cpuMsOf } from './cost';
import { median } from './maths/percentile';
import type { Bench, Row, Size } from './report';
import { stampOf } from './screens/stamp';

const PLANS: Record<Size, { entries: number; rounds: number }> = {
  short: { entries: 100_000, rounds: 3 },
  full: { entries: 100_000, rounds: 5 },
};
/** What is written between two starts. */
const POSTS = 20;
const MOST = { clean: 2, killed: 4 };
/** After so long no further round begins. */
const BUDGET_MS = 150_000;

type Started = { seconds: number; cpuSeconds: number };

export const start: Bench = {
  about: 'until a server with 100,000 entries is ready, after a clean stop and after SIGKILL',
  async run(size, say) {
    const { entries, rounds } = PLANS[size];
    const begun = performance.now();
    say(`start: writing ${entries} entries`);
    const product = await openProduct({ entries });
    try {
      const first = await startOf(product);
      say(`start: the first took ${first.seconds.toFixed(1)} s`);
      const clean: Started[] = [];
      const killed: Started[] = [];
      for (let round = 0; round < rounds && (round === 0 || performance.now() - begun < BUDGET_MS); round += 1) {
        clean.push(await startAgain(product, 'SIGTERM', round));
        killed.push(await startAgain(product, 'SIGKILL', round));
      }
      return rowsOf({ entries, first, clean, killed });
    } finally {
      await product.stop();
    }
  },
};

async function startOf(product: Product): Promise<Started> {
  const seconds = (await product.start()) / 1_000;
  return { seconds, cpuSeconds: cpuMsOf(product.pid) / 1_000 };
}

async function startAgain(product: Product, signal: 'SIGTERM' | 'SIGKILL', round: number): Promise<Started> {
  const from = signal === 'SIGTERM' ? 0 : POSTS;
  for (let post = from; post < from + POSTS; post += 1) await product.post(stampOf(1 + round * 2 * POSTS + post));
  await product.end(signal);
  return startOf(product);
}

type Starts = { entries: number; first: Started; clean: Started[]; killed: Started[] };

function rowsOf({ entries, first, clean, killed }: Starts): Row[] {
  const middle = (starts: Started[], what: keyof Started) => median(starts.map((each) => each[what]));
  const after = `with ${entries.toLocaleString('en')} entries`;
  return [
    {
      ...{ what: `ready ${after}, clean stop before`, value: middle(clean, 'seconds'), unit: 's' },
      ...{
        aim: { most: MOST.clean },
        note: `the middle of ${clean.length}; the server's log has ${POSTS} entries more`,
      },
    },
    { what: `ready ${after}, SIGKILL before`, value: middle(killed, 'seconds'), unit: 's', aim: { most: MOST.killed } },
    { what: 'processor time of a clean start', value: middle(clean, 'cpuSeconds'), unit: 's' },
    { what: 'processor time of a start after SIGKILL', value: middle(killed, 'cpuSeconds'), unit: 's' },
    { what: 'the very first start on this log', value: first.seconds, unit: 's', note: 'nothing was kept from before' },
  ];
}
