import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { WORDS } from '@/tests/support/browser/words';
import { type Colleague, type Office, openOffice } from '@/tests/support/office';

const EDITOR: Colleague = { email: 'sok@example.org', name: 'Sok Dara', role: 'editor' };
const APPROVER: Colleague = { email: 'chan@example.org', name: 'Chan Mony', role: 'approver' };
const SECRET = 'The convoy leaves at four';
const LATER = 'The convoy leaves at five';

/** Drafts as a program may keep them. */
const ODD: [kind: string, content: object][] = [
  ['report', { text: 5, periodEnd: 20_260_114, figures: [null, 'x'] }],
  ['report', { form: { kind: 'poem', figures: [null], places: null, originals: 5, textEn: {} } }],
  ['event', { places: 'KH01', via: null, when: [] }],
  ['notice', { until: '+275760-09-13T00:00:00Z', text: [] }],
];

let office: Office;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  office = await openOffice([EDITOR, APPROVER]);
});

test.afterAll(() => office.cut());

const send = (page: Page, path: string, body: object) =>
  page.evaluate(
    async ([address, key, json]) => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
      const answer = await fetch(address, { method: 'POST', headers, body: json });
      return { status: answer.status, body: await answer.json() };
    },
    [`/api/v1/${path}`, randomUUID(), JSON.stringify(body)] as const,
  );

const noticeOf = (en: string) => ({
  ...{ kind: 'notice', source: 'GOV', text: { km: null, en }, priority: 'high', audience: 'staff' },
  until: new Date(Date.now() + 3_600_000).toISOString(),
  publishFirst: { reason: 'It leaves today' },
});

test('what is for inside is shown to those inside as it comes, marked, and leaves no trace outside', async ({
  browser,
}) => {
  const outside = await office.open(browser, null);
  await outside.goto('/updates?lang=en');
  const first = outside.getByRole('article').first();
  const before = await first.getByRole('link').textContent();
  const approver = await office.open(browser, APPROVER);
  await approver.goto('/desk?lang=en');
  const reader = await office.open(browser, EDITOR);
  await reader.goto('/updates?lang=en');

  const written = await send(approver, 'updates', noticeOf(SECRET));
  expect([written.status, JSON.stringify(written.body)]).toEqual([201, expect.stringContaining('500000001')]);
  for (const page of [approver, reader]) {
    const inside = page.getByRole('region', { name: WORDS.en.Updates.inside.title });
    await expect(inside).toContainText(SECRET);
    await expect(inside).toContainText(WORDS.en.Updates.inside.mark);
    await expect(inside.getByRole('link').first()).toHaveText('Update I\u20111');
  }
  await reader.goto('/updates?lang=km');
  const khmer = reader.getByRole('region', { name: WORDS.km.Updates.inside.title });
  await expect(khmer).toContainText(SECRET);
  await expect(khmer).toContainText(WORDS.km.Updates.inside.mark);
  await khmer.getByRole('link').first().click();
  await expect(reader.getByRole('main')).toContainText(SECRET);
  await send(approver, 'updates', noticeOf(LATER));

  // What comes for all has the next number, and nothing of the other was sent or shown.
  const open = { ...noticeOf('Road 64 is open'), audience: 'all' };
  expect((await send(approver, 'updates', open)).status).toBe(201);
  await expect(first).toContainText('Road 64 is open');
  const number = Number(/\d+/.exec(before ?? '')?.[0]);
  await expect(first.getByRole('link')).toHaveText(`Update ${number + 1}`);
  for (const path of ['/updates', '/', '/wall', '/updates/500000001', '/api/v1/updates?audience=staff']) {
    const answer = await outside.goto(path);
    expect(await answer?.text()).not.toContain('convoy');
  }
});

test('every draft that the API takes has a page, from which it can be discarded', async ({ browser }) => {
  const page = await office.open(browser, EDITOR);
  await page.goto('/desk?lang=en');
  for (const [kind, content] of ODD) {
    const made = await send(page, 'drafts', { kind, content, corrects: null });
    expect(made.status).toBe(201);
    const answer = await page.goto(`/desk/items/${made.body.item.id}?lang=en`);
    expect(answer?.status()).toBe(200);
    const { discard } = WORDS.en.Workflow.judge;
    await page.getByRole('button', { name: discard, exact: true }).click();
    await page.getByRole('group').getByRole('button', { name: discard, exact: true }).click();
    await expect(page.getByRole('button', { name: WORDS.en.Workflow.judge.restore, exact: true })).toBeVisible();
    await page.goto('/desk?lang=en');
  }
});
