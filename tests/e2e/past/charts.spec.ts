import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { WORDS } from '@/tests/support/browser/words';
import { type Demo, openDemo } from '@/tests/support/demo';

let demo: Demo;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  demo = await openDemo();
});
test.afterAll(() => demo.stop());

/** How many colours a picture has, how much of it is not its ground, and whether there are words where its title stands. */
function look(page: Page, png: Buffer): Promise<{ colours: number; drawn: number; isTitled: boolean }> {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const drawing = canvas.getContext('2d');
    drawing?.drawImage(image, 0, 0);
    const dots = new Uint32Array(
      drawing?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0),
    );
    const ground = dots[0];
    // The first line, at two dots for one pixel.
    const top = dots.subarray(0, image.width * 110);
    return {
      isTitled: top.some((dot) => dot !== ground),
      colours: new Set(dots).size,
      drawn: dots.filter((dot) => dot !== ground).length / dots.length,
    };
  }, png.toString('base64'));
}

for (const lang of ['en', 'km'] as const) {
  test(`a chart leaves as a picture, as a table, and point by point, all by keyboard (${lang})`, async ({
    browser,
  }) => {
    const words = WORDS[lang];
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    for (const path of ['/', '/services', '/damage']) {
      await page.goto(`${demo.url}${path}?lang=${lang}&theme=dark`);
      const button = page.getByRole('button', { name: words.Chart.png }).first();
      await expect(page.locator('svg.recharts-surface').first()).toBeVisible();
      const [picture] = await Promise.all([page.waitForEvent('download'), button.press('Enter')]);
      expect(picture.suggestedFilename()).toMatch(/^EXERCISE-[a-z-]+-2026-01-\d\d\.png$/);
      const png = readFileSync(await picture.path());
      const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
      expect(Math.min(width, height), path).toBeGreaterThan(400);
      const { colours, drawn, isTitled } = await look(page, png);
      // A picture that is drawn before its fonts have come has lines and no words.
      expect(isTitled, path).toBe(true);
      expect(colours, path).toBeGreaterThan(20);
      expect(drawn, path).toBeGreaterThan(0.01);
      if (process.env.KEEP_PICTURES) await picture.saveAs(`${process.env.KEEP_PICTURES}/${lang}-${path.slice(1)}.png`);
    }
    await page.goto(`${demo.url}/services?lang=${lang}`);
    const csv = page.getByRole('button', { name: words.Chart.csv }).first();
    const [table] = await Promise.all([page.waitForEvent('download'), csv.press('Enter')]);
    expect(table.suggestedFilename()).toMatch(/^EXERCISE-services-2026-01-\d\d\.csv$/);
    const [heads, row] = readFileSync(await table.path(), 'utf8').split('\r\n');
    expect(heads).toContain('as_of,metric,disaggregation,label,place,unit,qualifier,value');
    expect(row).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d\+07:00)?,service_/);
    await page.getByText(words.Chart.table, { exact: true }).first().press('Enter');
    const copy = page
      .getByRole('table')
      .first()
      .getByRole('button', { name: new RegExp(`^${words.Copy.copy}`) });
    await copy.first().press('Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain(`${demo.url}/figures/service_`);
    await context.close();
  });
}
