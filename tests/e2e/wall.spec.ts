import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { SCENES } from '@/domain/scenes/scenes';
import { postAs } from '@/scripts/wall/states';
import { afterLooking } from '@/tests/support/browser/ahead';
import { whatIsKept } from '@/tests/support/browser/kept';
import { memoryOf } from '@/tests/support/browser/memory';
import { faultsOfLook } from '@/tests/support/browser/wall-look';
import { WORDS } from '@/tests/support/browser/words';
import { type Demo, enterAs, openDemo, type Session } from '@/tests/support/demo';
import { openOffice } from '@/tests/support/office';
import { figureOf, reportOf } from '@/tests/support/reports';

/** `npm run pictures:wall` looks at every size, in each theme and state. */
const LOOKS = [
  { lang: 'km', theme: 'dark' },
  { lang: 'en', theme: 'light' },
] as const;
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 1080, height: 1920 },
];

/** So long that no slow machine reaches its end. The test moves the screen's clock there. */
const NOTICE_MS = 600_000;

let demo: Demo;
let staff: Session;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  demo = await openDemo('--at', '2026-01-14T20:00+07:00');
  staff = await enterAs(browser, demo, ['editor', 'approver']);
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

test('every scene fits its screen: nothing over an edge, nothing cut, nothing on anything else', async ({
  browser,
}) => {
  for (const { lang, theme } of LOOKS) {
    const page = await browser.newPage({ viewport: SIZES[0] ?? null, reducedMotion: 'reduce' });
    await page.goto(`${demo.url}/wall?lang=${lang}&theme=${theme}`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await pause(page, lang);
    for (const scene of SCENES.filter((each) => each !== 'notice')) {
      await expect(page.locator('main')).toHaveAttribute('data-scene', scene);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await expect.poll(() => faultsOfLook(page), { message: `${scene} ${lang} ${size.width}` }).toEqual([]);
      }
      await page.keyboard.press('ArrowRight');
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
  await pause(page, 'en');
  await page.keyboard.press('ArrowRight');
  await expect(main).toHaveAttribute('data-scene', 'displacement');
  await page.keyboard.press('ArrowLeft');
  await expect(main).toHaveAttribute('data-scene', 'overview');
  await page.close();
});

/** `endsIn`: how many ms from now, by the clock of the server. */
async function postNotice(request: APIRequestContext, text: { km: string | null; en: string | null }, endsIn: number) {
  const ask = async (after: number) => (await request.get(`${demo.url}/api/v1/streams/wall?after=${after}`)).json();
  const { t } = await ask((await ask(0)).head);
  const answer = await request.post(`${demo.url}/api/v1/updates`, {
    headers: { origin: demo.url, 'idempotency-key': randomUUID() },
    data: {
      ...{ kind: 'notice', source: 'MOI', priority: 'high', audience: 'all', text },
      until: new Date(t + endsIn).toISOString(),
      publishFirst: { reason: 'A test' },
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
}

test('a wall that lost its server goes on through all scenes', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${demo.url}/wall?lang=en`);
  await pause(page, 'en');
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  for (const scene of SCENES.filter((each) => each !== 'notice')) {
    await expect(page.locator('main')).toHaveAttribute('data-scene', scene);
    await expect(page.locator('main').getByRole('heading').first()).toBeVisible();
    if (scene === 'displacement') await expect(page.locator('main svg path').first()).toBeVisible();
    await page.keyboard.press('ArrowRight');
  }
  await page.close();
});

test('a scene whose code does not come leaves the overview there, and comes when the server does', async ({
  browser,
}) => {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  const answer = await page.request.get(`${demo.url}/wall?lang=en`);
  const html = await answer.text();
  const isLater = (url: URL) => url.pathname.endsWith('.js') && !html.includes(url.pathname);
  await page.route(isLater, (route) => route.abort());
  await page.goto(`${demo.url}/wall?lang=en`);
  await pause(page, 'en');
  const hero = page.getByRole('region', { name: /remaining in camps/i });
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('main')).toHaveAttribute('data-scene', 'displacement');
  await expect(hero).toBeVisible();
  await page.unroute(isLater);
  await page.waitForEvent('load', { timeout: 30_000 });
  await pause(page, 'en');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('main svg path').first()).toBeVisible();
  await page.close();
});

test('[C3] a wall whose own script does not come shows no figure, says so, and comes back by itself', async ({
  browser,
}) => {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  const html = await (await page.request.get(`${demo.url}/wall?lang=en`)).text();
  const preloaded = [...html.matchAll(/<link rel="preload" href="([^"]+[.]js)" as="script"/g)].map(([, path]) => path);
  const isOwn = ({ pathname }: URL) => preloaded.includes(pathname);
  await page.route(isOwn, (route) => route.abort());
  await page.goto(`${demo.url}/wall?lang=en`);
  await expect(page.getByRole('heading', { name: WORDS.en.Wall.missing.title })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('150,146')).toHaveCount(0);
  await page.unroute(isOwn);
  await expect(page.getByText('150,146').first()).toBeVisible({ timeout: 30_000 });
  await page.close();
});

test('a report holds its scene and is new; a correction says what was, a withdrawal why, and what is back is not new', async ({
  browser,
}) => {
  const people = await browser.newContext({ storageState: staff });
  const post = postAs(people.request, demo.url);
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.clock.install();
  await page.goto(`${demo.url}/wall?lang=en`);
  await pause(page, 'en');
  const main = page.locator('main');
  const hero = page.getByRole('region', { name: /remaining in camps/i });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(main).toHaveAttribute('data-scene', 'displacement');

  const report = reportOf(149_000, { periodEnd: '2026-01-14T19:00+07:00' });
  const checkNote = { km: 'សាកល្បង', en: 'A test' };
  const first = { publishFirst: { reason: 'A test' } };
  const { update } = await post('updates', { ...report, checkNote, ...first });
  await expect(main).toHaveAttribute('data-scene', 'overview');
  await expect(hero).toContainText('149,000');
  await expect(hero).toContainText('New 20:');
  await page.clock.fastForward(100_000);
  await expect(page.locator('.wall')).toHaveAttribute('data-connection', 'live');
  await expect(main, 'held for two minutes').toHaveAttribute('data-scene', 'overview');
  await page.clock.fastForward(30_000);
  await expect(main).not.toHaveAttribute('data-scene', 'overview');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');

  const words = { km: 'លេខមួយខ្ទង់ខុស', en: 'A digit was wrong' };
  const reason = { class: 'correction', words };
  const next = { ...report, checkNote, figures: [{ ...figureOf(149_500), line: 1 }] };
  await post(`updates/${update}/corrections`, { revision: 1, reason, update: next, ...first });
  await expect(hero).toContainText('149,500');
  await expect(hero).toContainText('corrected, was 149,000');
  await expect(hero).not.toContainText('New');
  await post(`updates/${update}/withdrawal`, { revision: 2, reason: words });
  await expect(hero).toContainText('150,146');
  await expect(hero).toContainText(`Earlier figure: update ${update} was withdrawn`);
  await expect(hero).not.toContainText('New');
  await expect(page.getByRole('status')).toContainText(
    new RegExp(`Update ${update} was withdrawn at 20:\\d\\d: A digit was wrong\\. The figures are those of 14 January`),
  );
  expect(await faultsOfLook(page)).toEqual([]);
  await Promise.all([page.close(), people.close()]);
});

// On the server the notices stay open: this one comes after all others on the same demo.
test('urgent notices take the whole screen in turn, stay without a connection, and end by themselves', async ({
  browser,
}) => {
  const people = await browser.newContext({ storageState: staff });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.clock.install();
  await page.goto(`${demo.url}/wall?lang=en`);
  await postNotice(people.request, { km: 'ផ្លូវបង្កើត បិទ', en: 'The invented road is closed' }, NOTICE_MS);
  await postNotice(people.request, { km: 'ស្ពានបង្កើត បិទ', en: null }, NOTICE_MS);
  const notice = page.locator('main').getByRole('alert');
  await expect(notice).toContainText('ស្ពានបង្កើត បិទ');
  await expect(notice).toContainText(WORDS.en.Wall.notice.oneLanguage);
  await expect(notice).toContainText('1 of 2');
  await expect(page.locator('main')).toHaveAttribute('data-scene', 'notice');
  expect(await faultsOfLook(page)).toEqual([]);
  await page.reload();
  await expect(notice).toContainText('The invented road is closed', { timeout: 20_000 });
  await expect(notice).toContainText('ផ្លូវបង្កើត បិទ');
  await page.context().setOffline(true);
  await page.clock.fastForward(90_000);
  await expect(notice).toContainText('it may have been changed or ended');
  await page.clock.fastForward(NOTICE_MS);
  await expect(notice).toHaveCount(0);
  await expect(page.locator('main')).not.toHaveAttribute('data-scene', 'notice');
  await Promise.all([page.close(), people.close()]);
});

test('[C6] a wall whose access ends keeps nothing of the board, and comes back by itself', async ({ browser }) => {
  test.setTimeout(300_000);
  const office = await openOffice([]);
  const page = await office.open(browser, null, { viewport: { width: 1920, height: 1080 } });
  // A wall waits a random time before it fetches its page once more, to keep it.
  await page.addInitScript(() => {
    Math.random = () => 0.01;
  });
  await page.clock.install();
  await page.goto('/wall/events?lang=en');
  const lite = await page.context().newPage();
  await lite.clock.install();
  await lite.goto('/wall/lite?lang=en');
  const told = page.getByRole('listitem').first().getByRole('paragraph').first();
  const words = (await told.textContent()) ?? '';
  expect(words.length).toBeGreaterThan(10);
  expect(await memoryOf(page)).toContain(words);
  expect(await lite.content()).toContain(words);
  await expect.poll(() => whatIsKept(page), { timeout: 90_000 }).toMatchObject({ pages: [page.url()], boards: 1 });

  office.run(['scripts/settings.ts', 'boards', 'closed']);
  for (const each of [page, lite]) {
    const closed = each.getByRole('heading', { name: WORDS.en.Wall.closed.title });
    await afterLooking(each, () => expect(closed).toBeVisible({ timeout: 2_000 }));
    await expect(each.getByRole('link', { name: WORDS.en.Wall.closed.signIn })).toBeVisible();
    expect(await each.content()).not.toContain(words);
    expect(await memoryOf(each)).not.toContain(words);
  }
  await expect.poll(() => whatIsKept(page)).toEqual({ pages: [], files: [], boards: 0 });

  office.run(['scripts/settings.ts', 'boards', 'open']);
  await afterLooking(page, () => expect(told).toHaveText(words, { timeout: 2_000 }));
  const remaining = lite.getByRole('heading', { name: /remaining in camps/i });
  await afterLooking(lite, () => expect(remaining).toBeVisible({ timeout: 2_000 }));
  await page.context().close();
  await office.cut();
});
