import { type BrowserContextOptions, expect, type Locator, type Page, test } from '@playwright/test';
import type { Snapshot } from '@/domain/protocol/frames';
import { LANGUAGES } from '@/domain/wording/language';
import { formatCount, withDigits } from '@/domain/wording/numbers';
import { afterLooking } from '@/tests/support/browser/ahead';
import { noticesOf, openAway } from '@/tests/support/browser/away';
import { chooseIndicator, chooseSource, fieldsOf, fillReport, valueOnLine } from '@/tests/support/browser/report-form';
import { beginning, WORDS } from '@/tests/support/browser/words';
import { type Demo, enterDemo, openDemo, type Session } from '@/tests/support/demo';

/** After the newest report, which has no hour and so counts as of noon. */
const AT = '2026-01-13T18:00+07:00';
const TODAY = '13/1/2026';
const TOMORROW = '14/1/2026';
const TEXT = { textEn: 'What an editor has typed', textKm: 'អ្វីដែលបានវាយ' };
const TEXTS = ['textEn', 'textKm'] as const;

/** Each page is typed into in both sets of digits; the later test reports on the later hour. */
const REPORTS = {
  km: { day: TODAY, hour: '១៣:០០', value: '១៥៤.៣២១', count: 154_321 },
  en: { day: '១៣/១/២០២៦', hour: '14:30', value: '152,210', count: 152_210 },
};
const TILE = { en: /remaining in camps/i, km: /ជំរំ/ };
const SCREENS: { path: string; options: BrowserContextOptions }[] = [
  { path: '/', options: { viewport: { width: 1280, height: 900 } } },
  { path: '/wall/overview', options: { viewport: { width: 1920, height: 1080 } } },
];

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

let demo: Demo;
let session: Session;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  demo = await openDemo('--at', AT);
  session = await enterDemo(browser, demo);
});
test.afterAll(() => demo.stop());

test('the one-time link lets nobody in a second time', async ({ browser }) => {
  for (const lang of LANGUAGES) {
    const page = await browser.newPage();
    await page.context().addCookies([{ name: 'locale', value: lang, url: demo.url }]);
    await page.goto(demo.link);
    await page.getByRole('main').getByRole('button').click();
    await expect(page.getByText(WORDS[lang].Enter.problem.used)).toBeVisible();
    await page.goto(`${demo.url}/desk/updates/new`);
    await expect(page).toHaveURL(/\/sign-in/);
    await page.context().close();
  }
});

for (const lang of LANGUAGES) {
  const { Desk, Refusal, Workflow } = WORDS[lang];

  /** Hands it in; it is refused at that field, in the page's language. */
  const expectRefused = async (field: Locator, words: string) => {
    const page = field.page();
    await button(page, Workflow.send.submit).click();
    await expect(field).toHaveAccessibleDescription(new RegExp(escaped(words)));
    await expect(page.getByRole('alert').first()).toContainText(words);
  };

  test(`bad input is refused at its field and nothing typed is lost, in ${lang}`, async ({ browser }) => {
    const page = await browser.newPage({ storageState: session });
    await page.goto(`${demo.url}/desk/updates/new?kind=report&lang=${lang}`);
    const fields = fieldsOf(page, lang);
    for (const name of TEXTS) await fields[name].fill(TEXT[name]);

    await test.step('all that is missing, at once', async () => {
      await expectRefused(fields.source, Refusal.source.missing);
      await expectRefused(fields.endDay, Refusal.period.end_missing);
      await expectRefused(fields.indicator, Refusal.indicator.missing);
      await expectRefused(fields.value, Refusal.value.missing);
    });
    await test.step('what is counted and where, from the lists only', async () => {
      for (const field of [fields.place, fields.indicator]) {
        await field.press('ControlOrMeta+a');
        await field.pressSequentially('Atlantis');
        await expect(page.getByText(Desk.aria.none)).toBeVisible();
        await field.press('Escape');
      }
      await expectRefused(fields.indicator, Refusal.indicator.missing);
      await chooseIndicator(page, lang);
      await chooseSource(page, lang);
    });
    await test.step('numbers that are none', async () => {
      for (const [typed, words] of [
        ['abc', Refusal.value.unreadable.replace('{typed}', 'abc')],
        ['១,៥', Refusal.value.unreadable.replace('{typed}', '១,៥')],
        ['1.5', Refusal.value.not_integer],
        ['-3', Refusal.value.negative],
        ['', Refusal.value.missing],
      ] as const) {
        await fields.value.fill(typed);
        await expectRefused(fields.value, words);
        await expect(fields.value).toHaveValue(typed);
      }
    });
    await test.step('periods that cannot be', async () => {
      await fields.value.fill(REPORTS[lang].value);
      for (const [start, end, words] of [
        ['', '30/2/2026', Refusal.day.unreadable],
        ['', TOMORROW, Refusal.period.in_future],
        [TODAY, '12/1/2026', Refusal.period.end_before_start],
      ] as const) {
        await fields.startDay.fill(start);
        await fields.endDay.fill(end);
        await expectRefused(fields.endDay, words);
        await expect(fields.startDay).toHaveValue(start);
        await expect(fields.endDay).toHaveValue(end);
      }
    });
    await expect(fields.value).toHaveValue(REPORTS[lang].value);
    for (const name of TEXTS) await expect(fields[name]).toHaveValue(TEXT[name]);
    await page.context().close();
  });

  test(`what is published is confirmed and on other screens without reload, in ${lang}`, async ({ browser }) => {
    const { count, ...typed } = REPORTS[lang];
    const screens = await Promise.all(
      SCREENS.map(async ({ path, options }) => {
        const page = await browser.newPage(options);
        await page.goto(`${demo.url}${path}?lang=${lang}`);
        return page;
      }),
    );
    const tile = (page: Page) => page.getByRole('region', { name: TILE[lang] }).first();
    for (const page of screens) await expect(tile(page)).not.toContainText(formatCount(count, lang));
    for (const page of screens) await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    const away = await openAway(`${demo.url}/?lang=${lang}`);
    await away.getByLabel(Workflow.alerts.ask).check();

    const page = await browser.newPage({ storageState: session });
    await page.goto(`${demo.url}/desk/updates/new?kind=report&lang=${lang}`);
    await fillReport(page, lang, typed);
    await button(page, Workflow.send.first).click();
    await button(page, Workflow.send.firstAct).click();
    await expect(fieldsOf(page, lang).publishFirst).toHaveAccessibleDescription(Workflow.send.firstMissing);
    await fieldsOf(page, lang).publishFirst.fill('The minister speaks in ten minutes');
    await button(page, Workflow.send.firstAct).click();
    const confirmed = page.getByRole('heading', { name: beginning(Desk.confirmed.title) });
    await expect(confirmed).toBeFocused();
    const number = /\d+/.exec(
      (await page.getByRole('main').locator('a[href^="/updates/"]').getAttribute('href')) ?? '',
    );
    await expect(confirmed).toContainText(withDigits(number?.[0] ?? 'no number', lang));

    for (const screen of screens) {
      await expect(tile(screen)).toContainText(formatCount(count, lang));
      expect(await screen.evaluate(() => 'isSamePage' in window)).toBe(true);
    }
    await expect(screens[0]!.getByRole('status').filter({ hasText: formatCount(count, lang) })).toHaveCount(1);
    await expect(away).toHaveTitle(new RegExp(`^\\(${withDigits('1', lang)}\\) `));
    expect(await noticesOf(away)).toEqual([expect.stringContaining(formatCount(count, lang))]);
    await Promise.all([page, ...screens].map((opened) => opened.context().close()));
    await away.context().browser()?.close();
  });
}

test('[W1] what is handed in without an answer is kept, shown, and written once', async ({ browser }) => {
  const lang = 'km';
  const { Workflow } = WORDS[lang];
  const { count, ...typed } = REPORTS[lang];
  const page = await browser.newPage({ storageState: session });
  await page.clock.install();
  const drafts = '**/api/v1/drafts{,/**}';
  await page.route(drafts, (route) => route.abort());
  await page.goto(`${demo.url}/desk/updates/new?kind=report&lang=${lang}`);
  await fillReport(page, lang, typed);
  const fields = fieldsOf(page, lang);
  for (const name of TEXTS) await fields[name].fill(TEXT[name]);
  await button(page, Workflow.send.submit).click();
  await expect(page.getByText(Workflow.outbox.pending)).toBeVisible();

  await test.step('a reload shows it as it was typed, and it cannot be written on', async () => {
    await page.reload();
    await expect(page.getByText(Workflow.outbox.pending)).toBeVisible();
    await expect(valueOnLine(page, lang)).toHaveValue(typed.value);
    await expect(page.locator('[inert]').filter({ has: fields.textEn })).toHaveCount(1);
  });
  await test.step('the desk says that it is not yet confirmed, and leads to it', async () => {
    await page.goto(`${demo.url}/desk?lang=${lang}`);
    const waiting = page.getByRole('region', { name: Workflow.outbox.title }).getByRole('listitem');
    await expect(waiting).toContainText(Workflow.outbox.waiting);
    await waiting.getByRole('link').click();
    await expect(page.getByText(Workflow.outbox.pending)).toBeVisible();
  });
  await test.step('taken back, it is written on; handed in again, it waits again', async () => {
    await button(page, Workflow.outbox.takeBack).click();
    await fields.textEn.fill(`${TEXT.textEn}, and more`);
    await button(page, Workflow.send.submit).click();
    await expect(page.getByText(Workflow.outbox.pending)).toBeVisible();
  });
  await test.step('the server answers again, and the first answers are lost on the way', async () => {
    const lost: string[] = [];
    await page.unrouteAll({ behavior: 'wait' });
    await page.route(drafts, async (route) => {
      const key = route.request().headers()['idempotency-key'];
      if (!key || lost.includes(key)) return route.continue();
      lost.push(key);
      await route.fetch();
      await route.abort();
    });
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    const submitted = page.getByText(Workflow.state.submitted).first();
    await afterLooking(page, () => expect(submitted).toBeVisible({ timeout: 2_000 }));
    expect(lost.length).toBeGreaterThanOrEqual(2);
  });
  await test.step('it is there once, as it was typed last', async () => {
    await page.unrouteAll({ behavior: 'wait' });
    const answer = await page.request.get(`${demo.url}/api/v1/drafts`);
    const { board: desk } = (await answer.json()) as Snapshot<'ops'>;
    const submitted = desk.items.filter(({ state }) => state === 'submitted');
    const bodies = await Promise.all(
      submitted.map(async ({ id }) => (await page.request.get(`${demo.url}/api/v1/drafts/${id}`)).text()),
    );
    expect(bodies.filter((body) => body.includes(`"textEn":"${TEXT.textEn}, and more"`))).toHaveLength(1);
    expect(bodies.filter((body) => body.includes(`${TEXT.textEn}"`))).toHaveLength(0);
    await expect(
      page
        .getByRole('listitem')
        .filter({ hasText: formatCount(count, 'en') })
        .first(),
    ).toBeVisible();
  });
  await page.context().close();
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
