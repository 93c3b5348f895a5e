import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS, browserToLaunch } from '@/scripts/find-browser';
import { openProduct, type Product } from './contestants/product';
import { realLength } from './history/write-history';
import { median, percentile } from './maths/percentile';
import type { Bench, Row, Size } from './report';
import { stampOf } from './screens/stamp';

const UPDATES: Record<Size, number> = { short: 200, full: 1_000 };
const EVERY_MS = 300;
const WARM_UP = 20;
const MOST = { median: 25, p99: 60 };
const PATIENCE_MS = 20_000;

type Painted = { seq: number; at: number }[];

export const paint: Bench = {
  about: 'from the commit of a report until a wall in Chromium has painted it, 200 times',
  async run(size, say) {
    const product = await openProduct({ entries: realLength() });
    await product.start();
    const browser = await chromium.launch({ args: BROWSER_ARGS, ...browserToLaunch() });
    try {
      const page = await openWall(browser, product);
      say(`paint: ${UPDATES[size]} reports`);
      return rowsOf(await postAndWatch(page, product, UPDATES[size]));
    } finally {
      await browser.close();
      await product.stop();
    }
  },
};

async function openWall(browser: Browser, { url }: Product): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  // The loader of this script names functions, also those that run in the page.
  await page.addInitScript('globalThis.__name = (made) => made');
  await page.goto(`${url}/wall?lang=km`);
  await page.waitForFunction(() => document.querySelector('[data-connection="live"]') !== null);
  await page.evaluate(() => {
    const painted: Painted = [];
    Object.assign(window, { painted });
    const note = () => {
      const seq = Number(document.querySelector('[data-seq]')?.getAttribute('data-seq'));
      // The frame that shows it is drawn when the first task after its callbacks runs.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => void painted.push({ seq, at: Date.now() });
        port2.postMessage(null);
      });
    };
    const observer = new MutationObserver(note);
    observer.observe(document.body, { attributes: true, subtree: true, attributeFilter: ['data-seq'] });
  });
  return page;
}

type Watched = { committed: Map<number, number>; painted: Painted };

async function postAndWatch(page: Page, product: Product, count: number): Promise<Watched> {
  const committed = new Map<number, number>();
  for (let number = 1; number <= WARM_UP + count; number += 1) {
    const [{ seq, committedAt }] = await Promise.all([product.post(stampOf(number)), wait(EVERY_MS)]);
    if (number > WARM_UP) committed.set(seq, Date.parse(committedAt));
  }
  const last = Math.max(...committed.keys());
  const isThere = (seq: number) => document.querySelector(`[data-seq="${seq}"]`) !== null;
  await page.waitForFunction(isThere, last, { timeout: PATIENCE_MS });
  await wait(EVERY_MS);
  const painted = await page.evaluate(() => (window as unknown as { painted: Painted }).painted);
  return { committed, painted };
}

/** A report that was painted together with the next one was painted then. */
function rowsOf({ committed, painted }: Watched): Row[] {
  const times = [...committed].flatMap(([seq, from]) => {
    const shown = painted.find((each) => each.seq >= seq);
    return shown ? [shown.at - from] : [];
  });
  return [
    { what: 'commit → painted, median', value: median(times), unit: 'ms', aim: { most: MOST.median } },
    { what: 'commit → painted, p99', value: percentile(times, 0.99), unit: 'ms', aim: { most: MOST.p99 } },
    { what: 'commit → painted, the slowest', value: percentile(times, 1), unit: 'ms' },
    { what: 'reports that were painted', value: times.length, unit: '', aim: { least: committed.size } },
  ];
}
