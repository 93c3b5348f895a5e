import type { Browser, Page } from '@playwright/test';

/** A page that is out of sight, which no page of a test browser is by itself; the notices that it shows are kept. */
export async function openAway(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ permissions: ['notifications'] });
  await context.addInitScript(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    const notices: string[] = [];
    class Kept extends Notification {
      constructor(title: string, options: NotificationOptions) {
        super(title, options);
        notices.push(`${title}: ${options.body}`);
      }
    }
    Object.assign(window, { notices, Notification: Kept });
  });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** What the browser was asked to show since the page was opened. */
export function noticesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { notices: string[] }).notices);
}
