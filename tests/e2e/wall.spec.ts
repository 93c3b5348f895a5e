import { expect, type Page, test } from '@playwright/test';
import { WORDS } from '@/tests/support/browser/words';
import { type Demo, startDemo } from '@/tests/support/demo';

let demo: Demo;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  demo = await startDemo(['--no-replay', '--built', '--at', '2026-01-14T20:00+07:00']);
});
test.afterAll(async () => {
  await demo.stop();
});

/** A page takes keys once its script runs. */
async function pause(page: Page, lang: 'km' | 'en'): Promise<void> {
  await expect(async () => {
    const play = page.getByRole('button', { name: WORDS[lang].Wall.play });
    if (!(await play.isVisible())) await page.keyboard.press('Space');
    await expect(play).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

test('the ticker moves by the clock, and space stops it; arrows step through the scenes', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${demo.url}/wall?lang=en`);
  const ticker = page.getByRole('region', { name: /last 24 hours/ });
  const first = await ticker.textContent();
  await expect(ticker).not.toHaveText(first ?? '', { timeout: 20_000 });
  const main = page.locator('main');
  await pause(page, 'en');
  await page.keyboard.press('ArrowRight');
  await expect(main).toHaveAttribute('data-scene', 'displacement');
  await page.keyboard.press('ArrowLeft');
  await expect(main).toHaveAttribute('data-scene', 'overview');
  await page.close();
});
