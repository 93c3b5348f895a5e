// Measures the walls as a slow screen meets them, and fails above the bounds: npm run weight (after npm run build).
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { buildLite } from '@/scripts/build-lite';
import { BROWSER_ARGS, browserToLaunch } from '@/scripts/find-browser';
import { type Post, postAs } from '@/scripts/wall/states';
import { enterAs, startDemo } from '@/tests/support/demo';
import { checkWeights } from './check-weights';

const SLOWER = 6;
/** Shift: below a hundredth nobody sees it; above, something that one was reading has moved. */
const MOST = { paintMs: 1_500, shift: 0.01, workMs: 50 };
const LOADS = 5;
const PAGES = ['/wall?lang=km', '/wall?lang=en', '/wall/lite?lang=km'];

type Painted = { paintMs: number; shift: number };

/** Opens a page on a processor that is slower, in a new browser each time. */
async function paintOf(browser: Browser, address: string): Promise<Painted> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(() => {
    const seen = { paintMs: 0, shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) seen.paintMs = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += 'value' in entry ? Number(entry.value) : 0;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(6_000);
  const seen = await page.evaluate(() => ({ ...(window as unknown as { seen: Painted }).seen }));
  await context.close();
  return seen;
}

function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

const AROUND_MS = 3_000;

/** All that a wall's page does for one new report, beyond what it does in the same time without one. */
async function workOf(page: Page, post: Post, value: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  // In processor time of the page's thread, so that other work of the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spend = async (act: () => Promise<unknown>) => {
    const before = await taskMs(session);
    await Promise.all([act(), page.waitForTimeout(AROUND_MS)]);
    return (await taskMs(session)) - before;
  };
  const idle = await spend(async () => undefined);
  const figure = { indicator: 'remaining_in_camps', breakdown: null, place: 'KH', site: null, qualifier: 'exact' };
  const busy = await spend(() =>
    post('updates', {
      ...{ kind: 'report', source: 'MOI', text: { km: null, en: null }, periodStart: null },
      ...{ periodEnd: '2026-01-14T19:00+07:00', checkNote: { km: 'សាកល្បង', en: 'A measurement' } },
      figures: [{ ...figure, value, nil: false, provisional: false }],
      publishFirst: { reason: 'A measurement' },
    }),
  );
  await session.detach();
  return busy - idle;
}

const faults = checkWeights(await buildLite());
const say = (what: string, value: number, most: number) => {
  process.stdout.write(`${what}: ${Math.round(value * 1_000) / 1_000}, ${most} at most\n`);
  if (value > most) faults.push(`${what} is ${value}; it may be ${most}.`);
};

const demo = await startDemo(['--no-replay', '--built', '--at', '2026-01-14T20:00+07:00']);
const browser = await chromium.launch({ args: BROWSER_ARGS, ...browserToLaunch() });
try {
  for (const path of PAGES) {
    const painted: Painted[] = [];
    for (let load = 0; load < LOADS; load += 1) painted.push(await paintOf(browser, demo.url + path));
    const paints = painted.map(({ paintMs }) => paintMs);
    say(`${path}, largest paint at ${SLOWER}× slower, ms`, Math.round(middleOf(paints)), MOST.paintMs);
    say(`${path}, layout shift`, Math.max(...painted.map(({ shift }) => shift)), MOST.shift);
  }
  const people = await browser.newContext({ storageState: await enterAs(browser, demo, ['editor', 'approver']) });
  const post = postAs(people.request, demo.url);
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${demo.url}/wall?lang=km`);
  await page.waitForTimeout(8_000);
  const works: number[] = [];
  for (let report = 0; report < LOADS; report += 1) works.push(await workOf(page, post, 149_000 - report));
  say('/wall, work for one update, ms', Math.round(middleOf(works)), MOST.workMs);
} finally {
  await browser.close();
  await demo.stop();
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exit(faults.length === 0 ? 0 : 1);
