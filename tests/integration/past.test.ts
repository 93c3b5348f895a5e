import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as getBoard } from '@/app/api/v1/board/route';
import { GET as getEvents } from '@/app/api/v1/events/route';
import { GET as getFigures } from '@/app/api/v1/figures/route';
import { GET as getHistory } from '@/app/api/v1/history/route';
import { GET as getStatements } from '@/app/api/v1/statements/route';
import { GET as getUpdates } from '@/app/api/v1/updates/route';
import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import type { Past } from '@/domain/past/past';
import { createPastBoards } from '@/server/views/past/past-boards';
import { type Api, get, serveApi } from '@/tests/support/api';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { APPROVER, done, freshKey } from '@/tests/support/desk';
import { NOW, openWriter } from '@/tests/support/log';
import { EDITOR, figureOf, reportOf } from '@/tests/support/reports';

const HOUR_MS = 3_600_000;
const WORDS = { km: null, en: 'A shelter was counted twice.' };
const EVENT = 'Invented checkpoint';
const CANARY = 'CANARY-STAFF';
/** Of nine in the morning, one report an hour; the fourth hour brings a correction, the fifth a late report. */
const START = NOW - 10 * HOUR_MS;
const hour = (n: number) => new Date(START + n * HOUR_MS).toISOString();

const READS = {
  ...{ board: getBoard, figures: getFigures, events: getEvents },
  ...{ history: getHistory, statements: getStatements, updates: getUpdates },
};

describe.each(ENGINES)('a moment of the past, on %s', (engine) => {
  let database: TestDatabase;
  let api: Api;
  let at = START;

  const publish = async (input: PublishUpdateJson) =>
    done(await api.verbs.publishUpdate({ actor: EDITOR, key: freshKey(), input })).update;
  const of = (value: number, day: string) => reportOf(value, { periodEnd: `2026-01-${day}` });
  const ask = async (path: string) => READS[path.split('?')[0] as keyof typeof READS](get(`/api/v1/${path}`));
  const told = async (path: string) => (await ask(path)).json();
  const valuesAt = async (query: string) =>
    (await told(`figures?${query}`)).figures.map(({ value }: { value: number }) => value);
  const camps = async (query: string) =>
    Object.values((await told(`board?${query}`)).board.lines as Record<string, [string, number][]>)
      .flat()
      .map(([, value]) => value);

  beforeAll(async () => {
    database = await testDatabase(engine);
    api = await serveApi(database);
    const writer = await openWriter(database, { now: () => at });
    api = { ...api, ...writer };
    const first = await publish(of(1_000, '11'));
    at = START + HOUR_MS;
    const until = new Date(NOW + HOUR_MS).toISOString();
    const text = { km: null, en: CANARY };
    await publish({ kind: 'notice', source: 'GOV', text, priority: 'high', audience: 'staff', until });
    await publish(of(900, '12'));
    at = START + 2 * HOUR_MS;
    await publish(of(800, '13'));
    at = START + 4 * HOUR_MS;
    const update = reportOf(1_050, { periodEnd: '2026-01-11', figures: [{ ...figureOf(1_050), line: 1 } as never] });
    const input = { revision: 1, reason: { class: 'correction', words: WORDS }, update };
    done(await api.verbs.correctUpdate({ actor: APPROVER, key: freshKey(), number: first, input }));
    at = START + 5 * HOUR_MS;
    await publish({ ...of(700, '10'), late: 'late_report' });
    const event = { kind: 'event', eventKind: 'inspection', when: '2026-01-10', whenEnd: null } as const;
    const said = { places: ['KH22'], placeText: EVENT, text: WORDS };
    const via = { outlet: 'Invented Times', url: 'https://example.org/1', publishedOn: '2026-01-12' };
    await publish({ ...event, ...said, source: 'MOI', via });
    await api.refresh();
  });
  afterAll(() => database.close());

  it('"then" is the log folded up to it: the old value, and nothing that came later', async () => {
    expect(await camps(`at=${hour(3)}`)).toEqual([1_000, 900, 800]);
    expect(await camps(`at=${hour(0)}&mode=then`)).toEqual([1_000]);
    expect(await valuesAt(`at=${hour(1)}`)).toEqual([1_000, 900]);
    expect(await valuesAt(`at=${hour(4)}&indicator=remaining_in_camps`)).toEqual([1_050, 900, 800]);
  });

  it('"about" is what we know now of that time: the corrected value, the late report, and nothing of a later day', async () => {
    const query = 'at=2026-01-12T20:00%2B07:00&mode=about';
    expect(await camps(query)).toEqual([700, 1_050, 900]);
    expect(await valuesAt(query)).toEqual([1_050, 900, 700]);
    expect(await camps('at=2026-01-12T20:00%2B07:00')).toEqual([]);
  });

  it('updates and events are those of then, as they stood, newest first, and no notice', async () => {
    const updatesAt = async (query: string) =>
      (await told(`updates?${query}`)).updates.map(({ number, revision }: { number: number; revision: number }) => [
        number,
        revision,
      ]);
    const all = await updatesAt(`at=${hour(6)}`);
    expect(all).toHaveLength(5);
    const [first] = all.at(-1);
    expect(await updatesAt(`at=${hour(3)}`)).toEqual(all.slice(2).map(([number]: [number]) => [number, 1]));
    expect(all.at(-1)).toEqual([first, 2]);
    const page = await told(`updates?at=${hour(6)}&limit=2`);
    const next = await told(`updates?at=${hour(6)}&limit=3&cursor=${page.nextCursor}`);
    expect([...page.updates, ...next.updates].map(({ number }: { number: number }) => number)).toEqual(
      all.map(([number]: [number]) => number),
    );
    expect(await updatesAt(`at=${hour(6)}&audience=staff`)).toEqual([]);
    expect(await updatesAt(`at=${hour(6)}&kind=event&source=MOI`)).toEqual(all.slice(0, 1));
    expect((await told(`events?at=${hour(1)}`)).events).toEqual([]);
    expect((await told(`events?at=${hour(6)}`)).events).toMatchObject([{ placeText: EVENT }]);
  });

  it('says which moment and mode it is, and never has what is for people inside', async () => {
    const answer = await ask(`board?at=${hour(3)}`);
    const body = await answer.text();
    expect(JSON.parse(body)).toMatchObject({
      kind: 'past',
      mode: 'then',
      seq: 3,
      at: expect.stringContaining('+07:00'),
    });
    expect(body).not.toContain(CANARY);
    expect(await (await ask(`board?at=${hour(3)}&mode=about`)).text()).not.toContain(CANARY);
  });

  it('a moment before the first entry is empty and no fault', async () => {
    const { board } = await told('board?at=2020-01-01T00:00Z');
    expect(board).toMatchObject({ seq: 0, lines: {}, updates: [], notices: [] });
    expect(await valuesAt('at=2020-01-01T00:00Z')).toEqual([]);
  });

  it.each([
    ['at=yesterday', 'at', 'at.invalid'],
    ['at=2026-01-13T12:00', 'at', 'at.invalid'],
    ['at=2099-01-01T00:00Z', 'at', 'at.future'],
    ['at=2026-01-13T12:00Z&mode=both', 'mode', 'mode.invalid'],
    ['mode=then', 'mode', 'mode.alone'],
    ['at=2026-01-13T12:00Z&at=2026-01-14T12:00Z', 'at', 'query.repeated'],
  ])('refuses %s with a code of its own', async (query, path, code) => {
    for (const of of Object.keys(READS)) {
      const answer = await ask(`${of}?${query}`);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toEqual({ error: { code: 'query.invalid', fields: [{ path, code }] } });
    }
  });

  it('is the same whichever moment is asked first, and from a fresh memory', async () => {
    const boards = createPastBoards(api);
    const moments = [5, 0, 3, -1, 2, 4].map((n): Past => ({ at: START + n * HOUR_MS, mode: 'then' }));
    for (const past of moments) expect(await boards.board(past)).toEqual(await createPastBoards(api).board(past));
    expect(
      (await boards.moments()).flatMap(({ changes }) => changes.map(({ number, change }) => `${number} ${change}`)),
    ).toEqual([...['1 published', '2 published', '3 published', '1 corrected', '4 published', '5 published']]);
  });
});
