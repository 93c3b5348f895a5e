import { expect, test } from '@playwright/test';
import { formatInstant } from '@/domain/wording/dates';
import { pastModeName } from '@/domain/wording/past-words';
import { expectAccessible } from '@/tests/support/axe';
import { WORDS } from '@/tests/support/browser/words';
import { type Demo, openDemo } from '@/tests/support/demo';

const AT = '2025-12-24T12:00+07:00';
const query = (mode: string) => `at=${encodeURIComponent(AT)}&mode=${mode}`;

let demo: Demo;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  demo = await openDemo();
});
test.afterAll(() => demo.stop());

for (const lang of ['en', 'km'] as const) {
  test(`a page of the past says which, moves along the log by keys, and nothing else moves it (${lang})`, async ({
    browser,
  }) => {
    const words = WORDS[lang].Past;
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    let sockets = 0;
    page.on('websocket', () => {
      sockets += 1;
    });
    await page.goto(`${demo.url}/?${query('then')}&lang=${lang}`);
    const band = page.getByRole('region', { name: words.label });
    const said = (at: string) => `${pastModeName('then', lang)} · ${formatInstant(Date.parse(at), lang)}`;
    await expect(band).toContainText(said(AT));
    await expectAccessible(page, page.url());
    const slider = page.getByRole('slider', { name: words.slider });
    await slider.press('ArrowLeft');
    await expect(page).not.toHaveURL(new RegExp(encodeURIComponent(AT)));
    await expect(band).not.toContainText(said(AT));
    await expect(slider).toBeFocused();
    await expect(slider).toHaveAttribute('aria-valuetext', /\p{Letter}/u);
    await page
      .getByRole('button', { name: new RegExp(`^${WORDS[lang].Copy.copy}`) })
      .first()
      .press('Enter');
    const moment = new URL(page.url()).searchParams.get('at') ?? '';
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toContain(formatInstant(Date.parse(moment), lang));
    expect(await copied()).toContain(`at=${encodeURIComponent(moment)}`);
    await slider.press('Home');
    await expect(page.getByText(words.empty.then)).toBeVisible();
    expect(sockets).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await expect(band).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await band.getByRole('link', { name: words.back }).click();
    await expect(page).toHaveURL(`${demo.url}/?lang=${lang}`);
    await expect(band).toHaveCount(0);
    await expect.poll(() => sockets).toBeGreaterThan(0);
    await context.close();
  });
}

test('every page with a past has the band, a scene of the wall inside its frame, and a bad moment its reason', async ({
  page,
}) => {
  const words = WORDS.en.Past;
  for (const path of ['/figures', '/figures/displaced_total', '/places', '/places/KH22', '/services', '/damage']) {
    await page.goto(`${demo.url}${path}?${query('about')}&lang=en`);
    await expect(page.getByRole('region', { name: words.label }), path).toContainText(pastModeName('about', 'en'));
  }
  await page.goto(`${demo.url}/wall/displacement?${query('then')}&lang=en`);
  const frame = page.getByRole('main').getByRole('region');
  await expect(frame).toContainText(`${pastModeName('then', 'en')} · ${formatInstant(Date.parse(AT), 'en')}`);
  for (const [asked, reason] of [
    ['at=yesterday', WORDS.en.Refusal.at.invalid],
    ['at=2099-01-01T00:00Z', WORDS.en.Refusal.at.future],
  ]) {
    await page.goto(`${demo.url}/damage?${asked}&lang=en`);
    await expect(page.getByRole('main')).toContainText(reason ?? '');
  }
});
