import { setTimeout as wait } from 'node:timers/promises';
import type { Snapshot } from '@/domain/protocol/frames';
import { faultsOf, judge, readRecord } from '@/scripts/promises/rig/judge';
import { openProduct, type Product } from './contestants/product';
import { cpuMsOf, memoryKBOf, microsNow } from './cost';
import { realLength } from './history/write-history';
import { percentile } from './maths/percentile';
import type { Bench, Row, Size } from './report';
import { read } from './requests';
import type { StormAnswer } from './screens/returning-screens';
import type { StormOrder } from './screens/run-returning';
import { startWorker, type Worker } from './screens/worker';
import { beginWork, type StormWork } from './storm-work';

const PLANS: Record<Size, { screens: number; times: number }> = {
  short: { screens: 5_000, times: 10 },
  full: { screens: 5_000, times: 100 },
};
const RUN = 'scripts/bench/screens/run-returning.ts';
const BEFORE_MS = 4_000;
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 100;
const MOST_P95_S = 12;

type Screens = Worker<StormOrder, StormAnswer>;
type Storm = { product: Product; screens: Screens; count: number };

export const storm: Bench = {
  about: '5,000 screens after a restart and after SIGKILL, while reports are posted and pages served',
  async run(size, say) {
    const { screens: count, times } = PLANS[size];
    const product = await openProduct({ entries: times * realLength() });
    const screens: Screens = startWorker(RUN);
    try {
      await product.start();
      const { epoch, seq } = await headOf(product);
      await screens.ask({ do: 'open', options: { port: product.port, count, epoch, seq } });
      await untilIn({ product, screens, count });
      const work = beginWork(product);
      const rows: Row[] = [];
      for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
        say(`storm: ${count} screens, ${signal}`);
        rows.push(...(await restart({ product, screens, count }, signal, work)));
      }
      await work.stop();
      return [...rows, ...(await judgeStorm({ product, screens, count }, work))];
    } finally {
      screens.stop();
      await product.stop();
    }
  },
};

async function headOf(product: Product): Promise<Snapshot> {
  return JSON.parse((await read(product, '/api/v1/board')).toString());
}

/** How many are in when all are, or after a while. */
async function untilIn({ screens, count }: Storm): Promise<StormAnswer> {
  const end = performance.now() + PATIENCE_MS;
  let answer = await screens.ask({ do: 'look', reached: 0 });
  while (answer.isIn < count && performance.now() < end) {
    await wait(LOOK_EVERY_MS);
    answer = await screens.ask({ do: 'look', reached: 0 });
  }
  return answer;
}

async function restart(storm: Storm, signal: 'SIGTERM' | 'SIGKILL', work: StormWork): Promise<Row[]> {
  const { product, screens, count } = storm;
  await wait(BEFORE_MS);
  await screens.ask({ do: 'mark' });
  const stoppedAt = microsNow();
  await product.end(signal);
  await product.start();
  const readyAt = microsNow();
  work.pages.splice(0);
  const { isIn, backAt } = await untilIn(storm);
  const p95 = (since: number) => (percentile(backAt, 0.95) - since) / 1e6;
  return [
    {
      what: `${signal}: 95 % back, since the server is ready`,
      value: p95(readyAt),
      unit: 's',
      aim: { most: MOST_P95_S },
    },
    { what: `${signal}: 95 % back, since it was told to end`, value: p95(stoppedAt), unit: 's' },
    { what: `${signal}: the last`, value: (percentile(backAt, 1) - readyAt) / 1e6, unit: 's' },
    { what: `${signal}: back`, value: (100 * isIn) / count, unit: '%', aim: { least: 100 } },
    { what: `${signal}: pages meanwhile, 95 %`, value: percentile(work.pages, 0.95), unit: 'ms' },
    { what: `${signal}: processor time until all are back`, value: cpuMsOf(product.pid) / 1_000, unit: 's' },
    { what: `${signal}: memory then`, value: memoryKBOf(product.pid) / 1024, unit: 'MB' },
  ];
}

/** Everything acknowledged is in the record once, and on each screen. */
async function judgeStorm({ product, screens, count }: Storm, { acknowledged }: StormWork): Promise<Row[]> {
  const { seq } = await headOf(product);
  const end = performance.now() + PATIENCE_MS;
  let answer = await screens.ask({ do: 'look', reached: seq });
  while (answer.atLeast < count && performance.now() < end) {
    await wait(LOOK_EVERY_MS);
    answer = await screens.ask({ do: 'look', reached: seq });
  }
  const rows = await readRecord(product.site.databaseUrl, (name) => name.startsWith('bench-'));
  // The judge knows reports of one figure.
  const verdict = judge(acknowledged, { ...rows, figures: [...new Set(rows.figures)] });
  return [
    {
      what: 'posts lost, doubled or in part',
      value: faultsOf(verdict),
      unit: '',
      aim: { most: 0 },
      note: `of ${acknowledged.size}`,
    },
    { what: 'screens that have all of them', value: answer.atLeast, unit: '', aim: { least: count } },
    { what: 'frames that left a gap', value: answer.gaps, unit: '', aim: { most: 0 } },
  ];
}
