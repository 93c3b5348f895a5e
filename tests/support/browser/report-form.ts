import type { Page } from '@playwright/test';
import { indicatorLabel, sourceLabel } from '@/domain/wording/labels';
import type { Language } from '@/domain/wording/language';

/** What is typed into a field of the form, as it is typed. */
export type TypedReport = { day: string; hour?: string; value: string };

/** The ministry's report with one figure, the people remaining in camps: chosen and typed as an editor does. */
export async function fillReport(page: Page, lang: Language, { day, hour, value }: TypedReport): Promise<void> {
  await chooseSource(page, lang);
  await page.locator('#endDay').fill(day);
  if (hour) await page.locator('#endHour').fill(hour);
  await chooseIndicator(page, lang);
  await page.locator('[id="figures.0.value"]').fill(value);
}

export async function chooseSource(page: Page, lang: Language): Promise<void> {
  await page.locator('#source').click();
  await page.getByRole('option', { name: sourceLabel('MOI', lang, 'long'), exact: true }).click();
}

/** Searched for by typing, then picked. */
export async function chooseIndicator(page: Page, lang: Language): Promise<void> {
  const label = indicatorLabel('remaining_in_camps', lang, 'long');
  const indicator = page.locator('[id="figures.0.indicator"]');
  await indicator.click();
  await indicator.pressSequentially(label);
  await page.getByRole('option', { name: label, exact: true }).click();
}

/** `2026-01-14` → `14/1/2026`, as the form asks for it in both languages. */
export function typedDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year}`;
}
