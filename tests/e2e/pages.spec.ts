import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { placeLabel } from '@/domain/wording/labels';
import { MAP_NOTES } from '@/domain/wording/province-picture';
import { expectAccessible, OF_A_THEME } from '@/tests/support/axe';
import { WORDS } from '@/tests/support/browser/words';
import { type Demo, enterAs, openDemo, type Session } from '@/tests/support/demo';

const PATHS = [
  '/',
  '/wall',
  '/wall/services',
  '/wall/provinces',
  '/wall/latest',
  '/wall/pair',
  '/figures',
  '/figures/remaining_in_camps',
  '/figures/service_closed?place=KH22&breakdown=school',
  '/figures/nothing',
  '/places',
  '/places/KH22',
  '/places/KH99',
  '/services',
  '/damage',
  '/damage?at=2025-12-24T12:00Z&mode=about',
  '/events',
  '/changes',
  '/changes?since=2026-01-07T09:00',
  '/updates',
  '/updates/88',
  '/updates/88/correct',
  '/updates/88/withdraw',
  '/briefings',
  '/questions',
  '/debts',
  '/e/1',
  '/e/99',
  '/desk',
  '/desk/updates/new?kind=report',
  '/desk/updates/new?kind=event',
  '/desk/updates/new?kind=notice',
  '/admin',
  '/admin/people',
  '/admin/people/invite',
  '/admin/displays',
  '/admin/displays/nowhere',
  '/admin/settings',
  '/admin/audit',
  '/account',
  '/about',
  '/sign-in',
  '/setup',
  '/nowhere',
  '/enter?token=used',
  '/invite?token=used',
  '/account/new-password?token=used',
];
/** Shows nothing: it leads to the page of one's role. */
const LEADS_ON = '/home';
/** What Next serves as a page: `/updates/[number]`. */
const ROUTES = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)page\.tsx$/.test(file))
  .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`)
  .filter((route) => route !== LEADS_ON);
/** A key of the messages, as it is shown where the message itself is missing. */
const KEY_SHOWN = new RegExp(`\\b(?:${Object.keys(WORDS.en).join('|')})(?:\\.\\w+)+`);
const NARROW = [390, 320];
const DESK = { width: 1280, height: 900 };
/** Each language in each theme once: what a theme breaks, it breaks in both. */
const LOOKS = [
  { lang: 'km', theme: 'light' },
  { lang: 'en', theme: 'dark' },
];

const addressOf = (path: string, options: Record<string, string>) =>
  `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(options)}`;

let demo: Demo;
/** Somebody who may see every page. */
let session: Session;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  demo = await openDemo();
  session = await enterAs(browser, demo, ['viewer', 'editor', 'approver', 'spokesperson', 'admin']);
});
test.afterAll(async () => {
  await demo.stop();
});

/** Faults of scripts, and whatever the policy of content has stopped. */
function listen(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[34]/.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return faults;
}

/** The pages whose addresses are made as people work: a draft's, a person's, and those of the demo's briefing. */
async function pathsMade(request: APIRequestContext): Promise<string[]> {
  const read = async (path: string) => (await request.get(`${demo.url}/api/v1/${path}`)).json();
  const post = (path: string, data: object) =>
    request.post(`${demo.url}/api/v1/${path}`, {
      headers: { origin: demo.url, 'idempotency-key': randomUUID() },
      data,
    });
  const { item } = await (await post('drafts', { kind: 'notice', content: {}, corrects: null })).json();
  const { id } = (await read('briefings')).briefings[0];
  const { briefing, speeches } = await read(`briefings/${id}`);
  const versions = Object.fromEntries(speeches.map((each: { id: string; version: number }) => [each.id, each.version]));
  const frozen = await post(`briefings/${id}/freeze`, { version: briefing.version, speeches: versions });
  expect(frozen.ok(), await frozen.text()).toBe(true);
  const { people } = await read('people');
  return [
    ...[`/desk/items/${item.id}`, `/admin/people/${people[0].id}`],
    ...[`/briefings/${id}`, `/briefings/${id}/podium`, `/briefings/${id}/aide`],
  ];
}

test('every page opens without a fault or a missing message, axe finds nothing, and none scrolls sideways', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const context = await browser.newContext({ storageState: session, viewport: DESK });
  const page = await context.newPage();
  const faults = listen(page);
  const paths = [...PATHS, ...(await pathsMade(context.request))];
  for (const route of ROUTES) {
    const pattern = new RegExp(`^${route.replace(/\[\w+\]/g, '[^/]+')}$`);
    expect(
      paths.filter((path) => pattern.test(path.replace(/\?.*/, ''))),
      route,
    ).not.toEqual([]);
  }
  const visits = paths.flatMap((path, page) =>
    LOOKS.map((look, index) => ({ path, ...look, whole: (page + index) % 2 === 0 })),
  );
  for (const { path, lang, theme, whole } of visits) {
    const address = addressOf(path, { lang, theme });
    await page.goto(demo.url + address);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    expect(await page.locator('body').ariaSnapshot(), address).not.toMatch(KEY_SHOWN);
    await expectAccessible(page, address, whole ? undefined : OF_A_THEME);
    for (const width of NARROW) await expectNoOverflow(page, { address, width });
    await page.setViewportSize(DESK);
    expect(faults, address).toEqual([]);
  }
  await context.close();
});

test('digits and the picture of the provinces change on open boards, and the map has its note', async ({ browser }) => {
  const board = await browser.newPage({ viewport: DESK });
  await board.goto(`${demo.url}${addressOf('/', { lang: 'km' })}`);
  const tile = board.getByRole('region', { name: /ជំរំ/ }).first();
  await expect(tile).toContainText('១៥៩.៥៩២');
  const picture = board.getByRole('listbox');
  const siemReap = placeLabel('KH17', 'km');
  await expect(picture.getByRole('option', { name: siemReap })).toHaveCount(1);
  await picture.focus();
  await board.keyboard.press('Home');
  await expect(picture.getByRole('option', { selected: true })).toHaveAccessibleName(
    new RegExp(placeLabel('KH01', 'km')),
  );
  await board.keyboard.press('ArrowRight');
  await expect(picture.getByRole('option', { selected: true })).toHaveAccessibleName(new RegExp(siemReap));

  const admin = await browser.newPage({ storageState: session });
  await admin.goto(`${demo.url}${addressOf('/admin/settings', { lang: 'en' })}`);
  await admin.getByLabel(WORDS.en.Settings.board.digits_latin).check();
  await admin.getByLabel(WORDS.en.Settings.board.view).selectOption('map_b');
  await admin.getByRole('button', { name: WORDS.en.Settings.save }).click();

  await expect(tile).toContainText('159,592');
  await expect(tile).not.toContainText(/[០-៩]/);
  for (const note of Object.values(MAP_NOTES.map_b)) await expect(board.getByText(note)).toBeVisible();
  await picture.focus();
  await board.keyboard.press('Home');
  await expect(picture.getByRole('option', { selected: true })).toBeInViewport();
  await expectAccessible(board, 'the map');
  await Promise.all([board, admin].map((page) => page.context().close()));
});

/** What is wider than the screen hides something from a phone. Layout follows a resize within a frame or two. */
async function expectNoOverflow(page: Page, { address, width }: { address: string; width: number }): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), {
      message: `${address} ${width}`,
    })
    .toBeLessThanOrEqual(0);
}
