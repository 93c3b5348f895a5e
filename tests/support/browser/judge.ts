import { expect, type Page } from '@playwright/test';
import type { Language } from '@/domain/wording/language';
import { WORDS } from './words';

/** Looks at every figure that the page calls unusual, one by one, as an approver has to. Gives how many there were. */
export async function lookAtUnusual(page: Page, lang: Language): Promise<number> {
  const { review } = WORDS[lang].Workflow;
  await expect(page.locator('#judge')).toBeVisible();
  await expect(page.getByText(review.reading, { exact: true })).toBeHidden();
  const waiting = page.locator('.review-seen[aria-pressed="false"]');
  const count = await waiting.count();
  for (let left = count; left > 0; left -= 1) await waiting.first().click();
  await expect(waiting).toHaveCount(0);
  return count;
}
