import { expect, type Page, test } from '@playwright/test';
import { WORDS } from '@/tests/support/browser/words';
import { type Office, openOffice } from '@/tests/support/office';
import { makeRelease } from '@/tests/support/releases';

// What a wall does alone in months: it comes to new releases, and shows what it has when nothing else is there.

let office: Office;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  office = await openOffice([]);
});
test.afterAll(() => office.cut());

/** A wall whose turn in the fleet comes at once. */
async function openWall(page: Page, address = '/wall?lang=en'): Promise<void> {
  await page.addInitScript(() => {
    Math.random = () => 0.01;
  });
  await page.goto(address);
  await expect(page.locator('.wall')).toHaveAttribute('data-connection', 'live');
}

async function pauseAtServices(page: Page): Promise<void> {
  const play = page.getByRole('button', { name: WORDS.en.Wall.play });
  await page.keyboard.press('Space');
  await expect(play).toBeVisible();
  for (const scene of ['displacement', 'services']) {
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('main')).toHaveAttribute('data-scene', scene);
  }
}

test('[C9] a new release reaches the wall by itself, at the scene where it stood', async ({ browser }) => {
  const page = await office.open(browser, null, { viewport: { width: 1920, height: 1080 } });
  await openWall(page);
  await pauseAtServices(page);
  await office.cut();
  await office.start(0, { folder: makeRelease('second') });
  await expect(page.locator('.wall')).toHaveAttribute('data-release', 'second', { timeout: 60_000 });
  await expect(page.locator('main')).toHaveAttribute('data-scene', 'services');
  await expect(page.getByRole('button', { name: WORDS.en.Wall.play })).toBeVisible();
  await page.context().close();
});
