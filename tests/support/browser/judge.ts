import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from '@/domain/wording/language';
import { WORDS } from './words';

/** The button of the second person: it approves, or says that what is public was reviewed. */
export function judgeButton(page: Page, lang: Language): Locator {
  const { judge } = WORDS[lang].Workflow;
  const approve = page.getByRole('button', { name: judge.approve, exact: true });
  return approve.or(page.getByRole('button', { name: judge.review, exact: true }));
}

/** Looks at every figure that the page calls unusual, one by one, as an approver has to. Gives how many there were. */
export async function lookAtUnusual(page: Page, lang: Language): Promise<number> {
  const { review } = WORDS[lang].Workflow;
  await expect(judgeButton(page, lang)).toBeVisible();
  await expect(page.getByText(review.reading, { exact: true })).toBeHidden();
  const waiting = page.locator('.review-seen[aria-pressed="false"]');
  const count = await waiting.count();
  for (let left = count; left > 0; left -= 1) await waiting.first().click();
  await expect(waiting).toHaveCount(0);
  return count;
}
