import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type Demo, startDemo } from '@/tests/support/demo';

/** Long enough to open three pages in two languages before the first report is replayed. */
const EVERY_S = 25;
const BEFORE = { en: '159,592', km: '១៥៩.៥៩២' };
const AFTER = {
  en: {
    label: /remaining in camps/i,
    count: '150,146',
    change: '9,446 fewer',
    asOf: /14 Jan(uary)? 2026/,
    source: 'Ministry of Interior',
  },
  km: { label: /ជំរំ/, count: '១៥០.១៤៦', change: 'ថយចុះ ៩.៤៤៦', asOf: /១៤ (ខែ)?មករា (ឆ្នាំ)?២០២៦/, source: 'ក្រសួងមហាផ្ទៃ' },
};
type Lang = keyof typeof AFTER;

const SCREENS = [
  { name: 'board', path: '/', viewport: { width: 1280, height: 900 } },
  { name: 'wall', path: '/wall/overview', viewport: { width: 1920, height: 1080 } },
  { name: 'phone', path: '/', viewport: { width: 390, height: 844 } },
];

test('the demo: a real report reaches three open screens without reload, in Khmer and in English', async ({
  browser,
}) => {
  const log = join(mkdtempSync(join(tmpdir(), 'outbound-')), 'outbound.txt');
  const demo = await startDemo(['--every', String(EVERY_S)], {
    NODE_OPTIONS: `--require ${resolve('tests/support/refuse-outbound.cjs')}`,
    OUTBOUND_LOG: log,
  });
  const contexts: BrowserContext[] = [];
  try {
    const screens = await Promise.all(
      (['en', 'km'] as const).flatMap((lang) =>
        SCREENS.map(async ({ path, viewport, name }) => {
          const context = await browser.newContext({ viewport });
          contexts.push(context);
          return { name, lang, page: await openScreen(context, demo, `${path}?lang=${lang}`) };
        }),
      ),
    );
    for (const { page, lang } of screens) await expectRemaining(page, lang, [BEFORE[lang]]);
    for (const { page, lang, name } of screens) {
      const { count, change, asOf, source } = AFTER[lang];
      await test.step(`${name} ${lang}`, () => expectRemaining(page, lang, [count, change, asOf, source]));
    }
    for (const { page } of screens)
      expect(await page.evaluate(() => performance.getEntriesByType('navigation').length)).toBe(1);
    for (const { page } of screens) expect(await page.evaluate(() => sessionStorage.getItem('opened'))).toBe('1');
  } finally {
    await Promise.all(contexts.map((context) => context.close()));
    await demo.stop();
  }
  expect(existsSync(log) ? readFileSync(log, 'utf8') : '', 'nothing may phone home').toBe('');
});

/** Opens a page, refuses all that is not this machine, and counts how often it is loaded. */
async function openScreen(context: BrowserContext, demo: Demo, path: string): Promise<Page> {
  const page = await context.newPage();
  const strangers: string[] = [];
  await page.route(
    (url) => url.hostname !== 'localhost',
    (route) => {
      strangers.push(route.request().url());
      return route.abort();
    },
  );
  await page.addInitScript(() =>
    sessionStorage.setItem('opened', String(Number(sessionStorage.getItem('opened') ?? 0) + 1)),
  );
  page.on('console', (message) => {
    if (message.type() === 'error') strangers.push(message.text());
  });
  page.on('pageerror', (error) => strangers.push(String(error)));
  page.once('close', () => expect(strangers, path).toEqual([]));
  await page.goto(demo.url + path);
  return page;
}

async function expectRemaining(page: Page, lang: Lang, texts: (string | RegExp)[]): Promise<void> {
  const tile = page.getByRole('region', { name: AFTER[lang].label }).first();
  for (const text of texts) await expect(tile).toContainText(text, { timeout: 60_000 });
}
