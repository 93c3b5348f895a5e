import { readFileSync } from 'node:fs';
import { type BrowserContextOptions, expect, type Locator, type Page, test } from '@playwright/test';
import { OUTCOMES_OF_READING } from '@/domain/composer/reading-words';
import { formatCount } from '@/domain/wording/numbers';
import { expectAccessible } from '@/tests/support/axe';
import { lookAtUnusual } from '@/tests/support/browser/judge';
import { fieldsOf } from '@/tests/support/browser/report-form';
import { WORDS } from '@/tests/support/browser/words';
import { PICTURE_ONLY, pdfOf } from '@/tests/support/composer/pdf';
import { type Demo, enterBoth, openDemo, type Session } from '@/tests/support/demo';

/** Two days before the next real report. */
const AT = '2026-01-18T08:00+07:00';
/** A report of a kind that no test of the reader has, with the slip that the editor mends, and words whose place is a guess. */
const REPORTS = {
  en: { file: 'en.txt', figures: 23, guessed: 1, wrong: '133,406', mended: 133_046, tile: /remaining in camps/i },
  km: { file: 'km.txt', figures: 21, guessed: 0, wrong: '133,406', mended: 132_046, tile: /ជំរំ/ },
} as const;
const ELSEWHERE = {
  en: 'More than 12,300 people remain in evacuation centres in Kelambang after the river rose; 41 schools are closed.',
  km: 'នៅប្រទេសវៀតណាម ពលរដ្ឋ ១២.៣០០នាក់ កំពុងស្នាក់នៅតាមមណ្ឌលសុវត្ថិភាព ហើយសាលារៀន ៤១កន្លែង ត្រូវបានបិទ។',
} as const;
const MOST_ACTIONS = 12;
const SCREENS: { path: string; options: BrowserContextOptions }[] = [
  { path: '/', options: { viewport: { width: 1280, height: 900 } } },
  { path: '/wall/overview', options: { viewport: { width: 1920, height: 1080 } } },
  { path: '/', options: { viewport: { width: 390, height: 844 } } },
];

type Lang = keyof typeof REPORTS;

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

/** What a person does is counted: each press of a button, each paste, each number that is typed. */
function counting() {
  let actions = 0;
  const count =
    <Args extends unknown[]>(act: (...args: Args) => Promise<void>) =>
    async (...args: Args) => {
      actions += 1;
      await act(...args);
    };
  return {
    made: () => actions,
    press: count((target: Locator) => target.click()),
    type: count((target: Locator, text: string) => target.fill(text)),
    paste: count((page: Page) => page.keyboard.press('Control+v')),
    key: count((page: Page, key: string) => page.keyboard.press(key)),
  };
}

const textOf = (file: string) => readFileSync(`tests/support/composer/${file}`, 'utf8');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

async function openForm(page: Page, lang: Lang): Promise<void> {
  await page.context().addCookies([{ name: 'locale', value: lang, url: demo.url }]);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${demo.url}/desk/updates/new?lang=${lang}`);
}

async function copy(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

for (const lang of ['en', 'km'] as const) {
  const report = REPORTS[lang];
  const { Composer, Workflow } = WORDS[lang];

  test(`a pasted report is on three screens after few actions, in ${lang}`, async ({ browser }) => {
    const page = await browser.newPage({ storageState: sessions.editor });
    await openForm(page, lang);
    const you = counting();
    await test.step('paste: read at once', async () => {
      await copy(page, textOf(report.file));
      await you.press(fieldsOf(page, lang).pasted);
      await you.paste(page);
      await expect(page.locator('[data-value]')).toHaveCount(report.figures);
      await expect(page.locator('.mark-found')).toHaveCount(report.figures - report.guessed);
    });
    await test.step('a figure and its words light one another', async () => {
      const row = page.locator('.composer-row').filter({ has: page.locator(`[data-value][value="${report.wrong}"]`) });
      await row.hover();
      await expect(page.locator('.mark-highlighted').first()).toBeVisible();
      await page.locator('.mark-found').first().hover();
      await expect(page.locator('.composer-row-highlighted')).toHaveCount(1);
    });
    await test.step('accept, mend one, hand in', async () => {
      const { accept, source, period } = Composer.frame;
      for (const part of [source, period]) {
        await you.press(page.getByRole('button', { name: beginning(`${accept} ${part}: {`) }));
      }
      await you.press(page.getByRole('button', { name: beginning(Composer.figures.acceptSure) }));
      await you.type(page.locator(`[data-value][value="${report.wrong}"]`), formatCount(report.mended, 'en'));
      const guesses = page.locator('.composer-row-open').getByRole('button', { name: beginning(Composer.row.drop) });
      await expect(guesses).toHaveCount(report.guessed);
      for (let left = report.guessed; left > 0; left -= 1) await you.press(guesses.first());
      await expectAccessible(page, `/desk/updates/new ${lang}`);
      await you.press(button(page, Workflow.send.submit));
      await expect(page.getByText(Workflow.judge.own)).toBeVisible();
    });
    expect(report.figures).toBeGreaterThanOrEqual(20);
    expect(you.made()).toBeLessThanOrEqual(MOST_ACTIONS);
    const told = `${report.figures - report.guessed} figures handed in with ${you.made()} actions`;
    test.info().annotations.push({ type: 'actions', description: told });

    const screens = await Promise.all(
      SCREENS.map(async ({ path, options }) => {
        const screen = await browser.newPage(options);
        await screen.goto(`${demo.url}${path}?lang=${lang}`);
        return screen;
      }),
    );
    const approver = await browser.newPage({ storageState: sessions.approver });
    await approver.goto(`${page.url()}?lang=${lang}`);
    await lookAtUnusual(approver, lang);
    await button(approver, Workflow.judge.approve).click();
    await button(approver, Workflow.judge.release).click();
    for (const screen of screens) {
      const tile = screen.getByRole('region', { name: report.tile }).first();
      await expect(tile).toContainText(formatCount(report.mended, lang), { timeout: 30_000 });
    }
    await Promise.all([page, approver, ...screens].map((opened) => opened.context().close()));
  });

  test(`a text of another place says so, and proposes nothing, in ${lang}`, async ({ browser }) => {
    const page = await browser.newPage({ storageState: sessions.editor, viewport: { width: 390, height: 844 } });
    await openForm(page, lang);
    await copy(page, ELSEWHERE[lang]);
    await fieldsOf(page, lang).pasted.press('Control+v');
    await expect(page.getByText(OUTCOMES_OF_READING.nothing_of_ours[lang])).toBeVisible();
    await expect(page.getByText(Composer.figures.none)).toBeVisible();
    await expectAccessible(page, `a text of another place, ${lang}`);
    await page.context().close();
  });

  test(`what cannot be taken over is said and loses nothing, in ${lang}`, async ({ browser }) => {
    const page = await browser.newPage({ storageState: sessions.editor });
    await openForm(page, lang);
    const text = textOf(report.file);
    await fieldsOf(page, lang).pasted.fill(text);
    await expect(page.locator('[data-value]')).toHaveCount(report.figures);

    await test.step('the same text twice', async () => {
      await copy(page, text);
      await fieldsOf(page, lang).pasted.press('Control+v');
      await expect(page.getByText(Composer.text.twice)).toBeVisible();
      await expect(fieldsOf(page, lang).pasted).toHaveValue(text);
    });
    await test.step('ten megabytes', async () => {
      await page.evaluate(() => navigator.clipboard.writeText('1 school '.repeat(1_200_000)));
      await fieldsOf(page, lang).pasted.press('Control+v');
      await expect(page.getByText(beginning(Composer.text.tooLong))).toBeVisible();
      await expect(fieldsOf(page, lang).pasted).toHaveValue(text);
    });
    await test.step('a period that has a report', async () => {
      await expect(page.getByText(beginning(Composer.correct))).toBeVisible();
    });
    await test.step('files', async () => {
      for (const [file, words] of [
        [
          { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfOf(PICTURE_ONLY)) },
          Composer.file.faults.no_text,
        ],
        [
          { name: 'old.doc', mimeType: 'application/msword', buffer: Buffer.from('\u00d0\u00cf') },
          Composer.file.faults.old_format,
        ],
        [
          { name: 'torn.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004') },
          Composer.file.faults.broken,
        ],
      ] as const) {
        await page.locator('[data-file-input]').setInputFiles(file);
        await expect(page.getByText(words)).toBeVisible();
      }
      await expect(fieldsOf(page, lang).pasted).toHaveValue(text);
    });
    await test.step('a table with a formula goes back with its fault', async () => {
      const table = 'indicator,place,value\nvillages_inaccessible,KH13,7\nvillages_inaccessible,KH01,=SUM(A1:A9)\n';
      await page
        .locator('[data-file-input]')
        .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
      await expect(page.locator('[data-value]')).toHaveCount(report.figures + 1);
      const saved = page.waitForEvent('download');
      await button(page, Composer.file.errors).click();
      expect((await saved).suggestedFilename()).toBe('a-errors.xlsx');
      await expect(page.getByRole('link', { name: 'a.csv' })).toBeVisible();
    });
    await page.context().close();
  });
}

/** The words before what is filled in. */
function beginning(text: string): RegExp {
  return new RegExp((text.split('{')[0] ?? '').trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}
