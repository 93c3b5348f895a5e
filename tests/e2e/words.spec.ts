import { expect, type Page, test } from '@playwright/test';
import { LANGUAGES, type Language } from '@/domain/wording/language';
import { expectAccessible } from '@/tests/support/axe';
import { WORDS } from '@/tests/support/browser/words';
import { type Demo, enterAs, openDemo, type Session } from '@/tests/support/demo';

const COUNTED = { breakdown: null, place: 'KH22', site: null, value: null, qualifier: 'exact' };
const WORDED = { ...COUNTED, nil: false, provisional: false };
const NATIONAL = { ...WORDED, place: 'KH' };
const REPORT = {
  ...{ kind: 'report', source: 'MOI', periodStart: null, periodEnd: '2026-01-13T18:00+07:00' },
  text: { km: null, en: null },
  affected: ['KH22', 'KH13'],
  figures: [
    { ...WORDED, indicator: 'service_reopened', amount: 'all_others' },
    { ...WORDED, indicator: 'displaced_total', place: 'KH13', amount: 'tens_of_thousands' },
    { ...WORDED, indicator: 'villages_inaccessible', amount: 'some' },
    { ...NATIONAL, indicator: 'returned_cumulative', amount: 'tens_of_thousands' },
    { ...NATIONAL, indicator: 'damage_cumulative', breakdown: 'shop', amount: 'reported' },
    { ...NATIONAL, indicator: 'damage_in_period', value: 0, nil: true },
  ],
  checkNote: { km: 'បង្កើតឡើង', en: 'Invented' },
};

const SAID: Record<Language, Record<'others' | 'many' | 'some' | 'reported' | 'last' | 'nil', string>> = {
  en: {
    ...{ others: 'all others reopened', many: 'tens of thousands', some: 'some', last: 'last number:' },
    ...{ reported: 'reported, not counted', nil: 'No new damage' },
  },
  km: {
    ...{ others: 'បើកដំណើរការឡើងវិញ៖ ផ្សេងទៀតទាំងអស់', many: 'រាប់ម៉ឺន', some: 'មួយចំនួន', last: 'តួលេខចុងក្រោយ៖' },
    ...{ reported: 'បានរាយការណ៍ តែមិនបានរាប់', nil: 'គ្មានការខូចខាតថ្មី' },
  },
};

let demo: Demo;
let session: Session;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  demo = await openDemo('--at', '2026-01-13T20:00+07:00');
  session = await enterAs(browser, demo, ['editor', 'approver']);
  const page = await browser.newPage({ storageState: session });
  const answer = await page.request.post(`${demo.url}/api/v1/updates`, {
    headers: { Origin: demo.url, 'Idempotency-Key': 'words-report' },
    data: { ...REPORT, publishFirst: { reason: 'A test' } },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  await page.context().close();
});
test.afterAll(() => demo.stop());

for (const lang of LANGUAGES) {
  const { Board, Chart, Lookup, Wall } = WORDS[lang];
  const said = SAID[lang];
  const open = async (page: Page, path: string) => {
    await page.goto(`${demo.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
  };

  test(`words stand where no newer number is, on every board (${lang})`, async ({ browser }) => {
    const page = await browser.newPage({ storageState: session });
    const row = (place: string) => page.getByRole('table').getByRole('row').filter({ hasText: place });
    await open(page, '/');
    const tiles = page.getByRole('region', { name: Board.figures });
    await expect(tiles).toContainText(said.many);
    await expect(tiles).toContainText(said.last);
    const named = { en: 'Oddar Meanchey', km: 'ឧត្តរមានជ័យ' }[lang];
    await expect(row(named).first()).toContainText(said.others);
    await expect(page.getByRole('region', { name: Board.ladder.title })).toContainText(said.some);
    await expectAccessible(page, page.url());

    await open(page, '/services');
    await expect(page.getByText(said.others).first()).toBeVisible();
    await expect(page.getByText(Chart.services.all)).toBeVisible();
    await expectAccessible(page, page.url());

    await open(page, '/damage');
    await expect(page.getByRole('table', { name: Lookup.damage.private })).toContainText(said.reported);
    await expect(page.getByRole('table', { name: Lookup.damage.all })).toContainText(said.nil);

    await open(page, '/places/KH');
    const shops = page.getByRole('table', { name: `${Lookup.damage.title} · ${Lookup.damage.private}` });
    await expect(shops).toContainText(said.reported);

    await open(page, '/figures/returned_cumulative');
    const tile = page.getByRole('main').getByRole('region').first();
    await expect(tile).toContainText(said.many);
    await expect(tile).toContainText(said.last);

    await open(page, '/wall/overview');
    await expect(page.getByRole('main')).toContainText(said.many);
    await expect(page.getByRole('main')).toContainText(said.last);
    await expect(page.getByRole('main')).toContainText(REPORT.checkNote[lang]);
    await open(page, '/wall/ladder');
    await expect(page.getByRole('main')).toContainText(REPORT.checkNote[lang]);
    await expect(page.getByRole('main')).toContainText(Wall.note.mark);
    await page.context().close();
  });

  test(`the places that a report names as affected lead the list (${lang})`, async ({ browser }) => {
    const page = await browser.newPage();
    await open(page, '/places');
    const affected = page.getByRole('region', { name: Lookup.places.affected }).getByRole('listitem');
    await expect(affected).toHaveCount(REPORT.affected.length);
    await open(page, '/places/KH22');
    await expect(page.getByText(Lookup.place.affected)).toBeVisible();
    await open(page, '/places/KH01');
    await expect(page.getByText(Lookup.place.within)).toBeVisible();
    await expect(page.getByText(Lookup.place.affected)).toHaveCount(0);
    await page.context().close();
  });
}
