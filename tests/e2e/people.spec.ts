import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '@/tests/support/axe';
import { WORDS } from '@/tests/support/browser/words';
import { freePort } from '@/tests/support/free-port';
import { codeOf, nextCodeOf } from '@/tests/support/people/people';
import { type ServerProcess, startProcess } from '@/tests/support/process';

type Lang = 'km' | 'en';

const PASSWORD = 'four words that differ';
const ADMIN = { name: 'ម៉ៅ សុភា', email: 'admin@example.test' };
const GUEST = { name: 'Chan Sophea', email: 'guest@example.test' };

for (const [lang, other] of [
  ['km', 'en'],
  ['en', 'km'],
] as const) {
  test(`people, first run to last: an administrator in ${lang}, a guest in ${other}`, async ({ browser }) => {
    const port = await freePort();
    const server = await startProcess(port, {
      DATA_DIR: mkdtempSync(join(tmpdir(), 'people-')),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
    });
    try {
      const admin = await open(browser, { server, lang });
      await setUp(admin, { server, lang });
      const link = await invite(admin, lang);
      const guest = await open(browser, { server, lang: other });
      await accept(guest, { link, lang: other });
      const secret = await setSecondFactor(guest, other);
      await signOutAndIn(guest, { secret, lang: other });
      await disable(admin, lang);
      await guest.goto('/account');
      await expect(guest).toHaveURL(/\/sign-in/);
    } finally {
      await server.kill();
    }
  });
}

type At = { server: ServerProcess; lang: Lang };

async function open(browser: Browser, { server, lang }: At): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url });
  await context.addCookies([{ name: 'locale', value: lang, url: server.url }]);
  return context.newPage();
}

function button(page: Page, name: string) {
  return page.getByRole('main').getByRole('button', { name, exact: true });
}

async function setUp(page: Page, { server, lang }: At): Promise<void> {
  const { Setup, Account, Admin, People } = WORDS[lang];
  await page.goto('/setup');
  const fill = async (token: string) => {
    await page.getByLabel(Setup.token).fill(token);
    await page.getByLabel(Account.name, { exact: true }).fill(ADMIN.name);
    await page.getByLabel(Account.email, { exact: true }).fill(ADMIN.email);
    await page.getByLabel(Account.invite.password).fill(PASSWORD);
    await button(page, Setup.submit).click();
  };
  await fill('AAAA-AAAA-AAAA-AAAA-AAAA-AAAA');
  await expect(page.getByText(People.refusal.setup.refused)).toBeVisible();
  await expectAccessible(page, `/setup ${lang}`);
  await fill(/and type: ([A-Z0-9-]+)/.exec(server.printed())?.[1] ?? '');
  await page.waitForURL((url) => url.pathname === '/admin');
  const steps = page.getByRole('region', { name: Admin.steps.title });
  await expect(steps.getByText(Admin.steps.open)).toHaveCount(4);
  await expectAccessible(page, `/admin with its first steps ${lang}`);
  await page.goto('/setup');
  await expect(page.getByText(Setup.done)).toBeVisible();
}

async function invite(page: Page, lang: Lang): Promise<string> {
  const { form, role, link, title } = WORDS[lang].People;
  await page.goto('/admin/people');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.getByRole('link', { name: WORDS[lang].People.invite }).click();
  await page.waitForURL('**/admin/people/invite');
  await page.getByLabel(form.name, { exact: true }).fill(GUEST.name);
  await page.getByLabel(form.email, { exact: true }).fill(GUEST.email);
  await page.getByLabel(role.editor, { exact: true }).check();
  await page.getByLabel(form.only).check();
  await button(page, form.submit).click();
  await expect(page.getByText(WORDS[lang].People.refusal.province.unknown)).toBeVisible();
  await page.getByLabel(lang === 'km' ? /ឧត្តរមានជ័យ/ : /Oddar Meanchey/).check();
  await expectAccessible(page, `/admin/people/invite ${lang}`);
  await button(page, form.submit).click();
  return page.getByLabel(link.label, { exact: true }).inputValue();
}

async function accept(page: Page, { link, lang }: { link: string; lang: Lang }): Promise<void> {
  const { Account, People } = WORDS[lang];
  await page.goto(link);
  await expect(page.getByText(GUEST.name)).toBeVisible();
  await page.getByLabel(Account.invite.password).fill('short');
  await button(page, Account.invite.submit).click();
  await expect(page.getByText(People.refusal.password.length).first()).toBeVisible();
  await expectAccessible(page, `/invite ${lang}`);
  await page.getByLabel(Account.invite.password).fill(PASSWORD);
  await button(page, Account.invite.submit).click();
  await page.waitForURL((url) => url.pathname === '/desk');
  await page.goto(link);
  await expect(page.getByText(People.refusal.invite.used)).toBeVisible();
}

async function setSecondFactor(page: Page, lang: Lang): Promise<string> {
  const { factor } = WORDS[lang].Account;
  await page.goto('/account');
  await page.locator('summary').filter({ hasText: factor.begin }).click();
  await page.getByLabel(factor.confirmPassword).fill(PASSWORD);
  await button(page, factor.begin).click();
  await expect(page.getByRole('img', { name: factor.qr })).toBeVisible();
  const secret = ((await page.locator('.account-key').textContent()) ?? '').replace(/\s/g, '');
  await expectAccessible(page, `/account ${lang}`);
  await page.getByLabel(factor.code).fill(codeOf(secret));
  await button(page, factor.confirm).click();
  await expect(page.getByText(factor.done)).toBeVisible();
  return secret;
}

async function signOutAndIn(page: Page, { secret, lang }: { secret: string; lang: Lang }): Promise<void> {
  const { SignIn, Account } = WORDS[lang];
  const others = [await openBeside(page, '/desk'), await openBeside(page, '/account')];
  await page.getByRole('button', { name: Account.signOut, exact: true }).click();
  await page.waitForURL('**/sign-in?**');
  // Out means out: the other tabs keep nothing of what they showed (C6).
  for (const other of others) {
    await expect(other.getByRole('heading', { level: 1, name: Account.over.title })).toBeVisible();
    await expect(other.getByText(GUEST.name)).toHaveCount(0);
    await expectAccessible(other, `signed out ${lang}`);
    await other.close();
  }
  await page.goto('/sign-in?next=/account');
  await page.getByLabel(SignIn.email).fill(GUEST.email);
  await page.getByLabel(SignIn.password, { exact: true }).fill(PASSWORD);
  await button(page, SignIn.submit).click();
  await page.getByLabel(SignIn.code.label).fill('000000');
  await button(page, SignIn.code.submit).click();
  await expect(page.getByText(SignIn.problem.code)).toBeVisible();
  await expectAccessible(page, `second step ${lang}`);
  // Each code counts once, and that of now has set the second factor: the next one is good already.
  await page.getByLabel(SignIn.code.label).fill(nextCodeOf(secret));
  await button(page, SignIn.code.submit).click();
  await page.waitForURL((url) => url.pathname === '/account');
}

/** Another tab of the same browser, once it waits for the end of its session. */
async function openBeside(page: Page, path: string): Promise<Page> {
  const beside = await page.context().newPage();
  let waits = 0;
  beside.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      if (String(payload).includes('"streams":{}')) waits += 1;
    }),
  );
  await beside.goto(path);
  await expect(beside.getByText(GUEST.name).first()).toBeVisible();
  await expect.poll(() => waits).toBeGreaterThan(0);
  return beside;
}

async function disable(page: Page, lang: Lang): Promise<void> {
  const { People, Account } = WORDS[lang];
  await page.goto(`/admin/people?q=${GUEST.email}`);
  await expectAccessible(page, `/admin/people ${lang}`);
  await page.getByRole('link', { name: GUEST.name }).click();
  await expectAccessible(page, `/admin/people/[id] ${lang}`);
  await button(page, People.person.disable).click();
  await expect(page.getByText(People.person.disableSure)).toBeVisible();
  await button(page, Account.sure).click();
  await expect(page.getByText(People.disabled, { exact: true })).toBeVisible();
}
