import { chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS, desktopToLaunch } from '@/scripts/find-browser';

/**
 * Makes a page hidden, because a test browser never hides one by itself. It also keeps the notices that the page shows, for
 * which it needs a whole browser. Close the browser, not only the page.
 */
export async function openAway(address: string): Promise<Page> {
  const browser = await chromium.launch({ args: BROWSER_ARGS, ...desktopToLaunch() });
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

/** The notices that the page has shown since it was opened. */
export function noticesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { notices: string[] }).notices);
}
