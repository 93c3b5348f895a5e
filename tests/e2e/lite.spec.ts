import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { postAs } from '@/scripts/wall/states';
import { faultsOfLook } from '@/tests/support/browser/wall-look';
import { WORDS } from '@/tests/support/browser/words';
import { type Demo, enterAs, openDemo } from '@/tests/support/demo';

const AT = '2026-01-14T20:00+07:00';
const LOOKS = [
  { lang: 'km', theme: 'dark', size: { width: 1080, height: 1920 } },
  { lang: 'en', theme: 'light', size: { width: 1280, height: 720 } },
] as const;

let demo: Demo;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  demo = await openDemo('--at', AT);
});
test.afterAll(async () => {
  await demo.stop();
});

async function openLite(page: Page, query: string): Promise<void> {
  await page.goto(`${demo.url}/wall/lite?${query}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

const hero = (page: Page, name: RegExp) => page.getByRole('heading', { name }).locator('..');

/** Steps through all pages of all scenes. @returns the first heading of each. */
async function walk(page: Page, look: () => Promise<void>): Promise<Set<string>> {
  const main = page.getByRole('main');
  const seen = new Set<string>();
  for (let step = 0; step < 40 && seen.size < 10; step += 1) {
    seen.add((await main.getByRole('heading').first().textContent()) ?? '');
    await look();
    const before = await main.ariaSnapshot();
    await page.keyboard.press('ArrowRight');
    expect(await main.ariaSnapshot()).not.toBe(before);
  }
  return seen;
}

for (const { lang, theme, size } of LOOKS) {
  test(`each scene of the lite wall fits its screen, ${lang} ${size.width}`, async ({ browser }) => {
    const page = await browser.newPage({ viewport: size });
    const faults: string[] = [];
    page.on('console', (told) => faults.push(told.text()));
    page.on('pageerror', ({ message }) => faults.push(message));
    await openLite(page, `lang=${lang}&theme=${theme}`);
    await expect(page.getByText(WORDS[lang].Wall.state.live)).toBeVisible();
    await page.keyboard.press('Space');
    const seen = await walk(page, async () => expect(await faultsOfLook(page)).toEqual([]));
    expect([...seen]).toHaveLength(10);
    expect(faults).toEqual([]);
    await page.close();
  });
}

test('[C7] [F3] a lite wall is paired, shows its playlist, says what it shows, hears, and leaves', async ({
  browser,
}) => {
  const admins = await browser.newContext({ storageState: await enterAs(browser, demo, ['admin']) });
  const write = (method: 'POST' | 'PUT', path: string, data: object) =>
    admins.request.fetch(`${demo.url}/api/v1/displays${path}`, {
      ...{ method, data, headers: { origin: demo.url, 'idempotency-key': randomUUID() } },
    });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${demo.url}/wall/lite/pair`);
  const shown = page.getByRole('definition').last();
  await expect(shown).toHaveText(/^[A-Z3479]{3} [A-Z3479]{3}$/);
  expect(await faultsOfLook(page)).toEqual([]);
  const code = ((await shown.textContent()) ?? '').replace(' ', '');
  const turn = { place: null, seconds: null, days: null, hours: null };
  const settings = {
    ...{ language: 'en', theme: 'light', distance: 'near', orientation: 'as_is', overscan: 5 },
    playlist: ['events', 'damage'].map((scene) => ({ ...turn, scene })),
  };
  const paired = await write('POST', '', { code, name: 'Old television', role: 'lobby', settings });
  expect(paired.status(), await paired.text()).toBe(201);
  const { id } = await paired.json();

  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: WORDS.en.Wall.events.title })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await faultsOfLook(page)).toEqual([]);
  const [left = 0] = await page
    .getByRole('banner')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().x));
  expect(left, 'what the television cuts off').toBeGreaterThan(0.05 * 1920);

  await write('POST', `/${id}/command`, { command: 'next' });
  await expect(main.getByRole('heading', { name: WORDS.en.Wall.damage.title })).toBeVisible();
  await write('POST', `/${id}/command`, { command: 'identify' });
  await expect(page.getByRole('status')).toHaveText('Old television');
  const desk = await admins.newPage();
  await desk.goto(`${demo.url}/admin/displays?lang=en`);
  const row = desk.getByRole('listitem').filter({ hasText: 'Old television' });
  await expect(row).toContainText(WORDS.en.Displays.list.health_well);
  await expect(row).toContainText(WORDS.en.Displays.scene.damage);
  await write('POST', `/${id}/revoke`, {});
  // Everybody may read this demo, so it is an unpaired wall now.
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await Promise.all([page.close(), admins.close()]);
});

// Its notice stays open on the server: this one comes last.
test('a report and a notice come by themselves, nothing else is made anew, and a lost server is said', async ({
  browser,
}) => {
  const people = await browser.newContext({ storageState: await enterAs(browser, demo, ['editor', 'approver']) });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.clock.install();
  await openLite(page, 'lang=en');
  const remaining = hero(page, /remaining in camps/i);
  const { live } = WORDS.en.Wall.state;
  await expect(remaining).toContainText('150,146');
  await page.keyboard.press('Space');
  await expect(page.getByText(live)).toBeVisible();
  const total = page.getByText('more than 640,000 people', { exact: true });
  await total.evaluate((node) => Object.assign(node, { isTheSame: true }));

  const post = postAs(people.request, demo.url);
  const figure = { indicator: 'remaining_in_camps', breakdown: null, place: 'KH', site: null, qualifier: 'exact' };
  await post('updates', {
    ...{ kind: 'report', source: 'MOI', text: { km: null, en: null }, periodStart: null },
    periodEnd: '2026-01-14T19:00+07:00',
    figures: [{ ...figure, value: 149_999, nil: false, provisional: false }],
    checkNote: { km: 'សាកល្បង', en: 'A test' },
    publishFirst: { reason: 'A test' },
  });
  await page.clock.fastForward(6_000);
  await expect(remaining).toContainText('149,999');
  await expect(remaining).toContainText('New 20:');
  expect(await total.evaluate((node) => 'isTheSame' in node)).toBe(true);

  const until = new Date(Date.parse(AT) + 600_000).toISOString();
  const text = { km: 'ផ្លូវបង្កើត បិទ', en: 'The invented road is closed' };
  await post('updates', {
    ...{ kind: 'notice', source: 'MOI', priority: 'high', audience: 'all', text, until },
    publishFirst: { reason: 'A test' },
  });
  await page.clock.fastForward(6_000);
  const notice = page.getByRole('main').getByRole('alert');
  await expect(notice).toContainText('The invented road is closed');
  await expect(notice).toContainText('ផ្លូវបង្កើត បិទ');
  expect(await faultsOfLook(page)).toEqual([]);

  await page.context().setOffline(true);
  await page.clock.fastForward(90_000);
  await expect(page.getByText(WORDS.en.Wall.lostText)).toBeVisible();
  await expect(notice).toContainText('it may have been changed or ended');
  await page.clock.fastForward(600_000);
  await expect(notice).toHaveCount(0);
  await expect(remaining).toContainText('149,999');
  await expect(remaining).toContainText(/Not confirmed since/);
  await page.context().setOffline(false);
  await page.clock.fastForward(6_000);
  await expect(page.getByText(live)).toBeVisible();
  // The clock of the server was never moved, so the notice has not ended: the page takes over the server's time.
  await expect(notice).toContainText('The invented road is closed');
  await expect(notice).not.toContainText('it may have been changed or ended');
  await Promise.all([page.close(), people.close()]);
});
