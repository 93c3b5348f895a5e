import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Finding = { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] };

/** What a theme can break. The other rules ask for the structure, which all looks of a page share. */
export const OF_A_THEME = ['color-contrast', 'link-in-text-block'];

/** Fails when axe finds anything, and names the elements. There are no exceptions. */
export async function expectAccessible(page: Page, name: string, asked = RULES): Promise<void> {
  // A bar that stays in view covers targets that scroll below it. They are not smaller because of that.
  await page.evaluate(() => {
    for (const bar of document.querySelectorAll<HTMLElement>('.send-bar')) bar.style.position = 'static';
  });
  // A text that fades in has the contrast of no design yet.
  await page.evaluate(() => {
    const ending = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(ending.map(({ finished }) => finished)).then(() => undefined);
  });
  await page.evaluate(AXE);
  const findings = await page.evaluate<Finding[], string[]>(async (rules) => {
    const axe = (
      window as unknown as { axe: { run(root: Document, options: object): Promise<{ violations: Finding[] }> } }
    ).axe;
    return (await axe.run(document, { runOnly: rules, resultTypes: ['violations'] })).violations;
  }, asked);
  const told = findings.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(told, name).toEqual([]);
}
