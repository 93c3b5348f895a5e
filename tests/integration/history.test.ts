import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as getEvents } from '@/app/api/v1/events/route';
import { GET as getHistory } from '@/app/api/v1/history/route';
import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import { type Api, get, serveApi } from '@/tests/support/api';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { APPROVER, done, freshKey } from '@/tests/support/desk';
import { EDITOR, figureOf, reportOf } from '@/tests/support/reports';

const REASON = { class: 'correction', words: { km: null, en: 'A shelter was counted twice.' } } as const;
const WORDS = { km: 'ខុស', en: null };

const schools = (place: string, value: number) => ({
  ...figureOf(value),
  indicator: 'service_closed' as const,
  breakdown: 'school' as const,
  place,
});
const eventOf = (en: string, changes: object): PublishUpdateJson =>
  ({
    ...{ kind: 'event', source: 'GOV', text: { km: null, en }, eventKind: 'visit', when: '2026-01-14' },
    ...{ places: ['KH1303'], placeText: null, via: { outlet: 'Invented News', url: null, publishedOn: null } },
    ...changes,
  }) as PublishUpdateJson;

describe.each(ENGINES)('looking things up on %s', (engine) => {
  let database: TestDatabase;
  let api: Api;
  let mended = 0;
  let gone = 0;

  const publish = async (input: PublishUpdateJson) =>
    done(await api.verbs.publishUpdate({ actor: EDITOR, key: freshKey(), input })).update;
  const withdraw = async (number: number, revision: number) =>
    done(
      await api.verbs.withdrawUpdate({
        ...{ actor: APPROVER, key: freshKey(), number },
        input: { revision, reason: WORDS },
      }),
    );
  const correct = async (number: number, revision: number, update: object) => {
    const input = { revision, reason: REASON, update };
    return done(await api.verbs.correctUpdate({ actor: APPROVER, key: freshKey(), number, input }));
  };
  const history = async (query: string) => (await getHistory(get(`/api/v1/history?${query}`))).json();
  const events = async (query: string) => (await getEvents(get(`/api/v1/events?${query}`))).json();

  beforeAll(async () => {
    database = await testDatabase(engine);
    api = await serveApi(database);
    mended = await publish(reportOf(500, { figures: [figureOf(500), schools('KH13', 7), schools('KH1303', 3)] }));
    const figures = [figureOf(500), schools('KH13', 5), schools('KH1303', 3)];
    const lines = figures.map((figure, at) => ({ ...figure, line: at + 1 }));
    await correct(mended, 1, reportOf(500, { figures: lines }));
    gone = await publish(reportOf(9, { figures: [schools('KH22', 9)] }));
    await withdraw(gone, 1);
  });
  afterAll(() => database.close());

  it('finds what was said of a place and of all that lies in it, and nothing of another', async () => {
    const { figures } = await history('place=KH13');
    expect(figures.map((figure: { place: string; value: number }) => [figure.place, figure.value])).toEqual([
      ['KH13', 5],
      ['KH1303', 3],
    ]);
    expect((await history('place=KH')).figures).toMatchObject([{ place: 'KH', value: 500 }]);
    expect((await history('group=services')).figures).toHaveLength(2);
    expect((await history('indicator=remaining_in_camps')).figures).toMatchObject([{ value: 500, update: mended }]);
  });

  it('tells what was corrected with both values and why, and what was withdrawn, though no figure stands', async () => {
    const { amendments, figures } = await history('indicator=service_closed');
    expect(amendments).toHaveLength(2);
    expect(amendments).toContainEqual(
      expect.objectContaining({
        ...{ update: gone, revision: 2, change: 'withdrawn', after: null, reason: { words: WORDS } },
        before: expect.objectContaining({ place: 'KH22', value: 9 }),
      }),
    );
    expect(amendments).toContainEqual(
      expect.objectContaining({
        ...{ update: mended, revision: 2, change: 'changed', reason: REASON },
        ...{ before: expect.objectContaining({ value: 7 }), after: expect.objectContaining({ value: 5 }) },
      }),
    );
    expect(figures).not.toContainEqual(expect.objectContaining({ update: gone }));
    expect((await history('place=KH22')).amendments).toHaveLength(1);
    expect((await history('indicator=remaining_in_camps')).amendments).toEqual([]);
  });

  it('lists events by their own date, by each of their facets, and withdrawn ones as withdrawn', async () => {
    const later = await publish(eventOf('Later', { when: '2026-01-15', eventKind: 'meeting', places: [] }));
    const earlier = await publish(eventOf('Earlier', {}));
    await publish(reportOf(1));
    const { events: all, choices, total } = await events('');
    expect(all.map(({ number }: { number: number }) => number)).toEqual([later, earlier]);
    expect(total).toBe(2);
    expect(choices).toMatchObject({
      kind: [
        { value: 'meeting', count: 1 },
        { value: 'visit', count: 1 },
      ],
      outlet: [{ value: 'Invented News', count: 2 }],
    });
    for (const query of ['kind=visit', 'place=KH13', 'place=KH1303'])
      expect((await events(query)).events, query).toMatchObject([{ number: earlier }]);
    expect((await events('outlet=Another')).events).toEqual([]);
    const { nextCursor } = await events('limit=1');
    expect((await events(`limit=1&cursor=${nextCursor}`)).events).toMatchObject([{ number: earlier }]);
    await withdraw(later, 1);
    expect((await events('kind=meeting')).events).toMatchObject([{ standing: { status: 'withdrawn' } }]);
  });

  it.each(['history?indicator=x', 'history?place=KH99', 'history?group=x', 'history?metric=x'])(
    'refuses what it does not know: %s',
    async (query) => {
      const answer = await getHistory(get(`/api/v1/${query}`));
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ error: { code: 'query.invalid' } });
    },
  );

  it.each(['kind=x', 'place=KH99', 'source=x', 'weather=x'])(
    'refuses a filter that it does not know: %s',
    async (query) => {
      expect((await getEvents(get(`/api/v1/events?${query}`))).status).toBe(400);
    },
  );
});
