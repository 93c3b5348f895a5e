// Wears a wall as months do, in Chromium against a real server, and says what 30 days would add: npm run soak -- --updates 2000
// With --trials it breaks the way of screens instead, and counts who does not say so (C3): npm run soak -- --trials 100
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS, browserToLaunch } from '@/scripts/find-browser';
import { startLiveServer } from '@/tests/support/live/live-server';
import { openProxy } from '@/tests/support/live/tcp-proxy';
import { runTrials } from '@/tests/support/live/trials';
import { type Growth, growthOf, type Sample } from './growth';
import { changeScenes, measure, postUpdates, reconnect, type WallUnderWork } from './wall-under-work';

const { values } = parseArgs({
  options: {
    updates: { type: 'string', default: '20000' },
    changes: { type: 'string', default: '5000' },
    reconnects: { type: 'string', default: '200' },
    /** How often each kind of work is measured. */
    samples: { type: 'string', default: '25' },
    trials: { type: 'string' },
    screens: { type: 'string', default: '20' },
  },
});

/** The most that 30 days may add. A node of the document is about a kilobyte outside the heap. */
const MOST: Growth = { megabytes: 20, nodes: 20_000 };

/** What we take a day to be: a scene every 20 s, far more reports and cuts than there were. */
const A_DAY = { updates: 100, changes: 4_320, reconnects: 50 };

/**
 * Without compiled code: V8 keeps compiling for thousands of scene changes, which looks like a leak (0.3 kB a change) and
 * ends with the code there is. Interpreted, the heap holds what the page keeps, and nothing else.
 */
const INTERPRETED = '--js-flags=--jitless';

type Work = keyof typeof A_DAY;

const WORKS: Record<Work, (wall: WallUnderWork, from: number, count: number) => Promise<void>> = {
  updates: postUpdates,
  changes: (wall, _from, count) => changeScenes(wall, count),
  reconnects: (wall, _from, count) => reconnect(wall, count),
};

async function wear(wall: WallUnderWork, work: Work): Promise<Sample[]> {
  const total = Number(values[work]);
  const step = Math.max(1, Math.ceil(total / Number(values.samples)));
  const samples: Sample[] = [];
  for (let done = 0; done < total; done += step) {
    await WORKS[work](wall, done, Math.min(step, total - done));
    samples.push(await measure(wall, Math.min(done + step, total)));
    process.stderr.write(`${work} ${samples.at(-1)?.step}: ${megabytes(samples.at(-1)?.bytes ?? 0)} MB\n`);
  }
  return samples;
}

async function soak(): Promise<boolean> {
  const server = await startLiveServer();
  const proxy = await openProxy(server.port);
  const browser = await chromium.launch({ args: [...BROWSER_ARGS, INTERPRETED], ...browserToLaunch() });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    page.setDefaultTimeout(120_000);
    // The loader of this script names functions, also those that run in the page.
    await page.addInitScript('globalThis.__name = (made) => made');
    await server.post(150_000);
    await page.goto(`${proxy.origin}/wall?lang=en`);
    const wall = { page, server, proxy, debug: await page.context().newCDPSession(page) };
    await page.waitForFunction(() => document.querySelector('[data-connection="live"]') !== null);
    // Paused, each measurement of a kind of work is of the same scene.
    await page.keyboard.press('Space');
    const rows = [];
    for (const work of ['updates', 'changes', 'reconnects'] as const) {
      const samples = await wear(wall, work);
      rows.push(rowOf(work, samples));
    }
    return report(rows);
  } finally {
    await browser.close();
    await proxy.close();
    await server.stop();
  }
}

function rowOf(work: Work, samples: readonly Sample[]) {
  const [first, last] = [samples[0], samples.at(-1)];
  const growth = growthOf(samples, A_DAY[work]);
  return {
    work,
    done: Number(values[work]),
    aDay: A_DAY[work],
    heapMB: `${megabytes(first?.bytes ?? 0)} → ${megabytes(last?.bytes ?? 0)}`,
    nodes: `${first?.nodes} → ${last?.nodes}`,
    listeners: `${first?.listeners} → ${last?.listeners}`,
    monthMB: Number(growth.megabytes.toFixed(2)),
    monthNodes: Math.round(growth.nodes),
  };
}

function report(rows: ReturnType<typeof rowOf>[]): boolean {
  const month = {
    megabytes: rows.reduce((sum, { monthMB }) => sum + monthMB, 0),
    nodes: rows.reduce((sum, { monthNodes }) => sum + monthNodes, 0),
  };
  console.table(rows);
  process.stdout.write(`${JSON.stringify({ rows, month, most: MOST })}\n`);
  return month.megabytes <= MOST.megabytes && month.nodes <= MOST.nodes;
}

async function tryFaults(trials: number): Promise<boolean> {
  const server = await startLiveServer();
  try {
    const screens = Number(values.screens);
    const results = await runTrials(server, { screens, rounds: Math.ceil(trials / screens) });
    console.table(results);
    process.stdout.write(`${JSON.stringify(results)}\n`);
    return results.every(
      ({ misses, falseAlarms, clearedWrongly, stuck }) => misses + falseAlarms + clearedWrongly + stuck === 0,
    );
  } finally {
    await server.stop();
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(2);
}

const isGood = values.trials === undefined ? await soak() : await tryFaults(Number(values.trials));
process.exit(isGood ? 0 : 1);
