import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page } from '@playwright/test';
import type { Language } from '@/domain/wording/language';
import type { Demo, Session } from '@/tests/support/demo';

const line = (indicator: string, value: number, breakdown: string | null = null) => ({
  ...{ indicator, breakdown, value, place: breakdown ? 'KH13' : 'KH', site: null },
  ...{ qualifier: 'exact', nil: false, provisional: false },
});

/** Newer than every report of the demo, so that a new statement is filled from it: five figures. */
export const reportOf = (remaining: number) => ({
  ...{ kind: 'report', source: 'MOI', periodStart: null, text: { km: null, en: 'Invented' } },
  periodEnd: '2026-01-13',
  // Invented figures need not add up to those of real reports.
  checkNote: { km: 'តួលេខប្រឌិត', en: 'Invented figures' },
  figures: [
    line('remaining_in_camps', remaining),
    // Rounded, so that both remaining ones and the total fit together.
    { ...line('returned_cumulative', 490_000), qualifier: 'about' },
    line('displaced_total_cumulative', 640_000),
    line('service_closed', 21, 'school'),
    line('service_reopened', 239, 'school'),
  ],
});

export const WHY = 'Two digits changed places';

/** Another value of its first figure, with a reason. */
export function correctionOf(report: ReturnType<typeof reportOf>, value: number) {
  const figures = report.figures.map((figure, index) => ({
    ...{ ...figure, line: index + 1 },
    value: index === 0 ? value : figure.value,
  }));
  const reason = { class: 'correction', words: { km: 'លេខពីរខ្ទង់បានប្តូរកន្លែងគ្នា', en: WHY } };
  return { revision: 1, reason, update: { ...report, figures } };
}

/** A page with its own window, in one language. Without a session nobody is signed in. */
export async function pageOf(
  browser: Browser,
  { url, lang, session }: { url: string; lang: Language; session?: Session },
): Promise<Page> {
  const context = await browser.newContext({
    ...(session && { storageState: session }),
    viewport: { width: 1280, height: 800 },
  });
  await context.addCookies([{ name: 'locale', value: lang, url }]);
  return context.newPage();
}

/** Who writes, where. */
type Writing = { page: Page; demo: Demo };

/** One write by the API. @throws with what the server said. */
export async function post<T>({ page: { request }, demo: { url } }: Writing, path: string, data: object): Promise<T> {
  const answer = await request.post(`${url}/api/v1/${path}`, {
    headers: { Origin: url, 'Idempotency-Key': randomUUID() },
    data,
    // A connection that the server had closed already; the key makes it one write.
    maxRetries: 2,
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

type Flagged = { speeches: { content: object; flags: { code: string }[] }[] };

const AT_ONCE = 5;

/** Briefings with statements that all quote the newest report. */
export async function startCrowd(writing: Writing, { briefings, each }: { briefings: number; each: number }) {
  const { page, demo } = writing;
  const NO_WORDS = { km: null, en: null };
  const content = {
    ...{ occasion: NO_WORDS, at: null, venue: null, spokesperson: null, since: null },
    ...{ speeches: [], figures: [], annexes: [], questions: [] },
  };
  const start = () => post<{ id: string }>(writing, 'briefings', { content });
  const made = await Promise.all(Array.from({ length: briefings }, start));
  const ids = made.map(({ id }) => id);
  for (const id of ids) {
    const one = () => post(writing, `briefings/${id}/speeches`, { skeleton: 'holding' });
    for (let made = 0; made < each; made += AT_ONCE) {
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, each - made) }, one));
    }
  }
  return {
    ids,
    /** Every statement as the server has it. */
    async read() {
      const all = await Promise.all(ids.map((id) => page.request.get(`${demo.url}/api/v1/briefings/${id}`)));
      const views = (await Promise.all(all.map((answer) => answer.json()))) as Flagged[];
      const speeches = views.flatMap((view) => view.speeches);
      return {
        texts: speeches.map(({ content: text }) => text),
        corrected: speeches.filter(({ flags }) => flags.some(({ code }) => code === 'corrected')).length,
      };
    },
  };
}
