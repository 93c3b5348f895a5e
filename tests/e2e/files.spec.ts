import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { SheetCell } from '@/domain/composer/table/cell';
import { expectAccessible } from '@/tests/support/axe';
import { fieldsOf } from '@/tests/support/browser/report-form';
import { filled, WORDS } from '@/tests/support/browser/words';
import {
  type CellMade,
  docxOf,
  paragraph,
  run,
  type SheetMade,
  tableOf,
  xlsxOf,
} from '@/tests/support/composer/office';
import { type Demo, enterDemo, openDemo } from '@/tests/support/demo';

const AT = '2026-01-18T08:00+07:00';
const FONT = 'node_modules/@fontsource-variable/noto-sans-khmer/files/noto-sans-khmer-khmer-wght-normal.woff2';
const HEADER: CellMade[] = ['indicator', 'place', 'value'];

type Lang = 'en' | 'km';

let demo: Demo;
let editor: Awaited<ReturnType<typeof enterDemo>>;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  demo = await openDemo('--at', AT);
  const [link = ''] = demo.printed().match(/http:\/\/localhost:\d+\/enter\?\S+/g) ?? [];
  editor = await enterDemo(browser, { ...demo, link });
});
test.afterAll(async () => {
  await demo?.stop();
});

async function openForm(page: Page, lang: Lang): Promise<void> {
  await page.context().addCookies([{ name: 'locale', value: lang, url: demo.url }]);
  await page.goto(`${demo.url}/desk/updates/new?lang=${lang}`);
}

const give = (page: Page, name: string, bytes: Uint8Array | string) =>
  page
    .locator('[data-file-input]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const digits = (n: number, lang: Lang) => n.toLocaleString(lang === 'km' ? 'km-KH-u-nu-khmr' : 'en');

for (const lang of ['en', 'km'] as const) {
  const { file } = WORDS[lang].Composer;

  test(`the first file opened in a new report is kept, and its table is a proposal, in ${lang}`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ storageState: editor, viewport: { width: 390, height: 844 } });
    await openForm(page, lang);
    const kept = page.waitForResponse(
      (reply) => reply.url().includes('/originals') && reply.request().method() === 'POST',
    );
    await give(page, 'first.csv', 'indicator,place,value\nSchools closed,Pursat,21\nremaining_in_camps,Atlantis,5\n');
    expect((await kept).status()).toBe(201);
    await expect(page.getByRole('link', { name: 'first.csv' })).toBeVisible();
    await expect(page.getByText(file.notKept.split('}')[1] ?? '')).toBeHidden();
    await expect(page.locator('.composer-row-open')).toHaveCount(1);
    await expect(page.getByText('Schools closed · Pursat · 21')).toBeVisible();
    const faults = page.getByRole('region', { name: file.faultsHeading });
    await expect(faults.getByRole('listitem')).toContainText(['B3']);
    await expect(faults).toContainText('Atlantis');
    await expectAccessible(page, `a table's faults, ${lang}`);
    await page.context().close();
  });

  test(`a Word file says what it left out, and a file without figures that it has none, in ${lang}`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ storageState: editor });
    await openForm(page, lang);
    const rows = tableOf([['Schools closed', '21']]);
    await give(
      page,
      'a.docx',
      docxOf(paragraph(run('Pursat '), run('159,592', '<w:strike/>'), run('x', '<w:vanish/>')) + rows),
    );
    await expect(page.getByText(filled(file.leftOut.struck, { n: digits(1, lang) }))).toBeVisible();
    await expect(page.getByText(filled(file.leftOut.hidden, { n: digits(1, lang) }))).toBeVisible();
    await give(page, 'empty.docx', docxOf(paragraph(run('Good morning'))));
    await expect(page.getByText(filled(file.nothing, { name: 'empty.docx' }))).toBeVisible();
    await give(page, 'Report.pdf', '<!DOCTYPE html><p>Page not found');
    await expect(page.getByText(file.faults.web_page)).toBeVisible();
    await page.context().close();
  });

  test(`of several sheets one is chosen, in ${lang}`, async ({ browser }) => {
    const page = await browser.newPage({ storageState: editor });
    await openForm(page, lang);
    const sheets: SheetMade[] = [
      { name: 'Lists', state: 'hidden', rows: [HEADER, ['remaining_in_camps', 'Pursat', 1]] },
      { name: 'Cover', rows: [['A report'], ['of the day']] },
      {
        name: 'Data',
        rows: [
          HEADER,
          ['remaining_in_camps', 'Pursat', 1_500],
          ['remaining_in_camps', 'Koh Kong', { xml: '<c><v>62.125</v></c>' }],
        ],
      },
    ];
    await give(page, 'book.xlsx', xlsxOf(sheets));
    await expect(page.getByText(filled(file.leftOut.hidden_sheets, { n: digits(1, lang) }))).toBeVisible();
    await expect(page.getByLabel(file.choose.sheet, { exact: true })).toHaveValue('1');
    await button(page, filled(file.choose.takeKnown, { n: digits(1, lang) })).click();
    await expect(page.locator('[data-value]')).toHaveCount(1);
    await expect(page.locator('[data-value]')).toHaveValue('1,500');
    await expect(page.getByRole('region', { name: file.faultsHeading })).toContainText('62.125');
    await page.context().close();
  });

  test(`a table of two thousand lines is taken line by line, in ${lang}`, async ({ browser }) => {
    const page = await browser.newPage({ storageState: editor, viewport: { width: 1280, height: 900 } });
    await openForm(page, lang);
    const lines = Array.from({ length: 2_000 }, (_, at): SheetCell[] => [
      at % 2 ? 'Pursat' : 'Koh Kong',
      `Site ${at}`,
      at,
    ]);
    const rows = [['Province', 'Site', 'Persons'], ...lines] as CellMade[][];
    await give(page, 'dtm.xlsx', xlsxOf([{ rows }]));
    const { choose } = file;
    await page.getByLabel(choose.count, { exact: true }).selectOption('2');
    await page.getByLabel(choose.counted, { exact: true }).selectOption('displaced_in_sites');
    await page.getByLabel(choose.filter, { exact: true }).fill('Site 199');
    await expect(page.getByText(filled(choose.lines, { n: digits(11, lang), chosen: digits(0, lang) }))).toBeVisible();
    expect(await page.locator('.file-lines tbody tr').count()).toBeLessThanOrEqual(25);
    await page.getByLabel(filled(choose.line, { n: String(1_993) }), { exact: true }).check();
    await expectAccessible(page, `choosing columns, ${lang}`);
    await button(page, filled(choose.take, { n: digits(1, lang) })).click();
    await expect(page.locator('[data-value]')).toHaveValue('1,991');
    await page.getByLabel(choose.filter, { exact: true }).fill('');
    await page.getByLabel(choose.sum, { exact: true }).check();
    await button(page, filled(choose.all, { n: digits(2_000, lang) })).click();
    await button(page, filled(choose.take, { n: digits(2, lang) })).click();
    await expect(page.locator('[data-value][value="999,000"]')).toHaveCount(1);
    await page.context().close();
  });

  test(`a PDF whose Khmer comes broken is shown beside the empty form, in ${lang}`, async ({ browser }) => {
    const printer = await browser.newPage();
    const font = readFileSync(FONT).toString('base64');
    await printer.setContent(
      `<style>@font-face { font-family: K; src: url(data:font/woff2;base64,${font}) } body { font: 20px K }</style>
      <p>ក្រសួងមហាផ្ទៃ ថ្ងៃទី១៤ ខែមករា ឆ្នាំ២០២៦<p>ជនភៀសសឹកចំនួន ១៥០.១៤៦ នាក់ បន្តស្នាក់នៅជំរំ`,
    );
    const pdf = await printer.pdf();
    const page = await browser.newPage({ storageState: editor });
    await openForm(page, lang);
    await give(page, 'ministry.pdf', pdf);
    await expect(page.getByText(file.faults.broken_khmer)).toBeVisible();
    const picture = page.getByRole('img', {
      name: filled(file.pages.alt, { page: digits(1, lang), name: 'ministry.pdf' }),
    });
    await expect(picture).toBeVisible();
    // Something is drawn on it: not all of it is white.
    const dark = await picture.evaluate((canvas: HTMLCanvasElement) => {
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return data.filter((shade, at) => at % 4 === 0 && shade < 128).length;
    });
    expect(dark).toBeGreaterThan(500);
    await expect(fieldsOf(page, lang).pasted).toHaveValue('');
    await expect(page.getByRole('link', { name: 'ministry.pdf' })).toBeVisible();
    await page.context().close();
    await printer.close();
  });
}
