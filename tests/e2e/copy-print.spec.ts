import { expect, type Page, test } from '@playwright/test';
import { lineLabel } from '@/domain/wording/labels';
import { LANGUAGES } from '@/domain/wording/language';
import { type Quotable, quotedFigure } from '@/domain/wording/quote';
import { WORDS } from '@/tests/support/browser/words';
import { type Demo, openDemo } from '@/tests/support/demo';

/** The figure of the ministry's report of 13 January, which leads the demo's board. */
const LEAD: Quotable = {
  ...{ indicator: 'remaining_in_camps', breakdown: null, place: 'KH', source: 'MOI' },
  ...{ value: 159_592, qualifier: 'exact', asOf: '2026-01-13' },
};

const CONTROLS = ['button', 'textbox', 'combobox', 'checkbox', 'navigation'] as const;

let demo: Demo;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  demo = await openDemo();
});
test.afterAll(() => demo.stop());

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

for (const lang of LANGUAGES) {
  const name = new RegExp(`^${WORDS[lang].Copy.copy}`);

  test(`a figure is copied as a sentence that stands alone, wherever it stands (${lang})`, async ({ browser }) => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    const sentence = quotedFigure(
      LEAD,
      { address: `${demo.url}/figures/remaining_in_camps?place=KH`, exercise: true },
      lang,
    );
    for (const path of ['/', '/updates/88', '/figures/remaining_in_camps?place=KH', '/places/KH']) {
      await page.goto(`${demo.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      await page
        .getByRole('button', { name: `${WORDS[lang].Copy.copy}: ${lineLabel(LEAD, lang)}`, exact: true })
        .first()
        .press('Enter');
      await expect(page.getByText(WORDS[lang].Copy.copied, { exact: true })).toBeVisible();
      expect(await copied(page), path).toBe(sentence);
    }
    await page.goto(`${demo.url}/?lang=${lang}`);
    await page.getByRole('listitem').getByRole('button', { name }).first().click();
    await expect.poll(() => copied(page)).toContain(`${demo.url}/updates/88`);
    await context.close();
  });
}

test('paper is white, has no controls, says when it was printed, and a report takes one page', async ({ browser }) => {
  const page = await browser.newPage();
  for (const path of ['/', '/updates/88', '/places/KH22', '/figures/remaining_in_camps']) {
    await page.goto(`${demo.url}${path}?lang=en&theme=dark`);
    await expect(page.getByRole('button').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    for (const role of CONTROLS) await expect(page.getByRole(role), `${role} on ${path}`).toHaveCount(0);
    await expect(page.getByText(/ago\b/).filter({ visible: true })).toHaveCount(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--text'))).toBe(
      '#0e1b24',
    );
    await expect(page.getByText(WORDS.en.Print.printed.replace('{time}', '13 January 2026, 12:'))).toBeVisible();
    if (path === '/updates/88') expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
    await page.emulateMedia({ media: 'screen' });
  }
  await page.close();
});

/** Chromium leaves the objects of a file's pages uncompressed. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
