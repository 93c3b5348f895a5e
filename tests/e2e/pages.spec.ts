import { type BrowserContext, expect, test } from '@playwright/test';
import { expectAccessible } from '@/tests/support/axe';
import { type Demo, enterDemo, startDemo } from '@/tests/support/demo';

const PATHS = [
  '/',
  '/wall',
  '/updates',
  '/updates/1',
  '/desk/updates/new',
  '/sign-in',
  '/nowhere',
  '/enter?token=used',
];
const NARROW = [320, 390];

const addressOf = (path: string, options: Record<string, string>) =>
  `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(options)}`;
const IN_BOTH = PATHS.flatMap((path) => ['km', 'en'].map((lang) => ({ path, lang })));
const IN_ALL = IN_BOTH.flatMap((shown) => ['light', 'dark'].map((theme) => ({ ...shown, theme })));

let demo: Demo;
let session: Awaited<ReturnType<BrowserContext['storageState']>>;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  demo = await startDemo(['--no-replay']);
  session = await enterDemo(browser, demo);
});
test.afterAll(async () => {
  await demo.stop();
});

test('axe finds nothing on any page, in both languages and themes', async ({ browser }) => {
  test.setTimeout(300_000);
  const context = await browser.newContext({ storageState: session });
  const page = await context.newPage();
  for (const { path, lang, theme } of IN_ALL) {
    const address = addressOf(path, { lang, theme });
    await page.goto(demo.url + address);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expectAccessible(page, address);
  }
  await context.close();
});

for (const width of NARROW) {
  test(`no page scrolls sideways at ${width} px`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, storageState: session });
    const page = await context.newPage();
    for (const { path, lang } of IN_BOTH) {
      await page.goto(demo.url + addressOf(path, { lang }));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${path} ${lang}`).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
}
