import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Language } from '@/domain/wording/language';
import { formatCount } from '@/domain/wording/numbers';
import { formatDuration } from '@/domain/wording/spans';
import { expectAccessible } from '@/tests/support/axe';
import { correctionOf, pageOf, post, reportOf, startCrowd, WHY } from '@/tests/support/browser/room-pages';
import { PASSWORD } from '@/tests/support/browser/sign-in';
import { beginning, filled, WORDS } from '@/tests/support/browser/words';
import { type Demo, enterAs, openDemo, type Session } from '@/tests/support/demo';

const SPOKESPERSON = 'spokesperson@example.test';
/** From the sign-in page to a statement that is ready. */
const MOST_ACTIONS = 15;
const FIGURES = 5;
/** A correction is to be seen beside the open text within this time. */
const SOON_MS = 2_000;
/** The podium's script sets the size of its text; before that it hears no key. */
const RUNS = /font-size/;
const HOUR_MS = 3_600_000;
const FIRST = { reason: 'A test' };

let demo: Demo;
let desk: Session;
let room: Session;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  demo = await openDemo();
  desk = await enterAs(browser, demo, ['approver']);
  room = await enterAs(browser, demo, ['spokesperson']);
});
test.afterAll(() => demo.stop());

const textOf = async (part: Locator) => (await part.textContent()) ?? '';

for (const [lang, values] of [
  ['en', { first: 150_146, corrected: 150_164, crowd: { briefings: 10, each: 20 } }],
  ['km', { first: 149_013, corrected: 149_031, crowd: { briefings: 1, each: 2 } }],
] as const) {
  const words = WORDS[lang];
  const { Briefing, Podium, Edition, Aide, Debts } = words;
  const other = lang === 'en' ? 'km' : 'en';
  const open = (session?: Session) => ({ url: demo.url, lang, ...(session && { session }) });

  test(`a day in the briefing room, in ${lang}`, async ({ browser }) => {
    test.setTimeout(400_000);
    const approver = await pageOf(browser, open(desk));
    const report = reportOf(values.first);
    const { update } = await post<{ update: number }>({ page: approver, demo }, 'updates', {
      ...report,
      publishFirst: FIRST,
    });
    const page = await pageOf(browser, open());
    const button = (name: string, on: Page = page) => on.getByRole('button', { name, exact: true });
    const textIn = (language: Language, on: Page = page) =>
      on.getByRole('textbox', { name: filled(Briefing.speech.text, { language: Briefing[language] }), exact: true });

    await test.step(`a ready statement with five figures, in ${MOST_ACTIONS} actions`, async () => {
      await page.goto(`${demo.url}/sign-in?lang=${lang}`);
      const form = words.SignIn;
      const actions = [
        () => page.getByLabel(form.email, { exact: true }).fill(SPOKESPERSON),
        () => page.getByLabel(form.password, { exact: true }).fill(PASSWORD),
        () => page.getByRole('main').getByRole('button', { name: form.submit, exact: true }).click(),
        () => button(Briefing.list.new).click(),
        () => button(Briefing.speech.skeleton.holding).click(),
        () => button(Briefing.speech.ready).click(),
      ];
      for (const act of actions) await act();
      expect(actions.length).toBeLessThanOrEqual(MOST_ACTIONS);
      await expect(page.getByText(beginning(Briefing.speech.readyBy))).toBeVisible();
      for (const language of [lang, other] as const) {
        await expect(textIn(language).getByRole('img')).toHaveCount(FIGURES);
      }
      await expectAccessible(page, 'a briefing');
    });
    const briefing = new URL(page.url()).pathname;

    await test.step('the change brief tells what the report brought, from its source', async () => {
      await page.getByText(new RegExp(filled(Briefing.changes.title, { moment: '.*' }))).click();
      const line = page
        .getByRole('listitem')
        .filter({ hasText: formatCount(values.first, lang) })
        .first();
      await expect(line.getByRole('link').first()).toHaveAttribute('href', /\/figures\/remaining_in_camps/);
      // Since another moment it is another brief, which the server makes.
      await button(Briefing.changes.day).click();
      await expect(page.getByText(words.Lookup.changes.reports).first()).toBeVisible();
      await expect(line).toBeVisible();
    });

    await test.step('the freeze makes an edition that does not change', async () => {
      await button(Edition.freeze).click();
      await page.waitForURL(/\/e\/\d+$/);
      await expect(page.getByText(Edition.allStand)).toBeVisible();
      if (lang === 'en') await expectAccessible(page, 'the edition');
    });
    const edition = page.url();

    const podium = await pageOf(browser, open(room));
    await podium.setViewportSize({ width: 1024, height: 768 });
    const read = podium.getByRole('region', { name: Podium.part });
    const remaining = formatCount(values.first, lang);
    await test.step('the podium stays an hour without a server, and opens again without it', async () => {
      await podium.clock.install();
      await podium.goto(`${demo.url}${briefing}/podium`);
      await expect(read).toHaveAttribute('style', RUNS);
      if (lang === 'en') await expectAccessible(podium, 'the podium');
      const kept = () => podium.evaluate(async () => (await (await caches.open('podium-pages')).keys()).length);
      await expect.poll(kept).toBeGreaterThan(0);
      // What the speaker chose is kept, so the page comes back in this language.
      if (lang === 'en') await podium.keyboard.press('KeyT');
      await podium.keyboard.press('PageDown');
      await expect(read).toContainText(remaining);
      await podium.context().setOffline(true);
      await podium.clock.fastForward(HOUR_MS);
      await expect(podium.getByText(Podium.away)).toBeVisible();
      await expect(podium.getByText(filled(Podium.elapsed, { time: formatDuration(HOUR_MS, lang) }))).toBeVisible();
      await podium.reload();
      await expect(read).toHaveAttribute('style', RUNS);
      await podium.keyboard.press('PageDown');
      await expect(read).toContainText(remaining);
      await podium.keyboard.press('/');
      await podium.keyboard.press('Escape');
      await podium.keyboard.press('b');
      await expect(button(Podium.light, podium)).toBeVisible();
      await podium.keyboard.press('PageDown');
    });
    const stood = { text: await textOf(read), box: await read.boundingBox() };

    const aide = await pageOf(browser, open(room));
    await aide.goto(`${demo.url}${briefing}/aide`);
    await expect(aide.getByText(Aide.nothing)).toBeVisible();
    await page.goto(`${demo.url}${briefing}`);
    const crowd = await startCrowd({ page: aide, demo }, values.crowd);
    const beside = await pageOf(browser, open(room));
    await beside.goto(`${demo.url}/briefings/${crowd.ids[0]}`);
    const corrected = { hasText: Briefing.flags.code.corrected };
    const flags = (on: Page) => on.getByRole('listitem').filter(corrected);

    await test.step('a correction is beside every text at once, and no text has moved', async () => {
      await expect(textIn(lang)).toContainText(remaining);
      await expect(beside.getByRole('textbox', { name: Briefing.speech.name })).toHaveCount(2 * values.crowd.each);
      const before = { text: await textOf(textIn(lang)), crowd: await crowd.read() };
      const path = `updates/${update}/corrections`;
      const sent = performance.now();
      await post({ page: approver, demo }, path, { ...correctionOf(report, values.corrected), publishFirst: FIRST });
      // On a busy machine all takes longer, as the write itself does.
      const timeout = SOON_MS + 2 * (performance.now() - sent);
      const now = formatCount(values.corrected, lang);
      await Promise.all([
        expect(flags(page)).toBeVisible({ timeout }),
        expect(flags(beside)).toHaveCount(values.crowd.each, { timeout }),
        expect(aide.getByText(new RegExp(now))).toBeVisible({ timeout }),
      ]);
      for (const words of [now, WHY, Briefing.flags.severity.red]) {
        await expect(flags(page)).toContainText(lang === 'km' && words === WHY ? now : words);
      }
      const after = await crowd.read();
      expect(after.texts).toEqual(before.crowd.texts);
      expect([before.crowd.corrected, after.corrected]).toEqual([0, values.crowd.briefings * values.crowd.each]);
      expect(await textOf(textIn(lang))).toBe(before.text);
      await expectAccessible(page, 'a briefing with something to settle');
      await beside.context().close();
    });

    await test.step('the podium comes back to a quiet mark, and nothing on it has moved', async () => {
      await podium.context().setOffline(false);
      await expect(podium.getByText(/^◆/)).toBeVisible();
      await expect(podium.getByText(Podium.away)).toBeHidden();
      const said = lang === 'en' ? 'Two minutes left' : 'នៅសល់ពីរនាទី';
      await aide.getByLabel(Aide.lineIn[lang], { exact: true }).fill(said);
      await button(Aide.send, aide).click();
      await expect(podium.getByText(said)).toBeVisible();
      expect({ text: await textOf(read), box: await read.boundingBox() }).toEqual(stood);
      await expect(podium.getByText(new RegExp(formatCount(values.corrected, lang)))).toHaveCount(0);
      if (lang === 'en') await expectAccessible(aide, 'the aide’s page');
    });

    await test.step('what was said is noted, and its correction is owed, with the drafted words', async () => {
      await aide.goto(edition);
      await aide.getByLabel(Edition.said.transcript).fill(lang === 'en' ? `${remaining} people` : `មាន${remaining}នាក់`);
      await button(Edition.said.match, aide).click();
      const one = { count: formatCount(1, lang) };
      await expect(aide.getByText(filled(Edition.said.matched, one))).toBeVisible();
      await aide.getByLabel(Edition.said.heardBy).fill('Radio Battambang');
      await button(filled(Edition.said.save, one), aide).click();
      const heard = filled(Edition.said.heardByName, { name: 'Radio Battambang' });
      await expect(aide.getByText(new RegExp(heard))).toBeVisible();
      await aide.goto(`${demo.url}/debts`);
      const [en, km] = (['en', 'km'] as const).map((each) => formatCount(values.corrected, each));
      await expect(aide.getByText(new RegExp(`The correct figure is: .*${en}`))).toBeVisible();
      await expect(aide.getByText(new RegExp(`តួលេខត្រឹមត្រូវគឺ .*${km}`))).toBeVisible();
      if (lang === 'en') await expectAccessible(aide, 'corrections owed');
      await button(Debts.told, aide).click();
      await expect(aide.getByText(Debts.none)).toBeVisible();
    });

    await test.step('one press takes the new figure in both languages, and the text stays ready', async () => {
      await page
        .getByRole('button', { name: beginning(filled(Briefing.flags.actOn, { act: Briefing.flags.take })) })
        .click();
      for (const language of [lang, other] as const) {
        await expect(textIn(language)).toContainText(formatCount(values.corrected, language));
      }
      await expect(page.getByText(Briefing.flags.code.corrected)).toBeHidden();
      await expect(page.getByText(beginning(Briefing.speech.readyBy))).toBeVisible();
    });

    await test.step('a figure is put in with the keyboard alone', async () => {
      await button(Briefing.speech.open).click();
      await expect(textIn(lang)).toBeEditable();
      await textIn(lang).press('Control+End');
      await textIn(lang).pressSequentially(' @');
      const list = page.getByRole('listbox', { name: Briefing.search.list });
      await expect(list.getByRole('option').first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await expect(list.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Enter');
      await expect(list).toBeHidden();
      await expect(textIn(lang).getByRole('img')).toHaveCount(FIGURES + 1);
      await expect(page.getByText(beginning(words.Workflow.save.saved)).first()).toBeVisible();
    });

    await test.step('what is pasted from Word is plain text, and its numbers ask where they are from', async () => {
      await textIn(lang).evaluate((box, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', pasted);
        box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, '<p class="MsoNormal" style="mso-fareast-font-family:x"><b>On Monday <span>77,777</span></b> left.</p><p>Again.</p>');
      await expect(textIn(lang)).toContainText('On Monday 77,777 left.');
      expect(await textIn(lang).innerHTML()).not.toMatch(/mso|>On Monday <\//i);
      const asked = page.getByRole('listitem').filter({ hasText: Briefing.flags.code.unknown_number });
      await expect(asked.filter({ hasText: '77,777' })).toBeVisible();
      await expect(page.getByText(beginning(words.Workflow.save.saved)).first()).toBeVisible();
    });

    await test.step('two pages write at once: both texts are there until somebody chooses', async () => {
      const second = await pageOf(browser, open(room));
      await second.goto(page.url());
      await expect(textIn(lang, second)).toBeEditable();
      // It does not hear of what the first page saves, as after a minute without a network.
      await second.route('**/presence', (route) => route.abort());
      await textIn(lang).press('Control+End');
      await textIn(lang).pressSequentially(' FIRST');
      await expect(page.getByText(beginning(words.Workflow.save.saved)).first()).toBeVisible();
      await textIn(lang, second).press('Control+End');
      await textIn(lang, second).pressSequentially(' SECOND');
      const conflict = second.getByRole('main').getByRole('alert');
      await expect(conflict).toContainText('FIRST');
      await expect(conflict).toContainText('SECOND');
      await button(words.Workflow.conflict.keepMine, second).click();
      await expect(textIn(lang)).toContainText('SECOND');
      await second.context().close();
    });
    for (const each of [page, podium, aide, approver]) await each.context().close();
  });
}

test('a question is found by two keys, in either language', async ({ browser }) => {
  const words = WORDS.en.Briefing.questions;
  const page = await pageOf(browser, { url: demo.url, lang: 'en', session: room });
  await page.goto(`${demo.url}/questions?lang=en`);
  await expectAccessible(page, 'an empty bank');
  for (const [en, km] of [
    ['When do the schools open?', 'តើសាលារៀនបើកនៅពេលណា?'],
    ['Are the mines cleared?', 'តើមីនត្រូវបានសម្អាតឬនៅ?'],
  ] as const) {
    await page.getByRole('button', { name: words.new, exact: true }).click();
    await page.getByLabel(words.questionEn, { exact: true }).fill(en);
    await page.getByLabel(words.questionKm, { exact: true }).fill(km);
    await page.getByRole('button', { name: words.done, exact: true }).click();
    await expect(page.getByRole('heading', { name: en })).toBeVisible();
  }
  const found = (name: string) => page.getByRole('heading', { name });
  for (const key of ['m', 'ម']) {
    await page.reload();
    await expect(found('When do')).toBeVisible();
    // The words are there before the page runs and hears keys.
    await expect(async () => {
      await page.keyboard.press('/');
      await expect(page.getByRole('searchbox')).toBeFocused({ timeout: 1_000 });
    }).toPass();
    await page.keyboard.insertText(key);
    await expect(found('When do')).toBeHidden();
    await expect(found('Are the mines')).toBeVisible();
  }
  await page.getByRole('button', { name: `${words.approve}: Are the mines cleared?` }).click();
  await expect(page.getByText(beginning(words.approved))).toBeVisible();
  await expectAccessible(page, 'a bank');
  await page.context().close();
});
