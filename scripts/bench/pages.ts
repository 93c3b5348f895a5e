import { setTimeout as wait } from 'node:timers/promises';
import { openProduct, type Product } from './contestants/product';
import { realLength } from './history/write-history';
import { median, percentile } from './maths/percentile';
import type { Bench, Row, Size } from './report';
import { cpuOfCalls, read, untilIdle } from './requests';
import { stampOf } from './screens/stamp';
import type { Visited, VisitOptions } from './screens/visits';
import { startWorker, type Worker } from './screens/worker';

const TIMES = [10, 100];
const PLANS: Record<Size, { rounds: number; ms: number }> = {
  short: { rounds: 2, ms: 3_000 },
  full: { rounds: 6, ms: 10_000 },
};
const CONNECTIONS = 50;
const WARM_UP = 20;
/** Where a page takes long, those who still wait after so long go away. */
const PATIENCE_MS = 12_000;
/** One after the other, for the processor time of each. */
const ALONE = 10;
const POST_EVERY_MS = 1_000;
const AIMS = { renders: 150, slower: 1.2, snapshots: 5_000 };
const RUN = 'scripts/bench/screens/run-visits.ts';

type Visitors = Worker<VisitOptions, Visited>;
type Visit = { perSecond: number; cpuMs: number; p95: number; kB: number; failed: number };
type Visits = Map<string, Visit[]>;
type Visiting = { product: Product; visits: Visits };

const KINDS = [
  { what: 'board page', path: '/', posts: false },
  { what: 'board page, a report each second', path: '/', posts: true },
  { what: 'snapshot', path: '/api/v1/board', posts: false },
];

export const pages: Bench = {
  about: 'the board page and the snapshot at 50 connections, with 10 and 100 times the real history',
  async run(size, say) {
    const products: Product[] = [];
    const visitors: Visitors = startWorker(RUN);
    try {
      for (const times of TIMES) {
        say(`pages: ${times} times the real history`);
        const product = await openProduct({ entries: times * realLength() });
        products.push(product);
        await product.start();
        await cpuOfCalls(product, WARM_UP, () => read(product, '/'));
      }
      const all = products.map((product) => ({ product, visits: new Map<string, Visit[]>() }));
      for (let round = 0; round < PLANS[size].rounds; round += 1) await measureRound(all, visitors, PLANS[size].ms);
      return rowsOf(all.map(({ visits }) => visits));
    } finally {
      visitors.stop();
      for (const product of products) await product.stop();
    }
  },
};

async function measureRound(all: readonly Visiting[], visitors: Visitors, ms: number): Promise<void> {
  for (const kind of KINDS) {
    for (const { product, visits } of all) {
      // Pages that nobody waits for any more are drawn to their end.
      for (const each of all) await untilIdle(each.product);
      const visit = await measure(product, visitors, { ...kind, ms });
      visits.set(kind.what, [...(visits.get(kind.what) ?? []), visit]);
    }
  }
}

let posted = 0;

async function measure(
  product: Product,
  visitors: Visitors,
  { path, posts, ms }: { path: string; posts: boolean; ms: number },
): Promise<Visit> {
  const cpuMs = await cpuOfCalls(product, ALONE, () => read(product, path));
  const begun = performance.now();
  const visiting = visitors.ask({ port: product.port, path, connections: CONNECTIONS, ms, mostMs: PATIENCE_MS });
  for (let at = 0; posts && at < ms; at += POST_EVERY_MS) {
    posted += 1;
    await Promise.all([product.post(stampOf(posted)), wait(POST_EVERY_MS)]);
  }
  const { done, failed, bytes, micros } = await visiting;
  const seconds = (performance.now() - begun) / 1_000;
  return {
    perSecond: done / seconds,
    cpuMs,
    p95: percentile(micros, 0.95) / 1_000,
    kB: bytes / done / 1_024,
    failed,
  };
}

function rowsOf(visits: readonly Visits[]): Row[] {
  return KINDS.flatMap(({ what, path, posts }) => {
    const of = (index: number, value: keyof Visit) =>
      median((visits[index]?.get(what) ?? []).map((each) => each[value]));
    const least = path === '/' ? AIMS.renders : AIMS.snapshots;
    const own = TIMES.flatMap<Row>((times, index) => [
      {
        ...{ what: `${what}, ${times} times`, value: of(index, 'perSecond'), unit: '/s' },
        ...(index === 0 && !posts && { aim: { least } }),
        note: noteOf(of(index, 'kB'), of(index, 'failed')),
      },
      { what: `${what}, ${times} times: one alone`, value: of(index, 'cpuMs'), unit: 'ms CPU' },
      { what: `${what}, ${times} times: 95 % within`, value: of(index, 'p95'), unit: 'ms' },
    ]);
    const slower = of(1, 'cpuMs') / of(0, 'cpuMs');
    return [
      ...own,
      { what: `${what}: 100 times ÷ 10 times`, value: slower, unit: '× CPU', aim: { most: AIMS.slower } },
    ];
  });
}

function noteOf(kB: number, failed: number): string {
  const size = Number.isFinite(kB) ? `${kB.toFixed(0)} kB as sent` : 'none came to its end';
  return `${size}${failed > 0 ? `, ${failed} refused` : ''}`;
}
