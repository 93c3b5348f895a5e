import { expect, type Page, test } from '@playwright/test';
import { LANGUAGES } from '@/domain/wording/language';
import { withDigits } from '@/domain/wording/numbers';
import { expectAccessible } from '@/tests/support/axe';
import { WORDS } from '@/tests/support/browser/words';
import { type Demo, enterAs, openDemo, type Session } from '@/tests/support/demo';

const NOBODY = { km: null, en: null };
const VIA = { outlet: 'Invented Times', url: 'https://example.org/1', publishedOn: '2026-01-12' };
const EVENT = {
  ...{ kind: 'event', source: 'PROV-OM', eventKind: 'inspection', when: '2026-01-10', whenEnd: '2026-01-11' },
  ...{ places: ['KH22', 'KH2201'], placeText: null, sites: ['Wat Invented'], via: VIA },
  text: { km: null, en: 'An invented inspection' },
  actors: [
    {
      kind: 'person',
      name: { km: 'សុខ សាន្ត', en: 'Sok Sant' },
      office: { km: 'អភិបាលខេត្ត', en: 'Governor' },
      quote: { words: { km: null, en: 'The invented road is open.' } },
    },
    { kind: 'body', name: { km: null, en: 'Invented Relief Society' }, office: NOBODY },
  ],
};
const COUNTED = {
  ...{ breakdown: null, place: 'KH22', site: null, qualifier: 'exact' },
  nil: false,
  provisional: false,
};
const REPORT = {
  ...{ kind: 'report', source: 'MOI', periodStart: null, periodEnd: '2026-01-13', text: NOBODY, via: VIA },
  affected: ['KH22', 'KH01'],
  statements: [{ topic: 'shelter', place: 'KH22', text: { km: 'ជម្រកបង្កើតឡើង', en: 'Invented shelters' } }],
  figures: [
    { ...COUNTED, indicator: 'villages_clearing', value: 17 },
    { ...COUNTED, indicator: 'displaced_again', breakdown: 'families', value: 12, note: 'Invented reason' },
  ],
};

let demo: Demo;
let session: Session;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  demo = await openDemo();
  session = await enterAs(browser, demo, ['editor', 'approver']);
});
test.afterAll(() => demo.stop());

/** Straight to the wall, as a program posts it. @returns its number. */
async function publish(page: Page, update: object, key: string): Promise<number> {
  const answer = await page.request.post(`${demo.url}/api/v1/updates`, {
    headers: { Origin: demo.url, 'Idempotency-Key': `events-${key}` },
    data: { ...update, publishFirst: { reason: 'A test' } },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).update;
}

for (const lang of LANGUAGES) {
  const { Desk, Refusal, Updates, Workflow, Board } = WORDS[lang];
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  test(`an actor without a name and two days in one field are refused at their fields, and stay (${lang})`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ storageState: session });
    await page.goto(`${demo.url}/desk/updates/new?kind=event&lang=${lang}`);
    const group = (name: string) => page.getByRole('group', { name, exact: true });
    const day = group(Desk.event.when).getByLabel(Desk.period.day, { exact: true });
    await day.fill('10-11/1/2026');
    await button(page, Desk.event.addActor).click();
    const actor = group(Desk.event.actor.replace('{n}', withDigits('1', lang)));
    const office = actor.getByLabel(Desk.event.officeEn, { exact: true });
    await office.fill('Invented office');
    await button(page, Workflow.send.submit).click();
    await expect(day).toHaveAccessibleDescription(new RegExp(Refusal.day.two.slice(0, 20)));
    await expect(actor.getByLabel(Desk.event.nameKm, { exact: true })).toHaveAccessibleDescription(
      new RegExp(Refusal.actor.unnamed.slice(0, 20)),
    );
    await expect(day).toHaveValue('10-11/1/2026');
    await expect(office).toHaveValue('Invented office');
    await expectAccessible(page, page.url());
    await page.context().close();
  });

  test(`who acted, what was said and the ladder stand on their pages (${lang})`, async ({ browser }) => {
    const page = await browser.newPage({ storageState: session });
    const event = await publish(page, EVENT, 'event');
    const report = await publish(page, REPORT, 'report');
    await page.goto(`${demo.url}/updates/${event}?lang=${lang}`);
    const actors = page.getByRole('region', { name: Updates.actors });
    await expect(actors).toContainText({ en: 'Sok Sant', km: 'សុខ សាន្ត' }[lang]);
    await expect(actors).toContainText('The invented road is open.');
    await expect(actors).toContainText('Invented Times');
    if (lang === 'km') await expect(actors).toContainText(Updates.missing.km);
    await expectAccessible(page, page.url());

    await page.goto(`${demo.url}/updates/${report}?lang=${lang}`);
    const said = { en: 'Invented shelters', km: 'ជម្រកបង្កើតឡើង' }[lang];
    await expect(page.getByRole('region', { name: Updates.statements })).toContainText(said);
    await expectAccessible(page, page.url());

    await page.goto(`${demo.url}/places/KH22?lang=${lang}`);
    await expect(page.getByText(said)).toBeVisible();
    await expect(page.getByRole('region', { name: Board.ladder.title })).toContainText('17');
    await expectAccessible(page, page.url());

    await page.goto(`${demo.url}/events?actor=Sok+Sant&lang=${lang}`);
    await expect(page.getByRole('link', { name: { en: 'Sok Sant', km: 'សុខ សាន្ត' }[lang] })).toHaveCount(1);
    await expectAccessible(page, page.url());

    await page.goto(`${demo.url}/?lang=${lang}`);
    await expect(page.getByRole('region', { name: Board.ladder.title })).toContainText('12');
    await page.context().close();
  });
}
