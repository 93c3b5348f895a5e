import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '@/tests/support/axe';
import { whatIsKept } from '@/tests/support/browser/kept';
import { memoryOf } from '@/tests/support/browser/memory';
import { faultsOfLook } from '@/tests/support/browser/wall-look';
import { filled, WORDS } from '@/tests/support/browser/words';
import { type Office, openOffice } from '@/tests/support/office';
import { makeRelease } from '@/tests/support/releases';
import { figureOf, reportOf } from '@/tests/support/reports';

const ADMIN = { email: 'admin@example.test', name: 'Chan Sophea', role: 'admin' };
const APPROVER = { email: 'approver@example.test', name: 'Sok Dara', role: 'approver' };
const { Displays, People } = WORDS.en;
const REFUSED = People.refusal;

/** The server's clock after its restart: codes from before are over, and nobody waited for that. */
const AHEAD_MS = 11 * 60_000;
/** So long that no slow machine reaches its end. The test moves the screens' clocks there. */
const NOTICE_MS = 3_600_000;

/** Words of the board, to be looked for where nothing of it may be. */
const CANARY = 'The invented noon report';

type SetUp = { name: string } & Partial<Record<'role' | 'language' | 'theme' | 'distance' | 'orientation', string>>;

type Tv = { width: number; height: number; hasSockets?: boolean };

/** A television: nobody is signed in there. Its turn in the fleet comes at once. */
async function openTv(office: Office, browser: Browser, { hasSockets = true, ...size }: Tv): Promise<Page> {
  const tv = await office.open(browser, null, { viewport: size });
  await tv.addInitScript(() => {
    Math.random = () => 0.01;
  });
  if (!hasSockets) await tv.routeWebSocket(/socket\.io/, (socket) => socket.close());
  await tv.clock.install();
  await tv.goto('/wall');
  return tv;
}

/** The code that a screen shows, as people read it. `not`: the one before. */
async function codeOn(tv: Page, not = ''): Promise<string> {
  const code = tv.getByRole('definition').last();
  await expect(code).toHaveText(/^[A-Z3479]{3} [A-Z3479]{3}$/, { timeout: 60_000 });
  await expect(code).not.toHaveText(not || '-', { timeout: 60_000 });
  return (await code.textContent()) ?? '';
}

async function pair(admin: Page, code: string, { name, ...choices }: SetUp): Promise<void> {
  await admin.getByLabel(Displays.pair.code).fill(code);
  await admin.getByLabel(Displays.fields.name).fill(name);
  for (const [field, value] of Object.entries(choices)) {
    const label = Displays.fields[field as keyof typeof choices];
    await admin.getByRole('region', { name: Displays.pair.title }).getByLabel(label).selectOption(value);
  }
  await admin.getByRole('button', { name: Displays.pair.submit }).click();
}

async function post(approver: Page, path: string, data: object): Promise<{ update: number; revision: number }> {
  const { origin } = new URL(approver.url());
  const answer = await approver.request.post(`/api/v1/${path}`, {
    headers: { origin, 'idempotency-key': randomUUID() },
    data,
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return answer.json();
}

const noticeOf = (audience: 'all' | 'staff', en: string) => ({
  ...{ kind: 'notice', source: 'MOI', priority: 'high', audience, text: { km: null, en } },
  until: new Date(Date.now() + AHEAD_MS + NOTICE_MS).toISOString(),
});

test('[C6] [C7] three screens are paired, set up, told and revoked, and each shows what it may', async ({
  browser,
}) => {
  test.setTimeout(400_000);
  const office = await openOffice([ADMIN, APPROVER], { BOARDS: 'signed_in' });
  office.run(['scripts/settings.ts', 'approval', 'off']);
  const lobby = await openTv(office, browser, { width: 1920, height: 1080 });
  const press = await openTv(office, browser, { width: 1920, height: 1080 });
  // A proxy lets none through: this one hears over HTTP alone.
  const operations = await openTv(office, browser, { width: 1080, height: 1920, hasSockets: false });
  const over = await codeOn(lobby);
  await expectAccessible(lobby, 'a screen that waits');
  const admin = await office.open(browser, ADMIN);
  await admin.goto('/admin/displays?lang=en');
  await expect(admin.getByText(Displays.list.none)).toBeVisible();

  await test.step('codes of nobody, from before, and of another screen are refused', async () => {
    const wrong = [over, await codeOn(press), await codeOn(operations)].includes('AAA AAA') ? 'CCCCCC' : 'AAAAAA';
    await pair(admin, wrong, { name: 'Lobby' });
    await expect(admin.getByText(REFUSED.pairing.unknown)).toBeVisible();
    await office.cut();
    await office.start(AHEAD_MS);
    const code = await codeOn(lobby, over);
    await pair(admin, over, { name: 'Lobby' });
    await expect(admin.getByText(REFUSED.pairing.expired)).toBeVisible();
    await pair(admin, code, { name: 'Lobby', language: 'km', distance: 'far' });
    await expect(admin.getByText(filled(Displays.pair.done, { name: 'Lobby' }))).toBeVisible();
    await expect(lobby.getByRole('main')).toHaveAttribute('data-scene', /./, { timeout: 60_000 });
    const waits = await codeOn(press);
    await pair(admin, code, { name: 'Press hall' });
    await expect(admin.getByText(REFUSED.pairing.taken)).toBeVisible();
    expect(await codeOn(press), 'another screen than the one with the code').toBe(waits);
    await pair(admin, waits, {
      name: 'Press hall',
      role: 'press_room',
      language: 'en',
      theme: 'light',
      orientation: 'right',
    });
    await expect(admin.getByText(filled(Displays.pair.done, { name: 'Press hall' }))).toBeVisible();
    await pair(admin, await codeOn(operations), { name: 'Operations', role: 'operations', language: 'en' });
    await expect(admin.getByText(filled(Displays.pair.done, { name: 'Operations' }))).toBeVisible();
  });

  const wall = (tv: Page) => tv.locator('[data-size="wall"]');
  await test.step('each shows the wall in its language and look, turned as it hangs', async () => {
    for (const tv of [press, operations])
      await expect(tv.getByRole('main')).toHaveAttribute('data-scene', /./, { timeout: 60_000 });
    for (const [tv, lang, theme] of [
      [lobby, 'km', 'dark'],
      [press, 'en', 'light'],
      [operations, 'en', 'dark'],
    ] as const) {
      await expect(tv.locator('html')).toHaveAttribute('lang', lang);
      await expect(wall(tv)).toHaveAttribute('data-theme', theme);
    }
    await expect(wall(lobby)).toHaveAttribute('data-distance', 'far');
    await expect.poll(() => faultsOfLook(lobby)).toEqual([]);
    await expect(wall(press)).toHaveAttribute('data-turn', 'right');
    // In portrait the parts of the header stand in two rows, so the main part begins lower: here further to the left.
    const [header, main] = [await press.getByRole('banner').boundingBox(), await press.getByRole('main').boundingBox()];
    expect(header!.x).toBeGreaterThan(main!.x + main!.width - 1);
    expect(header!.height).toBeGreaterThan(header!.width);
  });

  const approver = await office.open(browser, APPROVER);
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const report = reportOf(41_414, { periodEnd: day, text: { km: null, en: CANARY } });
  await test.step('a report, and its correction, stand on all of them, and their author sees that', async () => {
    const { update } = await post(approver, 'updates', report);
    await expect(lobby.getByRole('main')).toContainText('៤១.៤១៤', { timeout: 60_000 });
    for (const tv of [press, operations]) await expect(tv.getByRole('main')).toContainText('41,414');
    await approver.goto(`/updates/${update}?lang=en`);
    await expect(approver.getByText(filled(Displays.reach.shown, { shown: '3', all: '3' }))).toBeVisible();
    const reason = { class: 'correction', words: { km: null, en: 'A digit was wrong' } };
    const next = { ...report, figures: [{ ...figureOf(41_499), line: 1 }] };
    await post(approver, `updates/${update}/corrections`, { revision: 1, reason, update: next });
    await expect(lobby.getByRole('main')).toContainText('៤១.៤៩៩');
    for (const tv of [press, operations]) await expect(tv.getByRole('main')).toContainText('41,499');
  });

  await test.step('a notice for inside stands on operations only, one for all on each, and both end', async () => {
    await post(approver, 'updates', noticeOf('staff', 'The invented gate is locked'));
    await expect(operations.getByRole('main')).toContainText('The invented gate is locked');
    await post(approver, 'updates', noticeOf('all', 'The invented road is closed'));
    for (const tv of [lobby, press]) await expect(tv.getByRole('main')).toContainText('The invented road is closed');
    expect(await lobby.content(), 'a lobby has nothing of what is for inside').not.toContain('invented gate');
    for (const tv of [lobby, press, operations]) {
      await tv.clock.fastForward(NOTICE_MS);
      await expect(tv.getByRole('main')).not.toHaveAttribute('data-scene', 'notice');
    }
  });

  await test.step('the list says what each shows; a screen says its name, and sends its picture', async () => {
    await admin.reload();
    for (const name of ['Lobby', 'Press hall', 'Operations']) {
      const item = admin.getByRole('listitem').filter({ has: admin.getByRole('link', { name, exact: true }) });
      await expect(item).toContainText(Displays.list.health_well, { timeout: 60_000 });
    }
    await expectAccessible(admin, 'the list of screens');
    await admin.getByRole('link', { name: 'Press hall', exact: true }).click();
    await admin.getByRole('button', { name: Displays.commands.identify }).click();
    await expect(press.getByRole('status').getByText('Press hall')).toBeVisible();
    expect(await lobby.getByText('Press hall').count()).toBe(0);
    const pressPage = admin.url();
    await admin.goto('/admin/displays');
    await admin.getByRole('link', { name: 'Operations', exact: true }).click();
    await admin.getByRole('button', { name: Displays.commands.identify }).click();
    await expect(operations.getByRole('status'), 'without a socket').toContainText('Operations');
    await admin.goto(pressPage);
    await admin.getByRole('button', { name: Displays.picture.take }).click();
    const picture = admin.frameLocator('iframe');
    await expect(picture.getByRole('banner').getByText(WORDS.en.Shell.product)).toBeVisible();
    expect(await picture.locator('script').count()).toBe(0);
    await expectAccessible(admin, 'the page of a screen');
  });

  await test.step('one that is revoked is blank, keeps nothing, and can be paired again', async () => {
    await admin.getByRole('button', { name: Displays.revoke.do }).click();
    await admin.getByRole('button', { name: WORDS.en.Account.sure }).click();
    const code = await codeOn(press);
    for (const held of [await press.content(), await memoryOf(press)]) expect(held).not.toContain(CANARY);
    await expect.poll(() => whatIsKept(press)).toEqual({ pages: [], files: [], boards: 0 });
    expect(await memoryOf(lobby), 'the control').toContain(CANARY);
    await expect(lobby.getByRole('main')).toHaveAttribute('data-scene', /./);
    await admin.goto('/admin/displays');
    await pair(admin, code, { name: 'Press hall', role: 'press_room', language: 'en' });
    // Only the clocks of the screens were moved: the notice is still open.
    await expect(press.getByRole('main')).toContainText('The invented road is closed', { timeout: 60_000 });
  });

  await test.step('a new release comes to all of them, and each shows what it did', async () => {
    for (const tv of [lobby, press, operations]) {
      // A quiet second: paused, and nothing new for two minutes.
      await tv.keyboard.press('Space');
      await tv.clock.fastForward(180_000);
    }
    await office.cut();
    await office.start(AHEAD_MS, { folder: makeRelease('next') });
    for (const tv of [lobby, press, operations]) {
      await expect(wall(tv)).toHaveAttribute('data-release', 'next', { timeout: 120_000 });
      await expect(tv.getByRole('main')).toContainText('The invented road is closed');
    }
    await expect(wall(lobby)).toHaveAttribute('data-distance', 'far');
    await expect(lobby.locator('html')).toHaveAttribute('lang', 'km');
    await expect(press.locator('html')).toHaveAttribute('lang', 'en');
  });
  await office.cut();
});
