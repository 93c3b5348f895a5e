import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createWebStorage } from '@/tests/support/web-storage';
import { createOutbox, type Outbox, type OutboxOptions, type RunExclusively } from './outbox';
import { createOutboxStorage, type OutboxEntry } from './storage';

const PATIENCE = { timeout: 5_000, interval: 5 };

type Reply = { status: number; body: unknown } | 'lost';

/** A server that writes each key once and gives these answers; `lost` = it wrote, and the answer never arrives. */
function createServer() {
  const written = new Set<string>();
  const asked: string[] = [];
  const replies: Reply[] = [];
  const fetching: typeof fetch = async (_input, init) => {
    const key = new Headers(init?.headers).get('Idempotency-Key') ?? '';
    asked.push(key);
    const reply = replies.shift() ?? { status: 201, body: { key } };
    if (isWritten(reply)) written.add(key);
    if (reply === 'lost') throw new TypeError('Failed to fetch');
    return Response.json(reply.body, { status: reply.status });
  };
  return { written: () => [...written], asked, fetching, reply: (...next: Reply[]) => void replies.push(...next) };
}

function isWritten(reply: Reply): boolean {
  return reply === 'lost' || reply.status <= 201;
}

const refusal = (status: number, code: string): Reply => ({ status, body: { error: { code } } });

/** The tabs of one browser: the first tab works; when it ends, the next tab begins. */
function createLock(): RunExclusively {
  let last: Promise<void> = Promise.resolve();
  return (work, signal) => {
    last = last.then(() => (signal.aborted ? undefined : work(signal)));
    return last;
  };
}

describe('the outbox', () => {
  let storage: Storage;
  let server: ReturnType<typeof createServer>;
  let runExclusively: RunExclusively;
  let tabs: Outbox[] = [];
  let wakers: (() => void)[] = [];

  const open = (changes: Partial<OutboxOptions> = {}) => {
    const tab = createOutbox({
      ...{
        actor: 'sok',
        storage: createOutboxStorage(storage),
        fetch: server.fetching,
        random: () => 0.001,
        runExclusively,
      },
      onWake(listener) {
        wakers.push(listener);
        return () => {
          wakers = wakers.filter((other) => other !== listener);
        };
      },
      ...changes,
    });
    tab.start();
    tabs.push(tab);
    return tab;
  };
  const request = (title = 'Report') => ({ path: '/api/v1/updates', body: { title }, title });
  const kept = (): OutboxEntry[] => createOutboxStorage(storage).all();

  beforeEach(() => {
    storage = createWebStorage();
    server = createServer();
    runExclusively = createLock();
    [tabs, wakers] = [[], []];
  });
  afterEach(() => {
    for (const tab of tabs) tab.stop();
  });

  it('[W1] has it on the storage before anything is sent', () => {
    const seen: number[] = [];
    const tab = open({
      fetch: (...given) => {
        seen.push(kept().length);
        return server.fetching(...given);
      },
    });
    const key = tab.put(request());
    expect(server.asked).toEqual([]);
    expect(kept()).toMatchObject([{ key, answer: null }]);
    return vi.waitFor(() => expect(seen).toEqual([1]), PATIENCE);
  });

  it('[W1] tries again with the same key until there is a definite answer, and writes once', async () => {
    server.reply(
      'lost',
      { status: 500, body: { error: { code: 'fault' } } },
      refusal(503, 'write.unknown'),
      refusal(429, 'limit'),
    );
    const tab = open();
    const key = tab.put(request());
    expect(await tab.settled(key)).toMatchObject({ ok: true, status: 201, value: { key } });
    expect(server.asked).toEqual([key, key, key, key, key]);
    expect(server.written()).toEqual([key]);
  });

  it('[W1] a refusal is an answer, kept with what was written until it was seen', async () => {
    server.reply(refusal(409, 'item.stale'));
    const tab = open();
    const key = tab.put(request());
    expect(await tab.settled(key)).toMatchObject({ ok: false, status: 409, code: 'item.stale' });
    expect(kept()).toMatchObject([{ key, body: { title: 'Report' }, answer: { code: 'item.stale' } }]);
    tab.forget(key);
    expect([kept(), tab.entries()]).toEqual([[], []]);
    expect(server.asked).toHaveLength(1);
  });

  it('[W1] loses nothing by a reload, nor by a day without network', async () => {
    const offline: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const before = open({ fetch: offline });
    const keys = [before.put(request('a')), before.put(request('b'))];
    before.stop();
    const after = open();
    expect(after.entries().map(({ title }) => title)).toEqual(['a', 'b']);
    await Promise.all(keys.map(after.settled));
    expect(server.written()).toEqual(keys);
  });

  it('[W1] waits for its person: signed out it stays, and nobody else sends or sees it', async () => {
    server.reply(refusal(401, 'session.missing'));
    const tab = open({ random: () => 1 });
    const key = tab.put(request());
    await vi.waitFor(() => expect(server.asked).toHaveLength(1), PATIENCE);
    tab.stop();
    const other = open({ actor: 'dara' });
    expect(other.entries()).toEqual([]);
    const [own] = [other.put(request())];
    await other.settled(own);
    expect(server.written()).toEqual([own]);
    other.stop();
    await open().settled(key);
    expect(server.written()).toEqual([own, key]);
  });

  it('goes on at once when the network is back, however long the next attempt was put off', async () => {
    server.reply('lost');
    const tab = open({ random: () => 15 });
    const key = tab.put(request());
    await vi.waitFor(() => expect(server.asked).toHaveLength(1), PATIENCE);
    for (const wake of wakers) wake();
    await tab.settled(key);
    expect(server.asked).toHaveLength(2);
  });

  it('is put off ever longer while nobody answers, and not for long once somebody has', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const tab = open({ random: () => 1 });
    server.reply(...Array<Reply>(4).fill('lost'));
    tab.put(request('first'));
    await vi.advanceTimersByTimeAsync(1_000 + 2_000 + 4_000);
    expect(server.asked).toHaveLength(4);
    server.reply({ status: 201, body: {} }, 'lost');
    tab.put(request('second'));
    await vi.advanceTimersByTimeAsync(499);
    expect(server.asked).toHaveLength(6);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.asked).toHaveLength(7);
  });

  it('one that fails holds up none behind it', async () => {
    const bad = '00000000';
    const tab = open({
      fetch: (input, init) =>
        new Headers(init?.headers).get('Idempotency-Key') === bad
          ? Promise.resolve(Response.json({}, { status: 500 }))
          : server.fetching(input, init),
    });
    tab.put({ ...request(), key: bad });
    expect(await tab.settled(tab.put(request()))).toMatchObject({ ok: true });
  });

  describe('a request that takes several steps', () => {
    const chain = () => [
      { path: '/api/v1/drafts', body: { kind: 'report' }, title: 'save', key: 'key-save', drops: 'copy' },
      { path: '/api/v1/drafts/:id/submit', body: {}, title: 'submit', key: 'key-submit', after: SUBMIT },
    ];
    const SUBMIT = { key: 'key-save', takes: ['version'] as const };
    const item = (version: number) => ({ status: 200, body: { item: { id: 'd1', version } } });
    const bodies: unknown[] = [];
    const listening: typeof fetch = (input, init) => {
      bodies.push([input, JSON.parse(String(init?.body))]);
      return server.fetching(input, init);
    };
    beforeEach(() => void bodies.splice(0));

    it('[W1] lies on the storage whole, and goes out each behind the other, on what the one before wrote', async () => {
      storage.setItem('copy', 'typed');
      const offline = open({ fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
      for (const step of chain()) offline.put(step);
      expect([kept().length, storage.getItem('copy')]).toEqual([2, 'typed']);
      offline.stop();
      server.reply('lost', item(4), item(5));
      const tab = open({ fetch: listening });
      expect(await tab.settled('key-submit')).toMatchObject({ ok: true, value: { item: { version: 5 } } });
      expect(server.asked).toEqual(['key-save', 'key-save', 'key-submit']);
      expect(bodies.at(-1)).toEqual(['/api/v1/drafts/d1/submit', { version: 4 }]);
      expect(storage.getItem('copy')).toBeNull();
      tab.forget('key-submit');
      expect(kept()).toEqual([]);
    });

    it('ends with the first step that is refused, and what was typed stays', async () => {
      storage.setItem('copy', 'typed');
      server.reply(refusal(409, 'item.stale'));
      const tab = open();
      for (const step of chain()) tab.put(step);
      expect(await tab.settled('key-submit')).toMatchObject({ ok: false, status: 409, code: 'item.stale' });
      expect([server.asked, storage.getItem('copy')]).toEqual([['key-save'], 'typed']);
    });

    it('is given up whole, and whoever waits for it hears that', async () => {
      const tab = open({ fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
      for (const step of chain()) tab.put(step);
      const settled = tab.settled('key-submit');
      tab.forget('key-submit');
      expect([await settled, kept()]).toEqual([null, []]);
    });
  });

  it('has one sender over all tabs, and every tab sees the answer; the next one goes on when it is closed', async () => {
    const [first, second] = [open(), open()];
    const key = second.put(request());
    for (const wake of wakers) wake();
    await first.settled(key);
    for (const wake of wakers) wake();
    expect(await second.settled(key)).toMatchObject({ ok: true });
    expect(server.asked).toEqual([key]);
    first.stop();
    const next = second.put(request());
    await second.settled(next);
    expect(server.asked).toEqual([key, next]);
  });

  it('promises nothing where there is no room', () => {
    storage = createWebStorage(20);
    const tab = open();
    expect(() => tab.put(request())).toThrow();
    expect([tab.entries(), server.asked]).toEqual([[], []]);
  });

  it('gives back the same list until something changed', async () => {
    const tab = open();
    const before = tab.entries();
    for (const wake of wakers) wake();
    expect(tab.entries()).toBe(before);
    await tab.settled(tab.put(request()));
    expect(tab.entries()).not.toBe(before);
  });

  it('is not disturbed by what others left in the storage', () => {
    storage.setItem('outbox.broken', '{');
    storage.setItem('outbox.odd', JSON.stringify({ key: 1 }));
    storage.setItem('theme', 'dark');
    expect(open().entries()).toEqual([]);
  });
});
