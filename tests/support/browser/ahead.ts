import { expect, type Page } from '@playwright/test';

/** More than the time after which a page looks again by itself. */
const LOOKS_AGAIN_MS = 15_000;

/** What a page does once it looks again. Its clock was installed, and is moved ahead until it did. */
export async function afterLooking(page: Page, holds: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(LOOKS_AGAIN_MS);
    await holds();
  }).toPass({ timeout: 60_000 });
}
