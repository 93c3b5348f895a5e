import { DAY_MS, whenAt } from '@/domain/when';
import { openDatabase } from '@/server/db/database';
import { APPROVER, deskOf, done, freshKey, submitted, WRITER } from '@/tests/support/desk';
import { openWriter } from '@/tests/support/log';
import { reportOf } from '@/tests/support/reports';

/** What the clocks of all nodes have to do, each of it once. `references`: of the reports. */
export type Timed = { references: string[]; notices: number };

/** Announces a report that does not come. */
export async function promiseReport(databaseUrl: string, inMs: number): Promise<void> {
  await withVerbs(databaseUrl, async (verbs) => {
    const due = new Date(Date.now() + inMs).toISOString();
    done(await verbs.makePromise({ actor: WRITER, key: freshKey(), input: { due } }));
  });
}

/** Approved reports and notices with a time that comes soon. */
export async function scheduleReleases(
  databaseUrl: string,
  { each, inMs }: { each: number; inMs: number },
): Promise<Timed> {
  const references = Array.from({ length: each }, (_, index) => `timed-${index}`);
  await withVerbs(databaseUrl, async (verbs) => {
    const desk = deskOf({ verbs });
    const until = whenAt(Date.now() + DAY_MS);
    for (const reference of references) {
      const text = { km: null, en: `Notice ${reference}` };
      const notice = { kind: 'notice', source: 'GOV', text, priority: 'normal', audience: 'all', until } as const;
      for (const content of [reportOf(7, { reference }), notice]) {
        const item = await submitted(desk, content);
        done(await desk.approve(item, APPROVER, new Date(Date.now() + inMs).toISOString()));
      }
    }
  });
  return { references, notices: each };
}

async function withVerbs(url: string, work: (verbs: Awaited<ReturnType<typeof openWriter>>['verbs']) => Promise<void>) {
  const database = await openDatabase(url);
  const { verbs } = await openWriter(database, { now: Date.now });
  await work(verbs);
  await database.close();
}

/** How many were not released exactly once, and how often the missed report was told. */
export async function countTimed(databaseUrl: string, timed: Timed): Promise<{ wrong: number; missed: number }> {
  const { db, close } = await openDatabase(databaseUrl);
  const entries = await db.entry.findMany({ where: { stream: { in: ['wall', 'staff'] } }, select: { text: true } });
  await close();
  const bodies = entries.map(({ text }) => JSON.parse(text));
  const published = bodies.filter(({ type }) => type === 'update.published').map(({ update }) => update);
  const times = (is: (update: { reference?: string; kind: string }) => boolean) => published.filter(is).length;
  const notOnce = timed.references.filter(
    (reference) => times((update) => update.reference === reference) !== 1,
  ).length;
  const notices = times(({ kind }) => kind === 'notice');
  const missed = bodies.filter(({ type }) => type === 'promise.missed').length;
  return { wrong: notOnce + Math.abs(notices - timed.notices), missed };
}
