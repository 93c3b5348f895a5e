import { expect, type Page, test } from '@playwright/test';
import { sourceLabel } from '@/domain/wording/labels';
import { formatCount } from '@/domain/wording/numbers';
import { expectAccessible } from '@/tests/support/axe';
import { judgeButton } from '@/tests/support/browser/judge';
import { fieldsOf } from '@/tests/support/browser/report-form';
import { beginning, WORDS } from '@/tests/support/browser/words';
import { docxOf, paragraph, run, tableOf } from '@/tests/support/composer/office';
import { type Demo, enterBoth, openDemo, type Session } from '@/tests/support/demo';

const AT = '2026-01-18T08:00+07:00';
const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };

type Lang = 'en' | 'km';

/** The ministry's report of 18 January as its editor pastes it; the last one on the demo's board is of the 15th. */
const TEXT = `The Ministry of Interior said that as of 18 January 2026 a total of 130,100 people remain in displacement camps,
including 70,100 women. In Pursat province, 21 schools remain closed. Some 4,321 tents came.`;

let demo: Demo;
let sessions: { editor: Session; approver: Session };

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  demo = await openDemo('--at', AT);
  sessions = await enterBoth(browser, demo);
});
test.afterAll(async () => {
  await demo?.stop();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const cardOf = (page: Page, number: number) =>
  page.locator('.review-figure').filter({ hasText: formatCount(number, 'en') });
const told = (message: string, values: Record<string, string>) =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), message);

async function openForm(page: Page, lang: Lang): Promise<void> {
  await page.context().addCookies([{ name: 'locale', value: lang, url: demo.url }]);
  await page.goto(`${demo.url}/desk/updates/new?lang=${lang}`);
}

async function acceptAll(page: Page, lang: Lang): Promise<void> {
  const { accept } = WORDS[lang].Composer.row;
  const open = page.locator('.composer-row-open');
  for (let left = await open.count(); left > 0; left -= 1) {
    await open
      .first()
      .getByRole('button', { name: beginning(accept) })
      .click();
  }
}

/** Agrees to the body and the period that the text gives. */
async function acceptFrame(page: Page, lang: Lang): Promise<void> {
  const { frame } = WORDS[lang].Composer;
  for (const part of [frame.source, frame.period]) {
    await page.getByRole('button', { name: beginning(`${frame.accept} ${part}`) }).click();
  }
}

/** Hands it in; gives the address of its page. */
async function handIn(page: Page, lang: Lang): Promise<string> {
  await button(page, WORDS[lang].Workflow.send.submit).click();
  await expect(page.getByText(WORDS[lang].Workflow.judge.own)).toBeVisible();
  return page.url();
}

for (const lang of ['en', 'km'] as const) {
  const { review, judge } = WORDS[lang].Workflow;
  const openAsApprover = async (page: Page, address: string) => {
    await page.context().addCookies([{ name: 'locale', value: lang, url: demo.url }]);
    await page.goto(`${address}?lang=${lang}`);
    await expect(judgeButton(page, lang)).toBeVisible();
  };

  test(`a wrong body and a wrong day are shown, and approved row by row with the keyboard, in ${lang}`, async ({
    browser,
  }) => {
    const editor = await browser.newPage({ storageState: sessions.editor });
    await openForm(editor, lang);
    await fieldsOf(editor, lang).pasted.fill(TEXT);
    await button(editor, WORDS[lang].Composer.text.done).click();
    await expect(editor.locator('[data-value]')).toHaveCount(3);
    await acceptAll(editor, lang);
    // The editor leaves another body and an earlier day than the text has.
    const { Composer, Desk } = WORDS[lang];
    await button(editor, `${Composer.frame.change} ${Composer.frame.source}`).click();
    await button(editor, `${sourceLabel('MOI', lang, 'long')} ${Desk.report.source}`).click();
    await editor.getByRole('option', { name: sourceLabel('HRF', lang, 'long'), exact: true }).click();
    await button(editor, `${Composer.frame.change} ${Composer.frame.period}`).click();
    // The cursor goes into the first field two frames later. Keys of a program before that would end up there.
    await expect(fieldsOf(editor, lang).startDay).toBeFocused();
    await fieldsOf(editor, lang).endDay.fill('10/1/2026');
    const address = await handIn(editor, lang);

    const page = await browser.newPage({ storageState: sessions.approver, viewport: SIZES.phone });
    await openAsApprover(page, address);
    const card = cardOf(page, 130_100);
    await expect(card).toContainText(told(review.unusual.other_body, { body: sourceLabel('MOI', lang) }));
    await expect(card).toContainText(told(review.unusual.body_of_original, { body: sourceLabel('MOI', lang) }));
    await expect(card).toContainText(told(review.unusual.day_of_original, { day: '' }).trim());
    await expect(page.locator('.review-left')).toContainText('4,321');
    await expectAccessible(page, `the approver's page on a phone, ${lang}`);

    await test.step('approving waits, and leads to each figure in its order', async () => {
      const waiting = page.locator('.review-seen[aria-pressed="false"]');
      const all = await waiting.count();
      expect(all).toBe(3);
      await judgeButton(page, lang).focus();
      await page.keyboard.press('Enter');
      for (let left = all; left > 0; left -= 1) {
        await expect(judgeButton(page, lang)).toHaveAccessibleDescription(new RegExp(formatCount(left, lang)));
        await expect(waiting.first()).toBeFocused();
        await page.keyboard.press('Enter');
      }
      await expect(judgeButton(page, lang)).toBeFocused();
      await expect(button(page, judge.release)).toBeHidden();
      await page.keyboard.press('Enter');
      await expect(button(page, judge.release)).toBeVisible();
    });
    await Promise.all([editor, page].map((opened) => opened.context().close()));
  });

  test(`of a Word file with a table each figure shows its words, in ${lang}`, async ({ browser }) => {
    const editor = await browser.newPage({ storageState: sessions.editor });
    await openForm(editor, lang);
    const day = paragraph(
      run('The Ministry of Interior said that as of 17 January 2026 services in two provinces were closed:'),
    );
    const rows = tableOf([
      ['Pursat', '21 schools closed'],
      ['Koh Kong', '5 health centres closed'],
    ]);
    await editor.locator('[data-file-input]').setInputFiles({
      ...{ name: 'report.docx', mimeType: 'application/octet-stream' },
      buffer: Buffer.from(docxOf(day + rows)),
    });
    await expect(editor.getByRole('link', { name: 'report.docx' })).toBeVisible();
    await expect(editor.locator('[data-value]')).toHaveCount(2);
    await acceptAll(editor, lang);
    await acceptFrame(editor, lang);
    await editor.locator('[data-value][value="5"]').fill('6');
    const address = await handIn(editor, lang);

    const page = await browser.newPage({ storageState: sessions.approver, viewport: SIZES.desk });
    await openAsApprover(page, address);
    const original = page.getByRole('region', { name: told(review.original.marked, { name: 'report.docx' }) });
    await expect(original.getByRole('row')).toHaveCount(2);
    await expect(original.locator('mark').filter({ hasText: '21' })).toBeVisible();
    await expect(cardOf(page, 21).locator('q')).toContainText('21 schools');
    await expect(cardOf(page, 21)).toContainText(review.how.read);
    const changed = page.locator('.review-figure').filter({ hasText: '5 health centres' });
    await expect(changed).toContainText(told(review.unusual.number_of_original, { value: formatCount(5, lang) }));
    const kept = page.waitForEvent('download');
    await page.getByRole('link', { name: told(review.original.open, { name: 'report.docx' }) }).click();
    expect((await kept).suggestedFilename()).toBe('report.docx');
    await expectAccessible(page, `the approver's page with a table, ${lang}`);
    await Promise.all([editor, page].map((opened) => opened.context().close()));
  });
}

test('the original is linked from what is published, for the desk alone', async ({ browser }) => {
  const page = await browser.newPage({ storageState: sessions.approver });
  const outside = await browser.newPage();
  await page.goto(`${demo.url}/desk?lang=en`);
  const { judge, update, section } = WORDS.en.Workflow;
  await page.getByRole('region', { name: section.approved }).getByRole('link').first().click();
  await button(page, judge.release).click();
  const released = page.locator('main a[href^="/updates/"]').first();
  await expect(released).toBeVisible();
  const address = new URL((await released.getAttribute('href')) ?? '', demo.url).href;
  await page.goto(address);
  const link = page.getByRole('link', { name: update.originalsText });
  await expect(link).toBeVisible();
  await outside.goto(address);
  await expect(outside.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(outside.getByRole('link', { name: update.originalsText })).toHaveCount(0);
  await link.click();
  await expect(page.locator('mark').first()).toBeVisible();
  await Promise.all([page, outside].map((opened) => opened.context().close()));
});
