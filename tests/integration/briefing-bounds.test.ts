import { describe, expect, it } from 'vitest';
import { EMPTY_BOARD } from '@/domain/board/board';
import type { InlineNode, SpokenText } from '@/domain/briefing/spoken-text';
import { server } from '@/server/context';
import { createOpenBriefings } from '@/server/live/open-briefings';
import { type BriefingView, createBriefingViews } from '@/server/views/briefings/briefing-view';
import { serveApi } from '@/tests/support/api';
import { cite, roomOf, SPOKESPERSON, said, speechOf } from '@/tests/support/briefings';
import { ENGINES, onDatabase } from '@/tests/support/databases';
import { APPROVER, done, freshKey, WRITER } from '@/tests/support/desk';
import { NOW } from '@/tests/support/log';
import { EDITOR, reportOf } from '@/tests/support/reports';

const DAY = { periodEnd: '2026-03-11T06:00+07:00' };
const KM = 'ប្រជាពលរដ្ឋទាំងអស់ត្រូវបានអញ្ជើញឱ្យរក្សាភាពស្ងប់ស្ងាត់ និងស្ដាប់ការណែនាំរបស់អាជ្ញាធរ។ ';
const EN = 'Everybody is asked to stay calm on 14 January 2026 and to follow what the authorities say. ';

/** Paragraphs of some lines, each with a figure. */
function pages(count: number, filler: string, figure: InlineNode): SpokenText {
  const lines = (text: string, most: number) => text.repeat(Math.ceil(most / text.length)).slice(0, most);
  const paragraph = {
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: lines(filler, 480) }, figure],
  };
  return { type: 'doc', content: Array(count * 5).fill(paragraph) };
}

/** The processor time of a call, which does not depend on other work of the machine. */
async function cpuMs<T>(work: () => T | Promise<T>): Promise<{ value: T; ms: number }> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1_000 };
}

const TWO_SECONDS = 2_000;

describe.each(ENGINES)('what the briefing room bears, on %s', (engine) => {
  const api = onDatabase(engine, serveApi);
  const room = () => roomOf(api);

  const publish = async (value: number) => {
    const input = reportOf(value, DAY);
    const { update } = done(await api.verbs.publishUpdate({ actor: EDITOR, key: freshKey(), input }));
    await api.refresh();
    return update;
  };
  const correct = async (update: number, value: number) => {
    const report = reportOf(value, DAY);
    const reason = { class: 'correction', words: { km: null, en: 'Counted twice' } };
    const figures = report.figures.map((figure) => ({ ...figure, line: 1 }));
    const input = { revision: 1, reason, update: { ...report, figures } };
    done(await api.verbs.correctUpdate({ actor: APPROVER, key: freshKey(), input, number: update }));
    await api.refresh();
  };

  /** The views on a database whose calls are counted. */
  function counted() {
    let queries = 0;
    const db = api.database.db.$extends({
      query: {
        $allOperations({ args, query }) {
          queries += 1;
          return query(args);
        },
      },
    });
    const wall = { kind: 'snapshot' as const, s: 'wall' as const, epoch: 'e', seq: 1, hash: 'h', board: EMPTY_BOARD };
    // An extended client reads as the client does; only its type is another.
    const views = createBriefingViews({ db: db as never, now: () => NOW, snapshot: () => wall });
    return { views, queries: () => queries };
  }

  it('flags 200 speeches that quote one corrected figure within two seconds, with few queries, and moves no text', async () => {
    const update = await publish(2_000);
    const briefing = (await room().startBriefing()).id;
    const contentOf = (index: number) => ({
      ...speechOf(),
      texts: { km: pages(1, `${index} ${KM}`, cite(update)), en: pages(1, `${index} ${EN}`, cite(update)) },
    });
    const by = JSON.stringify({ id: SPOKESPERSON.id, name: 'Spokesperson' });
    const at = new Date(NOW);
    await api.database.db.speech.createMany({
      data: Array.from({ length: 200 }, (_, index) => ({
        ...{ id: `speech-${engine}-${index}`, briefingId: briefing, version: 1, state: index % 2 ? 'ready' : 'draft' },
        ...{ content: JSON.stringify(contentOf(index)), author: by, createdAt: at, changedBy: by, changedAt: at },
      })),
    });
    const rows = () => api.database.db.speech.findMany({ where: { briefingId: briefing }, orderBy: { id: 'asc' } });
    const before = await rows();
    const { views, queries } = counted();
    // A page has the briefing open already.
    const opened = await cpuMs(() => views.briefing(briefing));
    expect(opened.ms).toBeLessThan(TWO_SECONDS);
    const asked = queries();
    await correct(update, 1_900);
    const { value, ms } = await cpuMs(() => views.briefing(briefing));
    const flagged = (value as BriefingView).speeches.filter(({ flags }) =>
      flags.some(({ code }) => code === 'corrected'),
    );
    expect(flagged).toHaveLength(200);
    expect(ms).toBeLessThan(TWO_SECONDS);
    expect(asked).toBeLessThanOrEqual(10);
    expect(queries() - asked).toBeLessThanOrEqual(10);
    expect(await rows()).toEqual(before);
    const citations = [{ update, revision: 1, line: 1 }];
    expect(await views.cited({ citations })).toMatchObject({
      cited: [{ state: 'corrected', newest: { value: 1_900 } }],
    });
    expect(await views.cited({ citations: [{ update: 2 ** 31, revision: 1, line: 1 }] })).toMatchObject({
      status: 400,
    });
  });

  it('keeps a speech of 50 pages in both languages, and refuses one that is longer, with nothing lost', async () => {
    const update = await publish(2_100);
    const briefing = (await room().startBriefing()).id;
    const { id } = await room().startSpeech(briefing);
    const long = {
      ...speechOf(),
      texts: { km: pages(50, KM.slice(0, 40), cite(update)), en: pages(50, EN, cite(update)) },
    };
    const half = { ...long, texts: { ...long.texts, km: pages(25, KM, cite(update)) } };
    done(await room().saveSpeech({ id, version: 1 }, half));
    const { ms } = await cpuMs(() => server().views.briefing(briefing));
    expect(ms).toBeLessThan(TWO_SECONDS);
    const refused = await room().saveSpeech(
      { id, version: 2 },
      { ...long, texts: { km: pages(80, KM, cite(update)), en: long.texts.en } },
    );
    expect(refused).toMatchObject({ status: 413, code: 'speech.too_large' });
    const kept = await api.database.db.speech.findUniqueOrThrow({ where: { id } });
    expect([kept.version, JSON.parse(kept.content)]).toEqual([2, half]);
  });

  it('tells who is in which part and what has another version, until a page is closed or silent', async () => {
    const briefing = (await room().startBriefing()).id;
    const { id } = await room().startSpeech(briefing);
    let now = NOW;
    const open = createOpenBriefings({ db: api.database.db, realNow: () => now });
    const sign = (page: string, part: string | null, more = {}) => ({ page: page.repeat(32), part, ...more });
    const at = async (who: typeof WRITER, input: object) => done(await open.note(who, briefing, input));
    expect((await at(WRITER, sign('a', id))).people).toEqual([]);
    const heard = await at(SPOKESPERSON, sign('b', null));
    expect(heard.people).toEqual([{ name: 'Name of writer', part: id }]);
    expect(heard.versions).toEqual({ briefing: 1, speeches: { [id]: 1 } });
    done(await room().saveSpeech({ id, version: 1 }, { ...speechOf(), texts: { km: said('១'), en: said('1') } }));
    expect((await at(SPOKESPERSON, sign('b', null))).versions.speeches).toEqual({ [id]: 2 });
    await at(WRITER, sign('a', id, { open: false }));
    expect((await at(SPOKESPERSON, sign('b', null))).people).toEqual([]);
    await at(WRITER, sign('a', id));
    now += 80_000;
    expect((await at(SPOKESPERSON, sign('b', null))).people).toEqual([]);
    await open.sweep();
    expect(await api.database.db.openBriefing.count({ where: { briefingId: briefing } })).toBe(1);
    expect(await open.note(WRITER, 'nobody', sign('a', null))).toMatchObject({ status: 404, code: 'briefing.unknown' });
    expect(await open.note(WRITER, briefing, { page: 'x' })).toMatchObject({ status: 400 });
  });
});
