import type { Page } from '@playwright/test';
import { WORDS } from './words';

/** Of everybody whom the tests of pages sign in. */
export const PASSWORD = 'correct horse battery';

/** Signs in as a person does; `origin` where the page's context has no address of its own. */
export async function signIn(page: Page, email: string, origin = ''): Promise<void> {
  const words = WORDS.en.SignIn;
  await page.goto(`${origin}/sign-in?next=/&lang=en`);
  await page.getByLabel(words.email, { exact: true }).fill(email);
  await page.getByLabel(words.password, { exact: true }).fill(PASSWORD);
  await page.getByRole('main').getByRole('button', { name: words.submit, exact: true }).click();
  await page.waitForURL((address) => ['/', '/desk', '/briefings', '/admin'].includes(address.pathname));
}
