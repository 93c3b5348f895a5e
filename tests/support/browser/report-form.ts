import type { Locator, Page } from '@playwright/test';
import { indicatorLabel, sourceLabel } from '@/domain/wording/labels';
import type { Language } from '@/domain/wording/language';
import { withDigits } from '@/domain/wording/numbers';
import { WORDS } from './words';

/** The texts to type into the fields of the form. */
export type TypedReport = { day: string; hour?: string; value: string };

/** The people remaining in camps: what the tests report on. */
const COUNTED = 'remaining_in_camps';

/** The fields of a report's form, found by their names, as a person finds them. The figure is the first one, open. */
export function fieldsOf(page: Page, lang: Language) {
  const { Composer, Desk, Workflow } = WORDS[lang];
  const group = (name: string) => page.getByRole('group', { name, exact: true });
  const [start, end] = [group(Desk.period.start), group(Desk.period.end)];
  const figure = group(Desk.figures.row.replace('{n}', withDigits('1', lang)));
  const labelled = (label: string, within: Page | Locator = page) => within.getByLabel(label, { exact: true });
  const searched = (name: string) => figure.getByRole('combobox', { name, exact: true });
  return {
    pasted: labelled(Composer.text.heading),
    source: labelled(Desk.report.source),
    startDay: labelled(Desk.period.dayOptional, start),
    endDay: labelled(Desk.period.day, end),
    endHour: labelled(Desk.period.hour, end),
    indicator: searched(Desk.figure.indicator),
    place: searched(Desk.figure.place),
    value: labelled(Desk.figure.value, figure),
    textKm: labelled(Desk.text.km),
    textEn: labelled(Desk.text.en),
    publishFirst: labelled(Workflow.send.firstReason),
  };
}

/** The number of that figure once it stands on one line, named after what is counted. */
export function valueOnLine(page: Page, lang: Language): Locator {
  return page.getByLabel(indicatorLabel(COUNTED, lang), { exact: true });
}

/** The ministry's report with one figure: chosen and typed as an editor does. */
export async function fillReport(page: Page, lang: Language, { day, hour, value }: TypedReport): Promise<void> {
  const fields = fieldsOf(page, lang);
  await chooseSource(page, lang);
  await fields.endDay.fill(day);
  if (hour) await fields.endHour.fill(hour);
  await chooseIndicator(page, lang);
  await fields.value.fill(value);
}

export async function chooseSource(page: Page, lang: Language): Promise<void> {
  await fieldsOf(page, lang).source.click();
  await page.getByRole('option', { name: sourceLabel('MOI', lang, 'long'), exact: true }).click();
}

/** Types to search for an option, then picks it. */
export async function chooseIndicator(page: Page, lang: Language): Promise<void> {
  const label = indicatorLabel(COUNTED, lang, 'long');
  const { indicator } = fieldsOf(page, lang);
  await indicator.click();
  await indicator.pressSequentially(label);
  await page.getByRole('option', { name: label, exact: true }).click();
}

/** `2026-01-14` → `14/1/2026`, the form of a day in both languages. */
export function typedDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year}`;
}
