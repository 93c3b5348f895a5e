import { setTimeout as wait } from 'node:timers/promises';
import type { Arena } from './contestants/arena';
import { burst, idleRates } from './contestants/burst';
import type { Line } from './maths/fit';
import { percentile } from './maths/percentile';
import type { Row } from './report';
import { startCrowd } from './screens/crowd';

const DISPLAYS_RATIO = 1.1;
const IDLE_MS = 5_000;

type Displays = { screens: number; everyMs: number; posts: number; lines: Record<string, Line> };

/** 200 paired displays besides, which say what they have painted. All that this costs counts as cost of the deliveries. */
export async function measureDisplays(
  { product, crowdOf }: Arena,
  { screens, everyMs, posts, lines }: Displays,
): Promise<Row> {
  const displays = await startCrowd(product, product.cookies);
  await displays.ask({ do: 'grow', to: product.cookies.length });
  const idle = (await idleRates([product], IDLE_MS)).get(product.name) ?? 0;
  const deliveries = screens + product.cookies.length;
  const done = await burst(product, [crowdOf(product), displays], { posts, everyMs, deliveries, idle });
  displays.stop();
  const fixed = (lines.product?.fixed ?? Number.NaN) * done.posts;
  const micros = ((done.cpuMs - fixed) / done.deliveries) * 1_000;
  const ws = (lines.ws?.slope ?? Number.NaN) * 1_000;
  return {
    what: `product ÷ ws: a delivery, ${product.cookies.length} displays acknowledge`,
    value: micros / ws,
    unit: '×',
    aim: { most: DISPLAYS_RATIO },
    note: `${micros.toFixed(1)} µs`,
  };
}

const STUCK = { part: 0.1, posts: 40, everyMs: 300, most: 1.2 };

/** A tenth of the screens reads nothing; what the others wait for long reports, beside the same without it. */
export async function measureStuck({ product, crowdOf }: Arena, screens: number): Promise<Row[]> {
  const crowd = crowdOf(product);
  const options = { posts: STUCK.posts, everyMs: STUCK.everyMs, idle: 0, post: product.postLong };
  const free = await burst(product, [crowd], { ...options, deliveries: screens });
  await crowd.ask({ do: 'stick', part: STUCK.part });
  const others = screens - Math.round(screens * STUCK.part);
  const stuck = await burst(product, [crowd], { ...options, deliveries: others });
  // The server looks every five seconds at who does not read.
  await wait(6_000);
  const { isIn } = await crowd.ask({ do: 'count' });
  await crowd.ask({ do: 'free' });
  const [before, after] = [free, stuck].map(({ micros }) => percentile(micros, 0.99) / 1_000);
  return [
    { what: `product: p99 of 120 kB at ${screens}`, value: before ?? Number.NaN, unit: 'ms' },
    {
      what: 'the same where a tenth is stuck',
      value: (after ?? Number.NaN) / (before ?? Number.NaN),
      unit: '×',
      aim: { most: STUCK.most },
      note: `the server cut ${screens - isIn} of ${screens - others}`,
    },
  ];
}
