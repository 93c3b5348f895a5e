import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POST } from '@/app/api/v1/updates/route';
import { createOutbox, type Outbox } from '@/client/outbox/outbox';
import { createOutboxStorage } from '@/client/outbox/storage';
import { type Api, ORIGIN, serveApi } from '@/tests/support/api';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { EDITOR, reportOf } from '@/tests/support/reports';
import { createWebStorage } from '@/tests/support/web-storage';

const INTENTS = 120;

describe.each(ENGINES)('the outbox against the API on %s', (engine) => {
  let database: TestDatabase;
  let api: Api;
  let tabs: Outbox[] = [];

  beforeEach(async () => {
    database = await testDatabase(engine);
    api = await serveApi(database);
    tabs = [];
  });
  afterEach(async () => {
    for (const tab of tabs) tab.stop();
    await database.close();
  });

  /** Of three attempts one never arrives, one arrives and its answer is lost, one comes through. */
  const unreliable = (): typeof fetch => {
    let attempts = 0;
    return async (path, init) => {
      attempts += 1;
      const fate = attempts % 3;
      if (fate === 1) throw new TypeError('Failed to fetch');
      const headers = { ...Object.fromEntries(new Headers(init?.headers)), authorization: 'Bearer editor' };
      const answer = await POST(new Request(`${ORIGIN}${path}`, { ...init, headers }));
      if (fate === 2) throw new TypeError('Failed to fetch');
      return answer;
    };
  };

  it('[W1] [W2] every intent becomes one update, over lost answers, a reload and two tabs without a lock', async () => {
    const storage = createWebStorage();
    const open = () => {
      const tab = createOutbox({
        ...{ actor: EDITOR.id, storage: createOutboxStorage(storage), fetch: unreliable(), random: () => 0 },
        // As in a browser without locks: both tabs send.
        runExclusively: (work, signal) => work(signal),
        onWake: () => () => undefined,
      });
      tab.start();
      tabs.push(tab);
      return tab;
    };
    const request = (value: number) => ({ path: '/api/v1/updates', body: reportOf(value), title: `Report ${value}` });
    const first = open();
    const keys = Array.from({ length: INTENTS / 2 }, (_, value) => first.put(request(value)));
    const other = open();
    keys.push(...Array.from({ length: INTENTS / 2 }, (_, value) => other.put(request(INTENTS / 2 + value))));
    await first.settled(keys[3] ?? '');
    first.stop();
    const reloaded = open();
    const answers = await Promise.all(keys.map(reloaded.settled));

    expect(answers.every((answer) => answer?.ok)).toBe(true);
    const figures = await database.db.figure.findMany({ orderBy: { value: 'asc' } });
    expect(figures.map(({ value }) => value)).toEqual(Array.from({ length: INTENTS }, (_, value) => value));
    const numbers = answers.map((answer) => (answer?.ok ? answer.value.update : null));
    expect(new Set(numbers).size).toBe(INTENTS);
    expect(await api.log.verifyChain('wall')).toMatchObject({ ok: true, head: { seq: INTENTS } });
  });
});
