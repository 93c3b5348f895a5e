import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as getTable } from '@/app/api/v1/figures.csv/route';
import { GET as search } from '@/app/api/v1/search/route';
import { GET as getUpdate } from '@/app/api/v1/updates/[number]/route';
import { IMPORTER, importReports, loadSteps } from '@/scripts/import-reports';
import { type Api, get, serveApi } from '@/tests/support/api';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { EDITOR } from '@/tests/support/reports';

const NO_WORDS = { km: null, en: null };
const ACTORS = [
  {
    kind: 'person',
    name: { km: 'សុខ សាន្ត', en: 'Sok Sant' },
    office: { km: null, en: 'Governor and head of the committee' },
    quote: { words: { km: null, en: 'The road is open.' } },
  },
  { kind: 'body', name: { km: null, en: 'Invented Relief Society' }, office: NO_WORDS },
];
const AS_MAYOR = { ...ACTORS[0], office: { km: null, en: 'Mayor' } };
const SILENT = { ...ACTORS[0], quote: { words: NO_WORDS } };
const EVENT = {
  kind: 'event',
  source: 'PROV-OM',
  eventKind: 'inspection',
  when: '2026-01-10',
  whenEnd: '2026-01-11',
  places: ['KH22', 'KH2201'],
  placeText: null,
  sites: ['Wat Invented', 'Invented checkpoint'],
  text: { km: null, en: 'An inspection of two locations' },
  via: { outlet: 'Invented Times', url: 'https://example.org/1', publishedOn: '2026-01-12' },
  actors: ACTORS,
};

describe.each(ENGINES)('who acted in an event, on %s', (engine) => {
  let database: TestDatabase;
  let api: Api;
  const post = (changed: object) =>
    api.verbs.publishUpdate({ actor: EDITOR, key: crypto.randomUUID(), input: { ...EVENT, ...changed } });

  beforeAll(async () => {
    database = await testDatabase(engine);
    api = await serveApi(database);
  });
  afterAll(() => database.close());

  it('stands with it in the log, in its update, in the search and in the table', async () => {
    const posted = await post({});
    if (!posted.ok) throw new Error(JSON.stringify(posted));
    const number = `${posted.value.update}`;
    const one = await (
      await getUpdate(get(`/api/v1/updates/${number}`), { params: Promise.resolve({ number }) })
    ).json();
    const [first, second] = ACTORS;
    const quote = { words: { km: null, en: 'The road is open.' }, source: 'PROV-OM', via: EVENT.via };
    expect(one).toMatchObject({ whenEnd: '2026-01-11', sites: EVENT.sites, actors: [{ ...first, quote }, second] });
    for (const asked of ['សុខ សាន្ត', 'governor', 'relief society', 'checkpoint', 'road is open']) {
      const { hits } = await (await search(get(`/api/v1/search?q=${encodeURIComponent(asked)}`))).json();
      expect([asked, hits.map(({ update }: { update: { number: number } }) => update.number)]).toEqual([
        asked,
        [Number(number)],
      ]);
    }
    const table = await (await getTable(get('/api/v1/figures.csv'))).text();
    for (const said of ['inspection', 'Invented Times', 'https://example.org/1', 'KH22 KH2201', 'Wat Invented']) {
      expect(table).toContain(said);
    }
    expect(table).toContain('សុខ សាន្ត / Sok Sant');
    expect(await api.log.verifyChain('wall')).toMatchObject({ ok: true });
  });

  it.each([
    ['an actor without a name', 'actor.unnamed', 'actors.0.name', { actors: [{ ...ACTORS[1], name: NO_WORDS }] }],
    ['a person in two offices', 'actor.repeated', 'actors.1.name', { actors: [ACTORS[0], AS_MAYOR] }],
    ['a quotation without words', 'text.missing', 'actors.0.quote.words', { actors: [SILENT] }],
    ['a visit that ends before it begins', 'period.end_before_start', 'whenEnd', { whenEnd: '2026-01-09' }],
    ['a visit with two days in one field', 'when.invalid', 'when', { when: '2026-01-10/2026-01-11' }],
    ['a site without a name', 'text.missing', 'sites.0', { sites: [' '] }],
  ] as const)('refuses %s with %s at %s', async (...[, code, path, changed]) => {
    expect(await post(changed)).toMatchObject({ ok: false, status: 400, fields: [{ path, code }] });
  });

  it('takes no event a second time that an earlier import posted without its source', async () => {
    const posting = loadSteps()
      .flatMap(({ postings }) => postings)
      .find(({ input }) => input.kind === 'event' && input.source === 'MOI');
    if (posting === undefined) throw new Error('No event names the ministry.');
    const early = { ...posting.input, source: 'NOT-STATED' };
    expect(await api.verbs.publishUpdate({ actor: IMPORTER, key: posting.key, input: early })).toMatchObject({
      ok: true,
    });
    const before = await api.log.head('wall');
    await importReports(api.verbs, { steps: [{ postings: [posting], at: posting.at }] });
    expect(await api.log.head('wall')).toEqual(before);
  });
});
