import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { dayAt, whenAt } from '@/domain/when';
import { sourceLabel } from '@/domain/wording/labels';
import { formatCount } from '@/domain/wording/numbers';
import { lookAtUnusual } from '@/tests/support/browser/judge';
import { fillReport, typedDay, valueOnLine } from '@/tests/support/browser/report-form';
import { beginning, WORDS } from '@/tests/support/browser/words';
import { type Colleague, openOffice } from '@/tests/support/office';

const EDITOR: Colleague = { email: 'sok@example.org', name: 'Sok Dara', role: 'editor' };
const APPROVER: Colleague = { email: 'chan@example.org', name: 'Chan Mony', role: 'approver' };

const TILE = { en: /remaining in camps/i, km: /ជំរំ/ };
/** A tile's number, in either digits. */
const NUMBER = /[\d,]{5,}|[០-៩.]{5,}/;
const SCREENS: { path: string; options: BrowserContextOptions }[] = [
  { path: '/', options: { viewport: { width: 1280, height: 900 } } },
  { path: '/wall/overview', options: { viewport: { width: 1920, height: 1080 } } },
  { path: '/', options: { viewport: { width: 390, height: 844 } } },
];

/** Long enough that it does not come while it is typed: the server is started again with its clock behind that time. */
const AHEAD_MS = 10 * 60_000;

// Each walk has an office of its own, which is cut off and started again. They mostly wait, and so go on side by side.
test.describe.configure({ mode: 'parallel' });

for (const [lang, values] of [
  ['en', { wrong: 44_000, handed: 43_210, corrected: 43_120 }],
  ['km', { wrong: 34_000, handed: 33_210, corrected: 33_120 }],
] as const) {
  test(`from a draft to three screens and back, in ${lang}`, async ({ browser }) => {
    test.setTimeout(480_000);
    const office = await openOffice([EDITOR, APPROVER]);
    const said = WORDS[lang];
    const words = said.Workflow;
    const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
    const count = (value: number) => formatCount(value, lang);
    const open = async (who: Colleague | null, path: string, options: BrowserContextOptions = {}) => {
      const page = await office.open(browser, who, options);
      await page.goto(`${path}?lang=${lang}`);
      return page;
    };
    const [editor, approver] = [await open(EDITOR, '/desk'), await open(APPROVER, '/desk')];
    for (const page of [editor, approver]) {
      await page.context().addCookies([{ name: 'locale', value: lang, url: office.url }]);
    }
    const screens = await Promise.all(SCREENS.map(({ path, options }) => open(null, path, options)));
    const tile = (page: Page) => page.getByRole('region', { name: TILE[lang] }).first();
    const expectScreens = (number: string) =>
      Promise.all(screens.map((page) => expect(tile(page)).toContainText(number, { timeout: 30_000 })));
    const [first] = screens;
    const earlier = NUMBER.exec((await tile(first as Page).textContent()) ?? '')?.[0] ?? 'no number';
    await expectScreens(earlier);

    await test.step('draft and hand in', async () => {
      await editor.getByRole('link', { name: said.Desk.new.report }).click();
      await fillReport(editor, lang, { day: typedDay(dayAt(Date.now())), value: String(values.wrong) });
      await expect(editor.getByText(beginning(words.save.saved))).toBeVisible();
      await button(editor, words.send.submit).click();
      await expect(editor.getByText(words.judge.own)).toBeVisible();
    });
    await test.step('refuse', async () => {
      await approver
        .getByRole('region', { name: words.section.toApprove })
        .getByRole('link', { name: sourceLabel('MOI', lang) })
        .click();
      await button(approver, words.judge.refuse).click();
      await approver.getByLabel(words.judge.refusal).fill('Sum of the camps?');
      await button(approver, words.judge.refuse).click();
      await expect(editor.getByText('Sum of the camps?')).toBeVisible();
      await expectScreens(earlier);
    });
    await test.step('hand in again', async () => {
      await button(editor, words.judge.write).click();
      await valueOnLine(editor, lang).fill(String(values.handed));
      await button(editor, words.send.submit).click();
      const changed = approver.getByRole('row').filter({ hasText: latin(values.wrong) });
      await expect(changed).toContainText(latin(values.handed));
    });
    await test.step('approve for a time, and release across a restart', async () => {
      const at = minuteAhead();
      await lookAtUnusual(approver, lang);
      await button(approver, words.judge.approveAt).click();
      await approver.getByLabel(said.Desk.period.hourNeeded, { exact: true }).fill(at.hour);
      await approver.getByLabel(said.Desk.period.day, { exact: true }).fill(at.day);
      await button(approver, words.judge.approveAt).click();
      await expect(editor.getByText(beginning(words.embargo))).toBeVisible();
      await expectScreens(earlier);
      await office.cut();
      await office.start(at.instant - Date.now() + 1_000);
      await expectScreens(count(values.handed));
      await expect(editor.getByText(words.state.released).first()).toBeVisible();
    });
    const number = await numberOf(editor);
    await test.step('correct', async () => {
      await editor.goto(`/updates/${number}`);
      await editor.getByRole('link', { name: words.update.correct, exact: true }).click();
      await button(editor, `${said.Desk.reason.choose} ${said.Desk.reason.class}`).click();
      await editor.getByRole('option', { name: said.Desk.reason.correction }).click();
      await editor.getByLabel(said.Desk.reason[lang]).fill('A camp was counted twice');
      await valueOnLine(editor, lang).fill(String(values.corrected));
      await button(editor, words.send.submit).click();
      await expect(editor.getByText(words.judge.own)).toBeVisible();
      await approver.goto('/desk');
      await approver
        .getByRole('region', { name: words.section.toApprove })
        .getByRole('link', { name: sourceLabel('MOI', lang) })
        .click();
      await lookAtUnusual(approver, lang);
      await button(approver, words.judge.approve).click();
      await button(approver, words.judge.release).click();
      await expectScreens(count(values.corrected));
    });
    await test.step('withdraw', async () => {
      await approver.goto(`/updates/${number}`);
      await expect(approver.getByRole('row').filter({ hasText: latin(values.handed) })).toContainText(
        latin(values.corrected),
      );
      await approver.getByRole('link', { name: words.update.withdraw, exact: true }).click();
      await approver.getByLabel(words.update.reason[lang]).fill('The report was a draft');
      await button(approver, words.update.withdraw).click();
      await button(approver, words.update.withdrawYes).click();
      await expect(approver.getByText('The report was a draft').first()).toBeVisible();
      await expectScreens(earlier);
    });
    await Promise.all([editor, approver, ...screens].map((page) => page.context().close()));
    await office.cut();
  });
}

const latin = (value: number) => formatCount(value, 'en');

/** A full minute that is far enough ahead. */
function minuteAhead(): { day: string; hour: string; instant: number } {
  const instant = Math.ceil((Date.now() + AHEAD_MS) / 60_000) * 60_000;
  const when = whenAt(instant);
  return { day: typedDay(when.slice(0, 10)), hour: when.slice(11, 16), instant };
}

/** The number that it was published under. */
async function numberOf(page: Page): Promise<number> {
  const href = await page.locator('main a[href^="/updates/"]').first().getAttribute('href');
  return Number(href?.split('/').at(-1));
}
