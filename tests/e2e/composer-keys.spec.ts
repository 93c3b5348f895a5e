import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { indicatorLabel } from '@/domain/wording/labels';
import { LANGUAGES, type Language } from '@/domain/wording/language';
import { expectAccessible } from '@/tests/support/axe';
import { beginning, filled, WORDS } from '@/tests/support/browser/words';
import { type Demo, enterDemo, openDemo, type Session } from '@/tests/support/demo';

/** A day after a real report with more lines than are typed here. */
const AT = '2026-01-21T08:00+07:00';
const FIGURES = 15;
/** One press a figure beside its digits, and what has to be said of the whole report. */
const MOST_TYPED = 2 * FIGURES + 10;
const MOST_PASTED = 7;
const MOST_TABS = 20;

let demo: Demo;
let session: Session;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  demo = await openDemo('--at', AT);
  session = await enterDemo(browser, demo);
});
test.afterAll(() => demo.stop());

/** Counts every key but the digits of numbers; after each the cursor stands in something that can be typed on. */
function keyboardOf(page: Page) {
  let presses = 0;
  const isSomewhere = () => page.evaluate(() => document.activeElement !== document.body);
  return {
    made: () => presses,
    /** `isHere`: what is pressed does not lead away from the form. */
    async press(key: string, isHere = true) {
      presses += 1;
      await page.keyboard.press(key);
      if (isHere) await expect.poll(isSomewhere, `the cursor after ${key}, press ${presses}`).toBe(true);
    },
    digits: (number: string) => page.keyboard.type(number),
    async tabTo(target: Locator, key = 'Tab') {
      const isThere = () => target.evaluate((element) => element === document.activeElement);
      for (let steps = 0; steps < MOST_TABS && !(await isThere()); steps += 1) await this.press(key);
      await expect(target).toBeFocused();
    },
  };
}

type Keyboard = ReturnType<typeof keyboardOf>;

/** What the line said last, which is told beside its field: a report in which nothing moved contradicts nothing. */
async function previousOn(field: Locator): Promise<string> {
  const told = await field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
  return /[\d,]*\d|[០-៩.]*[០-៩]/u.exec(told)?.[0] ?? 'no number';
}

type Typed = { lang: Language; isNilNew: boolean };

/** Types the report of the morning after on the lines of the last one: the same numbers, those who newly returned or nobody. */
async function typeReport(page: Page, keyboard: Keyboard, { lang, isNilNew }: Typed): Promise<void> {
  const { Composer, Desk } = WORDS[lang];
  const { press, digits } = keyboard;
  await page.getByRole('textbox', { name: Composer.text.heading, exact: true }).focus();
  await keyboard.tabTo(page.getByRole('button', { name: Desk.period.morning }));
  await press('Enter');
  await keyboard.tabTo(page.getByRole('button', { name: beginning(Composer.template.take) }));
  await press('Enter');
  const numbers = page.getByRole('textbox').and(page.locator('[data-value]'));
  await expect.poll(() => numbers.count()).toBeGreaterThanOrEqual(FIGURES);
  const returned = indicatorLabel('returned_in_period', lang);
  for (let typed = 0; typed < FIGURES; typed += 1) {
    const field = numbers.nth(typed);
    await expect(field).toBeFocused();
    const before = await previousOn(field);
    const isNil = isNilNew && (await field.getAttribute('aria-label')) === returned;
    if (isNil) await press('n');
    else await digits(before.replaceAll(',', ' '));
    const readBack = page.getByText(filled(Composer.row.readAs, { number: before }));
    if (!isNil && before.includes(',')) await expect(readBack).toBeVisible();
    await press('Enter');
  }
  for (let left = await numbers.count(); left > FIGURES; left -= 1) {
    await expect(numbers.nth(FIGURES)).toBeFocused();
    await press('Delete');
    await expect(numbers).toHaveCount(left - 1);
  }
}

const focused = (page: Page) => page.locator(':focus');

async function openForm(page: Page, lang: Language): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${demo.url}/desk/updates/new?kind=report&lang=${lang}`);
  await expect(page.getByRole('textbox', { name: WORDS[lang].Composer.text.heading, exact: true })).toBeVisible();
}

/** The last report's text without what the editor would have to look at: a swapped digit, and words without their place. */
function cleanReport(lang: Language): string {
  const text = readFileSync(`tests/support/composer/${lang}.txt`, 'utf8').replace(' Most schools have reopened.', '');
  return text.replace(/133,406|១៣៣\.៤០៦/u, (wrong) => (wrong.startsWith('1') ? '133,046' : '១៣២.០៤៦'));
}

for (const lang of LANGUAGES) {
  const { Composer, Desk, Workflow } = WORDS[lang];

  test(`a clean report is pasted and handed in with at most ${MOST_PASTED} presses, in ${lang}`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ storageState: session });
    await openForm(page, lang);
    await page.evaluate((text) => navigator.clipboard.writeText(text), cleanReport(lang));
    const { press, made } = keyboardOf(page);
    await page.getByRole('textbox', { name: Composer.text.heading, exact: true }).focus();
    await press('Control+v');
    for (const part of [Composer.frame.source, Composer.frame.period]) {
      await expect(focused(page)).toHaveAccessibleName(new RegExp(`^${Composer.frame.accept} ${part}: `));
      await press('Enter');
    }
    await expect(focused(page)).toHaveAccessibleName(new RegExp(`^${escaped(beginning(Composer.figures.acceptSure))}`));
    await press('Enter');
    await expect(page.getByRole('button', { name: beginning(Composer.figures.acceptSure) })).toBeHidden();
    await press('Control+Enter', false);
    await expect(page.getByText(Workflow.judge.own)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    expect(made()).toBeLessThanOrEqual(MOST_PASTED);
    await page.context().close();
  });

  test(`a report of ${FIGURES} figures is typed by keyboard alone, in ${lang}`, async ({ browser }) => {
    // Each press is followed by a look at the cursor.
    test.slow();
    const page = await browser.newPage({ storageState: session });
    await openForm(page, lang);
    const keyboard = keyboardOf(page);
    const { press, made } = keyboard;
    await typeReport(page, keyboard, { lang, isNilNew: true });
    await press('Control+Enter', false);
    await expect(page.getByText(Workflow.judge.own)).toBeVisible();
    expect(made()).toBeLessThanOrEqual(MOST_TYPED);
    test.info().annotations.push({ type: 'presses', description: `${FIGURES} figures with ${made()} presses` });
    await page.context().close();
  });

  test(`numbers are read back, and those that do not chain get a ready sentence, in ${lang}`, async ({ browser }) => {
    test.slow();
    const page = await browser.newPage({ storageState: session });
    await openForm(page, lang);
    const keyboard = keyboardOf(page);
    const { press } = keyboard;
    await typeReport(page, keyboard, { lang, isNilNew: false });
    await press('Control+Enter');
    await keyboard.tabTo(page.getByRole('button', { name: Composer.checks.toNote, exact: true }), 'Shift+Tab');
    await press('Enter');
    await expect(page.getByRole('button', { name: Composer.checks.inNote, exact: true })).toBeFocused();
    await press('Control+Enter', false);
    await expect(page.getByText(Workflow.judge.own)).toBeVisible();
    await page.context().close();
  });

  test(`what was typed by hand stays, and the text's own is shown beside it, in ${lang}`, async ({ browser }) => {
    const page = await browser.newPage({ storageState: session, viewport: { width: 390, height: 844 } });
    await openForm(page, lang);
    const { frame } = Composer;
    const part = page.getByRole('region', { name: frame.heading });
    await part
      .getByRole('group', { name: Desk.period.end })
      .getByLabel(Desk.period.day, { exact: true })
      .fill('16/1/2026');
    await page.evaluate((text) => navigator.clipboard.writeText(text), cleanReport(lang));
    await page.getByRole('textbox', { name: Composer.text.heading, exact: true }).focus();
    await page.keyboard.press('Control+v');
    await expect(part.getByText(frame.typed)).toBeVisible();
    const [mark, words] = await Promise.all(
      [part.getByText(frame.typed), part.getByText(beginning(frame.other))].map((text) => text.boundingBox()),
    );
    expect(words?.y, 'the words stand below their mark').toBeGreaterThanOrEqual((mark?.y ?? 0) + (mark?.height ?? 0));
    await expectAccessible(page, `source and period, ${lang}`);
    await part.getByRole('button', { name: new RegExp(`^${frame.take} ${frame.period}`) }).click();
    await expect(part.getByText(frame.typed)).toBeHidden();
    await expect(part.getByText(frame.accepted)).toBeVisible();
    await page.context().close();
  });
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
