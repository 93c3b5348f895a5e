import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page, test } from '@playwright/test';
import type { Language } from '@/domain/wording/language';
import { formatCount } from '@/domain/wording/numbers';
import { expectAccessible } from '@/tests/support/axe';
import { PASSWORD } from '@/tests/support/browser/sign-in';
import { beginning, filled, WORDS } from '@/tests/support/browser/words';
import { type Demo, enterAs, openDemo, type Session } from '@/tests/support/demo';

const SPOKESPERSON = 'spokesperson@example.test';
/** From the sign-in page to a statement that is ready. */
const MOST_ACTIONS = 15;
const FIGURES = 5;
/** A correction is to be seen beside the open text within this time. */
const SOON_MS = 2_000;

let demo: Demo;
let desk: Session;
let room: Session;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  demo = await openDemo();
  desk = await enterAs(browser, demo, ['approver']);
  room = await enterAs(browser, demo, ['spokesperson']);
});
test.afterAll(() => demo.stop());

const line = (indicator: string, value: number, breakdown: string | null = null) => ({
  ...{ indicator, breakdown, value, place: breakdown ? 'KH13' : 'KH', site: null },
  ...{ qualifier: 'exact', nil: false, provisional: false },
});

/** Newer than every report of the demo, so that a new statement is filled from it. */
const reportOf = (remaining: number) => ({
  ...{ kind: 'report', source: 'MOI', periodStart: null, text: { km: null, en: 'Invented' } },
  periodEnd: '2026-01-13',
  // Invented figures need not add up to those of real reports.
  checkNote: { km: 'តួលេខប្រឌិត', en: 'Invented figures' },
  figures: [
    line('remaining_in_camps', remaining),
    // Rounded, so that both remaining ones and the total fit together.
    { ...line('returned_cumulative', 490_000), qualifier: 'about' },
    line('displaced_total_cumulative', 640_000),
    line('service_closed', 21, 'school'),
    line('service_reopened', 239, 'school'),
  ],
});

async function post(page: Page, path: string, data: object): Promise<{ update: number }> {
  const answer = await page.request.post(`${demo.url}/api/v1/${path}`, {
    headers: { Origin: demo.url, 'Idempotency-Key': randomUUID() },
    data: { ...data, publishFirst: { reason: 'A test' } },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

async function pageOf(browser: Browser, storageState: Session | undefined, lang: Language): Promise<Page> {
  const context = await browser.newContext(storageState ? { storageState } : {});
  await context.addCookies([{ name: 'locale', value: lang, url: demo.url }]);
  return context.newPage();
}

for (const [lang, values] of [
  ['en', { first: 150_146, corrected: 150_164 }],
  ['km', { first: 149_013, corrected: 149_031 }],
] as const) {
  const words = WORDS[lang].Briefing;
  const other = lang === 'en' ? 'km' : 'en';

  test(`a day in the briefing room, in ${lang}`, async ({ browser }) => {
    const approver = await pageOf(browser, desk, lang);
    const report = reportOf(values.first);
    const { update } = await post(approver, 'updates', report);
    const page = await pageOf(browser, undefined, lang);
    const button = (name: string, on: Page = page) => on.getByRole('button', { name, exact: true });
    const textIn = (language: Language, on: Page = page) =>
      on.getByRole('textbox', { name: filled(words.speech.text, { language: words[language] }), exact: true });

    await test.step(`a ready statement with five figures, in ${MOST_ACTIONS} actions`, async () => {
      await page.goto(`${demo.url}/sign-in?lang=${lang}`);
      const form = WORDS[lang].SignIn;
      const actions = [
        () => page.getByLabel(form.email, { exact: true }).fill(SPOKESPERSON),
        () => page.getByLabel(form.password, { exact: true }).fill(PASSWORD),
        () => page.getByRole('main').getByRole('button', { name: form.submit, exact: true }).click(),
        () => button(words.list.new).click(),
        () => button(words.speech.skeleton.holding).click(),
        () => button(words.speech.ready).click(),
      ];
      for (const act of actions) await act();
      expect(actions.length).toBeLessThanOrEqual(MOST_ACTIONS);
      await expect(page.getByText(beginning(words.speech.readyBy))).toBeVisible();
      for (const language of [lang, other] as const) {
        await expect(textIn(language).getByRole('img')).toHaveCount(FIGURES);
      }
      await expectAccessible(page, 'a briefing');
    });

    await test.step('a correction is beside the text at once, and the text has not moved', async () => {
      const before = await textIn(lang).textContent();
      expect(before).toContain(formatCount(values.first, lang));
      const figures = report.figures.map((figure, index) => ({
        ...figure,
        line: index + 1,
        value: index === 0 ? values.corrected : figure.value,
      }));
      const reason = { class: 'correction', words: { km: null, en: 'Two digits changed places' } };
      await post(approver, `updates/${update}/corrections`, { revision: 1, reason, update: { ...report, figures } });
      const flag = page.getByRole('listitem').filter({ hasText: words.flags.code.corrected });
      await expect(flag).toBeVisible({ timeout: SOON_MS });
      await expect(flag).toContainText(formatCount(values.corrected, lang));
      await expect(flag).toContainText('Two digits changed places');
      await expect(flag).toContainText(words.flags.severity.red);
      expect(await textIn(lang).textContent()).toBe(before);
      await expectAccessible(page, 'a briefing with something to settle');
    });

    await test.step('one press takes the new figure in both languages, and the text stays ready', async () => {
      await page.getByRole('button', { name: beginning(filled(words.flags.actOn, { act: words.flags.take })) }).click();
      for (const language of [lang, other] as const) {
        await expect(textIn(language)).toContainText(formatCount(values.corrected, language));
      }
      await expect(page.getByText(words.flags.code.corrected)).toBeHidden();
      await expect(page.getByText(beginning(words.speech.readyBy))).toBeVisible();
    });

    await test.step('a figure is put in with the keyboard alone', async () => {
      await button(words.speech.open).click();
      await expect(textIn(lang)).toBeEditable();
      await textIn(lang).press('Control+End');
      await textIn(lang).pressSequentially(' @');
      const list = page.getByRole('listbox', { name: words.search.list });
      await expect(list.getByRole('option').first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await expect(list.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Enter');
      await expect(list).toBeHidden();
      await expect(textIn(lang).getByRole('img')).toHaveCount(FIGURES + 1);
      await expect(page.getByText(beginning(WORDS[lang].Workflow.save.saved))).toBeVisible();
    });

    await test.step('two pages write at once: both texts are there until somebody chooses', async () => {
      const second = await pageOf(browser, room, lang);
      await second.goto(page.url());
      await expect(textIn(lang, second)).toBeEditable();
      // It does not hear of what the first page saves, as after a minute without a network.
      await second.route('**/presence', (route) => route.abort());
      await textIn(lang).press('Control+End');
      await textIn(lang).pressSequentially(' FIRST');
      await expect(page.getByText(beginning(WORDS[lang].Workflow.save.saved))).toBeVisible();
      await textIn(lang, second).press('Control+End');
      await textIn(lang, second).pressSequentially(' SECOND');
      const conflict = second.getByRole('main').getByRole('alert');
      await expect(conflict).toContainText('FIRST');
      await expect(conflict).toContainText('SECOND');
      await button(WORDS[lang].Workflow.conflict.keepMine, second).click();
      await expect(textIn(lang)).toContainText('SECOND');
      await second.context().close();
    });

    await page.context().close();
    await approver.context().close();
  });
}

test('a question is found by two keys, in either language', async ({ browser }) => {
  const words = WORDS.en.Briefing.questions;
  const page = await pageOf(browser, room, 'en');
  await page.goto(`${demo.url}/questions?lang=en`);
  await expectAccessible(page, 'an empty bank');
  for (const [en, km] of [
    ['When do the schools open?', 'តើសាលារៀនបើកនៅពេលណា?'],
    ['Are the mines cleared?', 'តើមីនត្រូវបានសម្អាតឬនៅ?'],
  ] as const) {
    await page.getByRole('button', { name: words.new, exact: true }).click();
    await page.getByLabel(words.questionEn, { exact: true }).fill(en);
    await page.getByLabel(words.questionKm, { exact: true }).fill(km);
    await page.getByRole('button', { name: words.done, exact: true }).click();
    await expect(page.getByRole('heading', { name: en })).toBeVisible();
  }
  const found = (name: string) => page.getByRole('heading', { name });
  for (const key of ['m', 'ម']) {
    await page.reload();
    await expect(found('When do')).toBeVisible();
    await page.keyboard.press('/');
    await page.keyboard.insertText(key);
    await expect(found('When do')).toBeHidden();
    await expect(found('Are the mines')).toBeVisible();
  }
  await page.getByRole('button', { name: `${words.approve}: Are the mines cleared?` }).click();
  await expect(page.getByText(beginning(words.approved))).toBeVisible();
  await expectAccessible(page, 'a bank');
  await page.context().close();
});
