import { expect, test } from '@playwright/test';
import { SCENES } from '@/domain/scenes/scenes';
import { faultsOfLook } from '@/tests/support/browser/wall-look';
import { WORDS } from '@/tests/support/browser/words';
import { type Demo, startDemo } from '@/tests/support/demo';

/** Each size once in each language, each theme at least once. `npm run pictures:wall` looks at all of them. */
const LOOKS = [
  { lang: 'km', theme: 'dark', viewport: { width: 1920, height: 1080 } },
  { lang: 'en', theme: 'light', viewport: { width: 1280, height: 720 } },
  { lang: 'km', theme: 'light', viewport: { width: 1080, height: 1920 } },
  { lang: 'en', theme: 'dark', viewport: { width: 1080, height: 1920 } },
] as const;

let demo: Demo;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  demo = await startDemo(['--no-replay', '--built', '--at', '2026-01-14T20:00+07:00']);
});
test.afterAll(async () => {
  await demo.stop();
});

test('every scene fits its screen: nothing over an edge, nothing cut, nothing on anything else', async ({
  browser,
}) => {
  for (const { lang, theme, viewport } of LOOKS) {
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
    for (const scene of SCENES) {
      await page.goto(`${demo.url}/wall/${scene}?lang=${lang}&theme=${theme}`);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await expect(page.locator('main')).toHaveAttribute('data-scene', scene);
      await expect.poll(() => faultsOfLook(page), { message: `${scene} ${lang} ${viewport.width}` }).toEqual([]);
    }
    await page.close();
  }
});

test('the ticker moves by the clock, and space stops it; arrows step through the scenes', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${demo.url}/wall?lang=en`);
  const ticker = page.getByRole('region', { name: /last 24 hours/ });
  const first = await ticker.textContent();
  await expect(ticker).not.toHaveText(first ?? '', { timeout: 20_000 });
  const main = page.locator('main');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: WORDS.en.Wall.play })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(main).toHaveAttribute('data-scene', 'displacement');
  await page.keyboard.press('ArrowLeft');
  await expect(main).toHaveAttribute('data-scene', 'overview');
  await page.close();
});
