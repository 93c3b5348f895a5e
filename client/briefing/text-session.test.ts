import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type TextRecord, TextSession } from './text-session';

type Content = { words: string };

const MACHINE = { random: () => 0.5, now: () => 0 };
const PATH = '/api/v1/speeches/a';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const at = (version: number, words: string): TextRecord<Content> => ({
  ...{ id: 'a', version, changedAt: '2026-01-14T00:00:00.000Z' },
  ...{ changedBy: { id: 'p', name: 'Chan' }, content: { words } },
});

const saved = (version: number) => Response.json({ id: 'a', version });
const stale = (current: TextRecord<Content>) =>
  Response.json({ error: { code: 'speech.stale', details: { current } } }, { status: 409 });

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, words: string) => void kept.set(key, words),
    removeItem: (key: string) => void kept.delete(key),
    size: () => kept.size,
  };
}

/** A page with that text, whose server gives these answers in turn; without one more, it cannot be reached. */
function open(answers: Response[], store = memory()) {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body));
    const answer = answers.shift();
    if (answer === undefined) throw new TypeError('no network');
    return answer;
  });
  const session = new TextSession<Content>({ first: at(1, 'old'), path: PATH, store, ...MACHINE });
  return { session, sent, store, leave: session.start() };
}

describe('TextSession', () => {
  it('saves what was typed on the version before it, and keeps no copy of what the server has', async () => {
    const { session, sent, store } = open([saved(2)]);
    session.type({ words: 'new' });
    expect(store.size()).toBe(1);
    expect(await session.flush()).toBe(true);
    expect(sent).toEqual([{ version: 1, content: { words: 'new' } }]);
    expect([session.view().base.version, store.size()]).toEqual([2, 0]);
  });

  it('brings back what was typed on a page that was lost without a connection', async () => {
    const first = open([]);
    first.session.type({ words: 'typed offline' });
    const { session } = open([], first.store);
    expect(session.view()).toMatchObject({ content: { words: 'typed offline' }, copy: 'restored', given: 1 });
  });

  it('shows both versions where somebody was faster, and overwrites neither', async () => {
    const { session, sent, store } = open([stale(at(2, 'theirs')), saved(3)]);
    session.type({ words: 'mine' });
    expect(await session.flush()).toBe(false);
    expect(session.view().content).toEqual({ words: 'mine' });
    expect(session.view().state).toMatchObject({ status: 'conflict', content: { words: 'theirs' } });
    expect(store.size()).toBe(1);
    session.choose('mine');
    expect(await session.flush()).toBe(true);
    expect(sent[1]).toEqual({ version: 2, content: { words: 'mine' } });
  });

  it('continues with their version when that is chosen', async () => {
    const { session, store } = open([stale(at(2, 'theirs'))]);
    session.type({ words: 'mine' });
    await session.flush();
    session.choose('theirs');
    expect(session.view()).toMatchObject({ content: { words: 'theirs' }, state: { status: 'clean' }, given: 1 });
    expect(store.size()).toBe(0);
  });

  it('follows a newer version of somebody else only while nothing was typed', () => {
    const { session } = open([]);
    session.offer(at(2, 'theirs'));
    expect(session.view()).toMatchObject({ content: { words: 'theirs' }, given: 1 });
    session.type({ words: 'mine' });
    session.offer(at(3, 'theirs again'));
    expect(session.view()).toMatchObject({ content: { words: 'mine' }, state: { status: 'conflict' } });
  });

  it('ignores versions that it has', () => {
    const { session } = open([]);
    session.offer(at(1, 'other words of the same version'));
    expect(session.view()).toMatchObject({ content: { words: 'old' }, given: 0 });
  });
});
