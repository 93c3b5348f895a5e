import { expect, type Page, test } from '@playwright/test';
import { whatIsKept } from '@/tests/support/browser/kept';
import { WORDS } from '@/tests/support/browser/words';
import { type Office, openOffice } from '@/tests/support/office';
import { makeRelease } from '@/tests/support/releases';

// What a wall does alone in months: it comes to new releases, and shows what it has when nothing else is there.

const KEPT = /Kept on this screen: confirmed \d+ min ago by its own clock/;

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
  await expect(page.locator('.wall')).toHaveAttribute('data-release', 'second', { timeout: 120_000 });
  await expect(page.locator('main')).toHaveAttribute('data-scene', 'services');
  await expect(page.getByRole('button', { name: WORDS.en.Wall.play })).toBeVisible();
  await page.context().close();
});

/** Until the page, its files and the board are kept. */
async function waitUntilKept(page: Page): Promise<void> {
  await expect.poll(() => whatIsKept(page), { timeout: 90_000 }).toMatchObject({ pages: [page.url()], boards: 1 });
}

test('[C10] without a server and after a power cut, the wall shows the last confirmed board, with its age', async ({
  browser,
}) => {
  await office.cut();
  await office.start();
  const page = await office.open(browser, null, { viewport: { width: 1920, height: 1080 } });
  await openWall(page);
  const hero = page.getByRole('region', { name: /remaining in camps/i });
  const [figure = ''] = /[\d,]+ people/.exec((await hero.textContent()) ?? '') ?? [];
  expect(figure).not.toBe('');
  await waitUntilKept(page);
  const { files } = await whatIsKept(page);
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) expect(new URL(file).pathname).toMatch(/^\/(_next\/static|map)\//);

  await office.cut();
  for (const after of ['reload', 'another tab'] as const) {
    const seen = after === 'reload' ? page : await page.context().newPage();
    await seen.goto(page.url());
    await expect(seen.locator('.wall')).toHaveAttribute('data-connection', 'lost');
    await expect(seen.getByText(KEPT)).toBeVisible();
    await expect(seen.getByRole('region', { name: /remaining in camps/i })).toContainText(figure);
    await seen.keyboard.press('ArrowRight');
    await expect(seen.locator('main svg path').first()).toBeVisible();
  }
  await page.goto('/desk').catch(() => null);
  await expect(page.locator('.wall')).toHaveCount(0);

  await office.start();
  const [, other] = page.context().pages();
  await expect(other?.locator('.wall') ?? page.locator('none')).toHaveAttribute('data-connection', 'live', {
    timeout: 60_000,
  });
  await expect(other?.getByText(KEPT) ?? page.locator('none')).toHaveCount(0);
  await page.context().close();
});

test('[C9] a release whose page does not paint gives way to the last one that did', async ({ browser }) => {
  test.setTimeout(400_000);
  await office.cut();
  await office.start();
  const page = await office.open(browser, null, { viewport: { width: 1920, height: 1080 } });
  await openWall(page);
  const build = (await page.locator('.wall').getAttribute('data-release')) ?? '';
  await waitUntilKept(page);
  await page.keyboard.press('Space');
  await office.cut();
  await office.start(0, { folder: makeRelease('broken', { broken: true }) });
  await expect(page.locator('.wall')).toHaveAttribute('data-release', 'broken', { timeout: 120_000 });
  await expect(page.locator('.wall')).toHaveAttribute('data-release', build, { timeout: 90_000 });
  await expect(page.locator('.wall')).toHaveAttribute('data-connection', 'live', { timeout: 60_000 });
  await page.context().close();
});
