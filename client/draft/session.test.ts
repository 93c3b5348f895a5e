import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOutbox, type Outbox } from '@/client/outbox/outbox';
import { createOutboxStorage } from '@/client/outbox/storage';
import type { DeskItem } from '@/domain/item';
import { ITEM } from '@/tests/support/facts/facts';
import { createWebStorage } from '@/tests/support/web-storage';
import { EMPTY_FORM, type UpdateForm } from './form/update-form';
import { DraftSession } from './session';
import type { DraftOrigin, DraftState, FormAccess } from './state';

const IDLE_MS = 1_500;

/**
 * A server that stores one draft and does each key once. `down`: no answer comes; `written`: the server did the work all the
 * same.
 */
function createServer() {
  const server = { draft: null as DeskItem | null, down: false, written: false, asked: [] as string[], refuse: '' };
  const answers = new Map<string, Response>();
  const isStale = ({ version }: { version?: number }) => version !== undefined && version !== server.draft?.version;
  const write = (path: string, body: { version?: number }): Response => {
    if (server.refuse !== '' && path.endsWith(server.refuse)) return Response.json({ error: INVALID }, { status: 400 });
    if (isStale(body)) return Response.json({ error: toStale(server.draft) }, { status: 409 });
    const state = path.endsWith('/submit') ? 'submitted' : 'draft';
    server.draft = { ...ITEM, id: 'd1', state, version: (server.draft?.version ?? 0) + 1 } as DeskItem;
    return Response.json({ item: server.draft }, { status: 200 });
  };
  const fetching: typeof fetch = async (input, init) => {
    const key = new Headers(init?.headers).get('Idempotency-Key') ?? '';
    const path = String(input);
    server.asked.push(`${init?.method} ${path}`);
    if (server.down && !server.written) throw new TypeError('Failed to fetch');
    const answer = answers.get(key) ?? write(path, JSON.parse(String(init?.body)));
    answers.set(key, answer);
    if (server.down) throw new TypeError('Failed to fetch');
    return answer.clone();
  };
  return { server, fetching };
}

const INVALID = { code: 'input.invalid', fields: [{ path: 'text.km', code: 'text.missing' }] };

function toStale(current: DeskItem | null) {
  return { code: 'item.stale', details: { current, content: { form: { ...EMPTY_FORM, textKm: 'theirs' } } } };
}

/** The fields of a page, without React. */
function createForm(first: UpdateForm) {
  let values = first;
  const listeners = new Set<() => void>();
  const form: FormAccess = {
    values: () => values,
    replace: (other) => {
      values = other;
    },
    onTyped(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const type = (textKm: string) => {
    values = { ...values, textKm };
    for (const listener of listeners) listener();
  };
  return { form, type, text: () => values.textKm };
}

describe('a draft session', () => {
  let storage: Storage;
  let { server, fetching } = createServer();
  let outbox: Outbox;
  const pages: (() => void)[] = [];

  const openOutbox = () => {
    outbox = createOutbox({
      ...{ actor: 'sok', storage: createOutboxStorage(storage), fetch: fetching, random: () => 0.5 },
      runExclusively: (work, signal) => work(signal),
      onWake: () => () => undefined,
    });
    outbox.start();
  };
  /** A page with the form, as in a browser. */
  const open = (changes: Partial<DraftOrigin> = {}) => {
    const origin: DraftOrigin = { form: EMPTY_FORM, item: null, corrects: null, isDrafted: true, ...changes };
    const { form, type, text } = createForm(origin.form);
    const session = new DraftSession({
      origin,
      form,
      read: ({ textKm }) => ({
        content: { text: textKm },
        faults: textKm === '' ? [{ path: 'textKm', code: 'text.missing' }] : [],
      }),
      store: storage,
      joinOutbox: () => ({ outbox, leave: () => undefined }),
      random: () => 0.5,
    });
    const states: DraftState['status'][] = [];
    session.subscribe(() => {
      const { status } = session.view().state;
      if (states.at(-1) !== status) states.push(status);
    });
    const leave = session.start();
    pages.push(leave);
    return { session, states, leave, type, text };
  };
  const submit = (session: DraftSession) => session.submit({ act: 'submit', title: 'Submit', page: '/desk' });
  const settle = (ms = IDLE_MS) => vi.advanceTimersByTimeAsync(ms);

  beforeEach(() => {
    vi.useFakeTimers();
    storage = createWebStorage();
    ({ server, fetching } = createServer());
    vi.stubGlobal('fetch', fetching);
    openOutbox();
  });
  afterEach(() => {
    for (const leave of pages.splice(0)) leave();
    outbox.stop();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('goes from clean over typing and saving to saved, as one draft', async () => {
    const { states, type, session } = open();
    type('ជន');
    await settle();
    type('ជនភៀសសឹក');
    await settle();
    expect(states).toEqual(['clean', 'typing', 'saving', 'saved', 'typing', 'saving', 'saved']);
    expect(server.asked).toEqual(['POST /api/v1/drafts', 'PUT /api/v1/drafts/d1']);
    expect(session.view().item?.version).toBe(2);
  });

  it('[W1] keeps every key in the browser before the server has it, over a reload', async () => {
    server.down = true;
    const first = open();
    first.type('kept');
    first.leave();
    await settle();
    const second = open();
    expect([second.text(), second.session.view().copy]).toEqual(['kept', 'restored']);
    server.down = false;
    await settle(60_000);
    expect(second.session.view().state.status).toBe('saved');
    expect(server.draft?.version).toBe(1);
  });

  it('makes a draft for what is kept beside it, though nothing was typed', async () => {
    const { session, leave } = open();
    await session.save();
    expect(session.view().item).toMatchObject({ id: 'd1' });
    await session.save();
    expect(server.asked).toEqual(['POST /api/v1/drafts']);
    leave();
  });

  it('[W1] is submitted once, though the answer is lost and the page reloaded', async () => {
    const first = open();
    first.type('submitted');
    server.down = true;
    server.written = true;
    submit(first.session);
    expect(first.session.view().state).toEqual({ status: 'pending', key: expect.any(String), isLate: false });
    await settle(2_500);
    expect(first.session.view().state).toMatchObject({ status: 'pending', isLate: true });
    first.leave();
    outbox.stop();
    openOutbox();
    server.down = false;
    const second = open();
    expect([second.session.view().state.status, second.text()]).toEqual(['pending', 'submitted']);
    await settle(60_000);
    expect(second.session.view().state).toMatchObject({
      status: 'submitted',
      item: { state: 'submitted', version: 2 },
    });
    expect(server.draft?.version).toBe(2);
  });

  it('is not submitted with a fault, and says which, anew with every attempt', () => {
    const { session } = open();
    submit(session);
    const { faults, state } = session.view();
    expect([faults, state.status, server.asked]).toEqual([[{ path: 'textKm', code: 'text.missing' }], 'clean', []]);
    submit(session);
    expect(session.view().faults).not.toBe(faults);
  });

  it('comes back with what the server found, and is written on from the version that it has', async () => {
    const { session, type } = open();
    type('refused');
    server.refuse = '/submit';
    submit(session);
    await settle(10);
    expect(session.view()).toMatchObject({
      item: { version: 1 },
      faults: [{ path: 'text.km', code: 'text.missing' }],
      refusal: { code: 'input.invalid' },
    });
    type('mended');
    await settle();
    server.refuse = '';
    submit(session);
    await settle(10);
    expect(session.view().state.status).toBe('submitted');
  });

  it('is taken back while nobody answers, and typed on', async () => {
    server.down = true;
    const { session, type, text } = open();
    type('waits');
    submit(session);
    await settle(2_500);
    session.withdrawSubmission();
    await settle(10);
    expect([text(), outbox.entries()]).toEqual(['waits', []]);
    expect(session.view().state.status).toBe('typing');
  });

  describe('when somebody else was faster', () => {
    const beOvertaken = async () => {
      const page = open();
      page.type('mine');
      await settle();
      server.draft = { ...server.draft, version: 7 } as DeskItem;
      page.type('mine again');
      await settle();
      return page;
    };

    it('shows both, sends nothing more and submits nothing', async () => {
      const { session, type } = await beOvertaken();
      expect(session.view().state).toMatchObject({ status: 'conflict', item: { version: 7 } });
      const before = server.asked.length;
      type('and more');
      submit(session);
      await settle(60_000);
      expect([server.asked.length, session.view().state.status]).toEqual([before, 'conflict']);
    });

    it('takes mine on top of theirs', async () => {
      const { session, text } = await beOvertaken();
      session.choose(server.draft as DeskItem, null);
      await settle();
      expect([text(), session.view().state.status, server.draft?.version]).toEqual(['mine again', 'saved', 8]);
    });

    it('takes theirs, which counts as nothing typed', async () => {
      const { session, text } = await beOvertaken();
      session.choose(server.draft as DeskItem, { ...EMPTY_FORM, textKm: 'theirs' });
      await settle(60_000);
      expect([text(), session.view().state.status, server.draft?.version]).toEqual(['theirs', 'clean', 7]);
    });

    it('is found at once when what was typed before stood on an older version', async () => {
      server.down = true;
      const item = { ...ITEM, id: 'd1', version: 1 } as DeskItem;
      const first = open({ item });
      first.type('typed on 1');
      first.leave();
      await settle(10);
      const second = open({ item: { ...item, version: 2 } });
      expect([second.text(), second.session.view().state.status]).toEqual(['typed on 1', 'conflict']);
    });
  });

  it('says when the browser keeps nothing, and what the server cannot take', async () => {
    storage = createWebStorage(1);
    openOutbox();
    const { session, type } = open();
    server.refuse = '/drafts';
    type('no room');
    expect(session.view().copy).toBe('unkept');
    await settle();
    expect(session.view().state).toEqual({ status: 'refused', code: 'input.invalid' });
  });

  it('is unreachable while nobody answers, and saved as soon as somebody does', async () => {
    server.down = true;
    const { session, type } = open();
    type('later');
    await settle(3_000);
    expect(session.view().state.status).toBe('unreachable');
    server.down = false;
    await settle(60_000);
    expect(session.view().state.status).toBe('saved');
  });
});
