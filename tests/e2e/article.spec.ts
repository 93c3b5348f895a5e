import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Amount } from '@/domain/figures';
import { amountLabel } from '@/domain/wording/amounts';
import { breakdownLabel, indicatorLabel } from '@/domain/wording/labels';
import { formatCount } from '@/domain/wording/numbers';
import { expectAccessible } from '@/tests/support/axe';
import { lookAtUnusual } from '@/tests/support/browser/judge';
import { fieldsOf } from '@/tests/support/browser/report-form';
import { beginning, WORDS } from '@/tests/support/browser/words';
import { type Demo, enterBoth, openDemo, type Session } from '@/tests/support/demo';

/** Two days before the next real report. */
const AT = '2026-01-18T08:00+07:00';
/** Newspaper prose, invented: all that a report can say. */
const ARTICLES = {
  en: {
    numbers: { remaining: 132_450, closed: 40, health: 27, villages: [17, 12, 23, 34, 45], again: 56, pagodas: 12 },
    outlet: 'Alpha Border Times',
    reason: 'after shells were found near their homes',
    actor: { name: 'Sok Santalpha', office: 'governor of Oddar Meanchey province', quote: 'The alpha road is open' },
    body: 'Alpha Relief Society',
    site: 'Wat Alpha',
    statements: { KH15: 'mine awareness sessions', KH09: 'cleaning campaign', KH02: 'Rice and', KH17: 'shelters' },
  },
  km: {
    numbers: { remaining: 131_450, closed: 41, health: 26, villages: [16, 13, 22, 35, 46], again: 57, pagodas: 13 },
    outlet: 'ព្រំដែនអាល់ហ្វា',
    reason: 'បន្ទាប់ពីរកឃើញគ្រាប់',
    actor: { name: 'សុខ អាល់ហ្វា', office: 'អភិបាលខេត្តឧត្តរមានជ័យ', quote: 'ផ្លូវអាល់ហ្វាបើកឡើងវិញហើយ' },
    body: 'អង្គការអាល់ហ្វា',
    site: 'វត្តអាល់ហ្វា',
    statements: { KH15: 'គ្រោះថ្នាក់មីន', KH09: 'យុទ្ធនាការ', KH02: 'អំណោយអង្ករ', KH17: 'ជម្រក' },
  },
} as const;
const AMOUNTS: readonly Amount[] = ['most', 'all_others', 'hundreds', 'reported'];
/** The outlet, the provinces, four statements. */
const TAKEN = 6;
const EVENTS = 2;

let demo: Demo;
let sessions: { editor: Session; approver: Session };

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  demo = await openDemo('--at', AT);
  sessions = await enterBoth(browser, demo);
});
test.afterAll(() => demo.stop());

for (const lang of ['en', 'km'] as const) {
  const { Composer, Workflow, Board, Updates } = WORDS[lang];
  const article = ARTICLES[lang];
  const { numbers, actor, statements } = article;
  const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
  /** In the digits of prose or of tables. */
  const count = (value: number) =>
    new RegExp(`(?<![\\d០-៩])(?:${formatCount(value, 'en')}|${formatCount(value, lang)})`);

  const factsOn = (page: Page) => page.getByRole('region', { name: Composer.facts.heading });

  async function pasteAndAccept(page: Page): Promise<void> {
    await page.goto(`${demo.url}/desk/updates/new?lang=${lang}`);
    await fieldsOf(page, lang).pasted.fill(readFileSync(`tests/support/composer/article-${lang}.txt`, 'utf8'));
    const { accept, source, period } = Composer.frame;
    for (const part of [source, period]) {
      await page.getByRole('button', { name: new RegExp(`^${accept} ${part}:`) }).click();
    }
    await page.getByRole('button', { name: beginning(Composer.figures.acceptSure) }).click();
    for (const open = page.locator('.composer-row-open [data-value]'); (await open.count()) > 0; ) {
      await open.first().press('Enter');
    }
    const takes = factsOn(page).getByRole('button', { name: new RegExp(`^${Composer.facts.accept}`) });
    await expect(takes).toHaveCount(TAKEN);
    // One that is left out is offered no more, and comes back where the cursor was.
    const dismiss = new RegExp(`^${Composer.facts.dismiss}`);
    await factsOn(page).getByRole('button', { name: dismiss }).first().click();
    await expect(takes).toHaveCount(TAKEN - 1);
    await factsOn(page)
      .getByRole('button', { name: new RegExp(`^${Composer.facts.undo}`) })
      .click();
    await expect(takes).toHaveCount(TAKEN);
    await expect(factsOn(page).getByRole('button', { name: dismiss }).first()).toBeFocused();
    for (let left = TAKEN; left > 0; left -= 1) await takes.first().click();
  }

  /** Makes a draft of each event, and gives their addresses. */
  async function draftEvents(page: Page): Promise<string[]> {
    const drafts = factsOn(page).getByRole('button', { name: new RegExp(Composer.facts.draft) });
    await expect(drafts).toHaveCount(EVENTS);
    for (let left = EVENTS; left > 0; left -= 1) {
      await drafts.first().click();
      await expect(drafts).toHaveCount(left - 1);
    }
    const links = factsOn(page).getByRole('link', { name: new RegExp(Composer.facts.opened) });
    const paths = (await links.all()).map((link) => link.getAttribute('href'));
    return (await Promise.all(paths)).map((path) => path ?? '');
  }

  async function handIn(page: Page, approver: Page): Promise<number> {
    await button(page, Workflow.send.submit).click();
    await expect(page.getByText(Workflow.judge.own)).toBeVisible();
    await approver.goto(`${page.url().split('?')[0]}?lang=${lang}`);
    await lookAtUnusual(approver, lang);
    await button(approver, Workflow.judge.approve).click();
    await button(approver, Workflow.judge.release).click();
    const link = approver.locator('main a[href^="/updates/"]').first();
    return Number((await link.getAttribute('href'))?.split('/').at(-1));
  }

  async function expectOn(page: Page, path: string, said: readonly (string | RegExp)[]): Promise<void> {
    await page.goto(`${demo.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
    for (const words of said) await expect.soft(page.locator('main'), `${path}: ${words}`).toContainText(words);
  }

  test(`every fact of an article stands where readers look, in ${lang}`, async ({ browser }) => {
    const page = await browser.newPage({ storageState: sessions.editor });
    const approver = await browser.newPage({ storageState: sessions.approver });
    for (const each of [page, approver]) {
      await each.context().addCookies([{ name: 'locale', value: lang, url: demo.url }]);
    }
    const acts: string[] = [];

    await test.step('paste, and accept each by itself', async () => {
      await pasteAndAccept(page);
      acts.push(...(await draftEvents(page)));
      await expectAccessible(page, `/desk/updates/new ${lang}`);
    });
    const report = await test.step('submit and approve', () => handIn(page, approver));
    const events = await test.step('the events too', async () => {
      const released: number[] = [];
      for (const path of acts) {
        await page.goto(`${demo.url}${path}?lang=${lang}`);
        released.push(await handIn(page, approver));
      }
      return released;
    });

    const reader = await browser.newPage();
    await test.step('the page of the update', () =>
      expectOn(reader, `/updates/${report}`, [
        ...[article.outlet, article.reason, Updates.affected, count(numbers.remaining), count(numbers.again)],
        ...[...Object.values(statements), ...AMOUNTS.map((amount) => amountLabel(amount, lang))],
        ...numbers.villages.map(count),
      ]));
    await test.step('the pages of the events', async () => {
      await expectOn(reader, `/updates/${events[0]}`, [...Object.values(actor), article.site, article.outlet]);
      await expectOn(reader, `/updates/${events[1]}`, [article.body, article.outlet]);
    });
    await test.step('the board, and its ladder', async () => {
      await expectOn(reader, '/', [count(numbers.remaining), amountLabel('most', lang), actor.name, article.body]);
      const ladder = reader.getByRole('region', { name: Board.ladder.title });
      for (const step of [...numbers.villages, numbers.again]) await expect.soft(ladder).toContainText(count(step));
    });
    await test.step('the pages of the provinces', async () => {
      for (const [place, said] of Object.entries(statements)) await expectOn(reader, `/places/${place}`, [said]);
      await expectOn(reader, '/places/KH22', [amountLabel('most', lang), count(numbers.closed), actor.name]);
      await expectOn(reader, '/places/KH13', [amountLabel('all_others', lang), count(numbers.health)]);
      await expectOn(reader, '/places/KH01', numbers.villages.map(count));
    });
    await test.step('the table of damage', () =>
      expectOn(reader, '/damage', [
        ...[amountLabel('hundreds', lang), amountLabel('reported', lang), count(numbers.pagodas)],
        ...(['house', 'pagoda', 'bridge', 'market'] as const).map((kind) => breakdownLabel(kind, lang)),
      ]));
    await test.step('the timeline', () =>
      expectOn(reader, `/events?actor=${encodeURIComponent(actor.name)}`, [actor.name]));
    await test.step('the figure of those displaced again', () =>
      expectOn(reader, '/figures/displaced_again', [indicatorLabel('displaced_again', lang), article.reason]));
    expect(test.info().errors).toEqual([]);
    await Promise.all([page, approver, reader].map((opened) => opened.context().close()));
  });
}
