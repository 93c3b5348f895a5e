import { openProduct, type Product } from './contestants/product';
import { memoryKBOf } from './cost';
import { realLength } from './history/write-history';
import { median } from './maths/percentile';
import type { Bench, Row, Size } from './report';
import { cpuOfCalls, read } from './requests';
import { stampOf } from './screens/stamp';

const TIMES = [1, 10, 100];
const PLANS: Record<Size, { rounds: number; each: number }> = {
  short: { rounds: 3, each: 10 },
  full: { rounds: 10, each: 40 },
};
const WARM_UP_POSTS = 40;
/** What may grow between the real history and a hundred times as much. */
const MOST_GROWTH = 1.2;

/** What was measured, of one server. */
type Figures = Map<string, number[]>;

type Grown = { product: Product; figures: Figures; posted: number };

export const growth: Bench = {
  about: 'posting, search, figures, start and memory with 1, 10 and 100 times the real history',
  async run(size, say) {
    const all: Grown[] = [];
    try {
      for (const times of TIMES) {
        say(`growth: ${times} times the real history`);
        const product = await openProduct({ entries: times * realLength() });
        all.push({ product, figures: new Map(), posted: 0 });
        await prepare(all.at(-1));
      }
      for (let round = 0; round < PLANS[size].rounds; round += 1) await measureRound(all, PLANS[size].each);
      for (const { product, figures } of all) note(figures, 'memory', memoryKBOf(product.pid) / 1024);
      return rowsOf(all);
    } finally {
      for (const { product } of all) await product.stop();
    }
  },
};

function note(figures: Figures, what: string, value: number): void {
  figures.set(what, [...(figures.get(what) ?? []), value]);
}

/** Started twice, because the first start on a log leaves what the next one begins with. */
async function prepare(grown: Grown | undefined): Promise<void> {
  if (!grown) return;
  const { product, figures } = grown;
  await product.start();
  await product.end('SIGTERM');
  note(figures, 'start', (await product.start()) / 1_000);
  note(figures, 'first search', await cpuOfCalls(product, 1, () => read(product, SEARCH)));
  await postSome(grown, WARM_UP_POSTS);
}

async function postSome(grown: Grown, count: number): Promise<void> {
  for (let post = 0; post < count; post += 1) {
    grown.posted += 1;
    await grown.product.post(stampOf(grown.posted));
  }
}

const SEARCH = '/api/v1/search?q=school';
const READS: [what: string, path: string][] = [
  ['search', SEARCH],
  ['figures', '/api/v1/figures?indicator=remaining_in_camps&limit=50'],
  ['page of the figures', '/figures'],
  ['board page', '/'],
];

/** The servers take turns in each kind of work, so that other work of the machine meets all of them. */
async function measureRound(all: readonly Grown[], each: number): Promise<void> {
  for (const grown of all) note(grown.figures, 'post', await cpuOfCalls(grown.product, each, () => postSome(grown, 1)));
  for (const [what, path] of READS) {
    for (const { product, figures } of all)
      note(figures, what, await cpuOfCalls(product, each, () => read(product, path)));
  }
}

const UNITS: Record<string, string> = { start: 's', memory: 'MB' };

function rowsOf(all: readonly Grown[]): Row[] {
  const of = (grown: Grown | undefined, what: string) => median(grown?.figures.get(what) ?? []);
  const kinds = [...(all[0]?.figures.keys() ?? [])];
  return kinds.flatMap((what) => [
    ...all.map((grown, index) => ({
      ...{
        what: `${what}, ${TIMES[index]} times the real history`,
        value: of(grown, what),
        unit: UNITS[what] ?? 'ms CPU',
      },
    })),
    {
      ...{
        what: `${what}: ${TIMES.at(-1)} times beside once`,
        value: of(all.at(-1), what) / of(all[0], what),
        unit: '×',
      },
      aim: { most: MOST_GROWTH },
    },
  ]);
}
