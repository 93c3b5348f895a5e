import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { LANGUAGES, type Language } from '@/domain/wording/language';
import { expectAccessible } from '@/tests/support/axe';
import { afterLooking } from '@/tests/support/browser/ahead';
import { WORDS } from '@/tests/support/browser/words';
import { asAdmin } from '@/tests/support/engines/admin';
import { startPostgres } from '@/tests/support/engines/postgres';
import { type Office, openOffice } from '@/tests/support/office';

/** A page looks about every ten seconds whether it can be shown again, and is drawn soon after. */
const COMES_BACK = { timeout: 3_000 };
const NUMBER = /[\d,]{5,}|[០-៩.]{5,}/;

/** What a bad disk or somebody with access to the file may do. */
const DAMAGE = `
  import { createClient } from '@libsql/client';
  const { rowsAffected } = await createClient({ url: process.argv[1] }).execute(
    "UPDATE Entry SET text = '{}' WHERE stream = 'wall' AND seq = 3",
  );
  if (rowsAffected !== 1) throw new Error('nothing was damaged');`;

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

async function openInBoth(browser: Browser, office: Office): Promise<{ page: Page; lang: Language }[]> {
  return Promise.all(
    LANGUAGES.map(async (lang) => {
      const page = await office.open(browser, null);
      await page.clock.install();
      return { page, lang };
    }),
  );
}

test('[N4] a page that the database keeps from being drawn says so, and comes back by itself', async ({ browser }) => {
  test.setTimeout(300_000);
  const postgres = await startPostgres();
  await asAdmin(postgres.url, 'CREATE DATABASE board');
  const office = await openOffice([], { DATABASE_URL: `${postgres.url}/board` });
  const pages = await openInBoth(browser, office);
  postgres.freeze();
  for (const { page, lang } of pages) {
    const answer = await page.goto(`/updates?lang=${lang}`);
    expect(answer?.status()).toBe(503);
    expect(Number(await answer?.headerValue('retry-after'))).toBeGreaterThan(0);
    await expect(heading(page, WORDS[lang].Fault.passing.title)).toBeVisible();
    await expectAccessible(page, `for the moment, ${lang}`);
  }
  postgres.thaw();
  for (const { page, lang } of pages) {
    await afterLooking(page, () => expect(heading(page, WORDS[lang].Updates.title)).toBeVisible(COMES_BACK));
    await expect(page.getByRole('article').first()).toBeVisible();
    await page.context().close();
  }
  await office.cut();
  await postgres.stop();
});

test('[L6] a damaged record is said in place of every figure, and a repair brings the board back', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const office = await openOffice([]);
  await office.cut();
  office.run(['--input-type=module', '--eval', DAMAGE, `file:${join(office.dataDir, 'board.db')}`]);
  await office.start(0, { health: '/livez' });
  const pages = await openInBoth(browser, office);
  for (const { page, lang } of pages) {
    await page.goto(`/?lang=${lang}`);
    await expect(heading(page, WORDS[lang].Damaged.title)).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(NUMBER);
    await expectAccessible(page, `damaged, ${lang}`);
  }
  office.run(['scripts/record/verify.ts', '--repair']);
  for (const { page } of pages) {
    await afterLooking(page, () => expect(page.getByRole('main')).toContainText(NUMBER, COMES_BACK));
    await page.context().close();
  }
  await office.cut();
});
