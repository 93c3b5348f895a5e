import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { indicatorCautions, indicatorDefinition } from '@/domain/wording/definitions';
import { placeWithKind } from '@/domain/wording/labels';
import { expectAccessible } from '@/tests/support/axe';
import { WORDS } from '@/tests/support/browser/words';
import { type Demo, enterAs, openDemo, type Session } from '@/tests/support/demo';

const PRINTED = 'INVENTED WORDS AS PRINTED: 123,456 people remain in camps';

let demo: Demo;
let session: Session;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  demo = await openDemo();
  session = await enterAs(browser, demo, ['editor', 'approver']);
});
test.afterAll(() => demo.stop());

/** A report of this test, straight to the wall, as a program posts it. */
async function publish(page: Page, value: number, printed: string): Promise<number> {
  const figure = { indicator: 'remaining_in_camps', breakdown: null, place: 'KH', site: null, value };
  const answer = await page.request.post(`${demo.url}/api/v1/updates`, {
    headers: { Origin: demo.url, 'Idempotency-Key': `lookup-${value}` },
    data: {
      ...{
        kind: 'report',
        source: 'MOI',
        periodStart: null,
        periodEnd: '2026-01-13',
        text: { km: null, en: 'Invented' },
      },
      figures: [{ ...figure, qualifier: 'exact', nil: false, provisional: false, asPrinted: printed }],
      publishFirst: { reason: 'A test' },
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).update;
}

for (const lang of ['en', 'km'] as const) {
  const words = WORDS[lang].Lookup;

  test(`from any tile to definition, history, source and words as printed in two presses (${lang})`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ storageState: session });
    const page = await context.newPage();
    await publish(page, lang === 'en' ? 123_456 : 123_455, PRINTED);
    await page.goto(`${demo.url}/?lang=${lang}`);
    const tiles = page.getByRole('region', { name: WORDS[lang].Board.figures }).getByRole('link');
    expect(await tiles.count()).toBeGreaterThan(2);
    const addresses = await tiles.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const address of new Set(addresses)) {
      const [, indicator] = /^\/figures\/(\w+)/.exec(address) ?? [];
      await page.goto(`${demo.url}/?lang=${lang}`);
      await page.locator(`a[href="${address}"]`).first().click();
      await expect(page).toHaveURL(demo.url + address);
      await expect(page.getByText(indicatorDefinition(indicator as 'displaced_total', lang))).toBeVisible();
      const [caution = ''] = indicatorCautions(indicator as 'displaced_total', lang);
      await expect(page.getByText(caution)).toBeVisible();
      const table = page.getByRole('table', { name: words.history.title });
      await expect(table.getByRole('columnheader', { name: words.columns.source })).toBeVisible();
      await expect(table.getByRole('columnheader', { name: words.columns.printed })).toBeVisible();
      expect(await table.getByRole('row').count()).toBeGreaterThan(1);
    }
    await page.goto(`${demo.url}/figures/remaining_in_camps?lang=${lang}`);
    await expect(page.getByText(PRINTED).first()).toBeVisible();
    await context.close();
  });
}

test('every bar, row, province and event of the board leads to its page', async ({ browser }) => {
  const page = await browser.newPage();
  const board = `${demo.url}/?lang=en`;
  const pressed = async (name: string, press: () => Promise<void>, address: RegExp) => {
    await page.goto(board);
    await press();
    await expect(page, name).toHaveURL(address);
    await expect(page.getByRole('navigation', { name: WORDS.en.Lookup.nav.label })).toBeVisible();
  };
  const provinces = page.getByRole('region', { name: WORDS.en.Board.provinces.title });
  await pressed('a row', () => provinces.getByRole('link', { name: 'Oddar Meanchey' }).click(), /\/places\/KH22$/);
  await pressed(
    'a cell',
    () =>
      provinces
        .getByRole('row', { name: /Oddar Meanchey/ })
        .getByRole('link')
        .nth(1)
        .click(),
    /\/figures\/\w+\?place=KH22/,
  );
  await pressed(
    'a bar',
    () => page.getByRole('listitem').getByRole('link', { name: 'Oddar Meanchey' }).first().click(),
    /\/figures\/service_closed\?place=KH22&breakdown=/,
  );
  await pressed('a tile', () => page.getByRole('option', { name: /Siem Reap/ }).click(), /\/places\/KH17$/);
  await pressed(
    'a tile, by keys',
    async () => {
      await page.getByRole('listbox').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
    },
    /\/places\/KH01$/,
  );
  const events = page.getByRole('region', { name: WORDS.en.Board.events.title });
  await pressed(
    'an event',
    () => events.getByRole('listitem').first().getByRole('link').click(),
    /\/events\?.*#event-\d+$/,
  );
  await page.context().close();
});

test('the update page leads to figure and place, events are filtered, and files hold what is shown', async ({
  browser,
}) => {
  const page = await browser.newPage();
  await page.goto(`${demo.url}/updates/88?lang=en`);
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/figures\//);
  await page.goto(`${demo.url}/events?lang=en`);
  const all = await page.getByRole('listitem').count();
  await page.getByLabel(WORDS.en.Lookup.events.facets.kind).selectOption('statement');
  await expect(page).toHaveURL(/kind=statement/);
  await expect.poll(() => page.getByRole('listitem').count()).toBeLessThan(all);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: WORDS.en.Chart.csv }).click();
  const text = readFileSync(await (await downloading).path(), 'utf8');
  expect(text.split('\r\n').length).toBeGreaterThan(2);
  expect(text).toContain(WORDS.en.Lookup.events.columns.outlet);
  await page.context().close();
});

test('lists are narrowed by a name in either language, and an unknown code has a page that says so', async ({
  browser,
}) => {
  const page = await browser.newPage();
  await page.goto(`${demo.url}/places?lang=en`);
  await page.getByRole('searchbox').fill('ព្រះវិហារ');
  await expect(page.getByRole('link', { name: placeWithKind('KH13', 'en') })).toBeVisible();
  await expect(page.getByRole('link', { name: placeWithKind('KH22', 'en') })).toHaveCount(0);
  await page.goto(`${demo.url}/updates?lang=en`);
  const [from, until] = [page.getByLabel(WORDS.en.Updates.from), page.getByLabel(WORDS.en.Updates.until)];
  await from.fill('31/12/2025');
  await until.fill('1/1/2026');
  await expect(page.getByText('1 January 2026').first()).toBeVisible();
  await expect(page.getByRole('main').getByText('13 January 2026')).toHaveCount(0);
  await until.fill('30/12/2025');
  await expect(page.getByText(WORDS.en.Refusal.period.end_before_start)).toBeVisible();
  await until.fill('30/2/2026');
  await expect(page.getByText(WORDS.en.Refusal.day.unreadable)).toBeVisible();
  await expectAccessible(page, page.url());
  for (const [path, code] of [
    ['/places/KH99', 'place.unknown'],
    ['/figures/nothing', 'indicator.unknown'],
  ] as const) {
    expect((await page.goto(demo.url + path))?.status()).toBe(404);
    await expect(page.getByText(code)).toBeVisible();
  }
  expect((await page.goto(`${demo.url}/events?kind=nothing`))?.status()).toBe(404);
  await page.context().close();
});

test('an open page follows the board, and tells what was corrected and withdrawn with both values and why', async ({
  browser,
}) => {
  const context = await browser.newContext({ storageState: session });
  const page = await context.newPage();
  await page.goto(`${demo.url}/figures/remaining_in_camps?lang=en`);
  const number = await publish(page, 120_001, 'INVENTED 120,001');
  const table = page.getByRole('table', { name: WORDS.en.Lookup.history.title });
  await expect(table.getByText('INVENTED 120,001')).toBeVisible({ timeout: 20_000 });
  const answer = await page.request.post(`${demo.url}/api/v1/updates/${number}/withdrawal`, {
    headers: { Origin: demo.url, 'Idempotency-Key': `lookup-away-${number}` },
    data: { revision: 1, reason: { km: null, en: 'An invented reason' } },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  await expect(page.getByText('An invented reason')).toBeVisible({ timeout: 20_000 });
  await expect(table.getByText('INVENTED 120,001')).toHaveCount(0);
  await context.close();
});
