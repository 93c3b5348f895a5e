import { type ApiAnswer, newKey, send } from '@/client/api';
import { reconnectDelay } from '@/domain/protocol/delays';
import { chainOf, nextStepOf } from './entry-chain';
import type { DefiniteAnswer, OutboxEntry, OutboxStorage } from './storage';

export type { OutboxEntry } from './storage';

/** Runs the work while no other tab of this browser does. When it ends, the next tab begins. */
export type RunExclusively = (work: (signal: AbortSignal) => Promise<void>, signal: AbortSignal) => Promise<void>;

export type OutboxOptions = {
  /** The id of the person who is signed in. Only their entries are sent and shown. */
  actor: string;
  storage: OutboxStorage;
  fetch: typeof fetch;
  random(): number;
  runExclusively: RunExclusively;
  /** The network is back, or another tab changed the storage. Returns the function that stops listening. */
  onWake(listener: () => void): () => void;
};

/** `key`: given where a form has made its own; otherwise a new one is made. */
export type OutboxRequest = Omit<OutboxEntry, 'key' | 'actor' | 'order' | 'answer'> & { key?: string };

/** W1: entries are stored before they are sent, and stay until they have a definite answer and a page has seen it. */
export type Outbox = {
  /** Oldest first. The same list until something changes. */
  entries(): readonly OutboxEntry[];
  subscribe(listener: () => void): () => void;
  /** Returns the key. @throws when the browser has no room: then nothing is sent. */
  put(request: OutboxRequest): string;
  /** Resolves with the definite answer, from any tab; null when the entry was removed. */
  settled(key: string): Promise<DefiniteAnswer | null>;
  /** Removes an entry and all that it depends on: its answer was seen, or a person gave it up. */
  forget(key: string): void;
  start(): void;
  stop(): void;
};

export function createOutbox(options: OutboxOptions): Outbox {
  const { actor, storage, runExclusively, onWake } = options;
  const listeners = new Set<() => void>();
  const stopSignal = new AbortController();
  const wakeSignal = createWakeSignal();
  let current = readOwn(storage, actor);
  const refresh = () => {
    const now = readOwn(storage, actor);
    if (JSON.stringify(now) !== JSON.stringify(current)) current = now;
    for (const listener of [...listeners]) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const wake = () => {
    refresh();
    wakeSignal.wake();
  };
  return {
    entries: () => current,
    subscribe,
    put({ key = newKey(), ...request }) {
      const order = 1 + Math.max(0, ...storage.all().map((entry) => entry.order));
      storage.put({ ...request, key, actor, order, answer: null });
      wake();
      return key;
    },
    settled(key) {
      return new Promise((resolve) => {
        const check = () => {
          const entry = current.find((known) => known.key === key);
          if (entry?.answer === null) return;
          unsubscribe();
          resolve(entry?.answer ?? null);
        };
        const unsubscribe = subscribe(check);
        check();
      });
    },
    forget(key) {
      for (const entry of chainOf(storage.all(), key)) storage.remove(entry.key);
      refresh();
    },
    start() {
      stopSignal.signal.addEventListener('abort', onWake(wake));
      stopSignal.signal.addEventListener('abort', wakeSignal.wake);
      void runExclusively((signal) => deliver({ ...options, refresh, wakeSignal, signal }), stopSignal.signal);
    },
    stop: () => stopSignal.abort(),
  };
}

function readOwn(storage: OutboxStorage, actor: string): OutboxEntry[] {
  return storage.all().filter((entry) => entry.actor === actor);
}

type DeliveryContext = Pick<OutboxOptions, 'actor' | 'storage' | 'fetch' | 'random'> & {
  refresh(): void;
  wakeSignal: WakeSignal;
  signal: AbortSignal;
};

/** Sends all waiting entries, again and again. Without an answer it waits longer each time, with full jitter. */
async function deliver(context: DeliveryContext): Promise<void> {
  let failures = 0;
  while (!context.signal.aborted) {
    context.wakeSignal.reset();
    const waiting = readOwn(context.storage, context.actor).filter(({ answer }) => answer === null);
    const { isSettled, isAnswered } = await sendWaiting(context, waiting);
    failures = isSettled || isAnswered ? 0 : failures + 1;
    context.refresh();
    // An entry that came since the storage was read has set the wake signal already.
    await context.wakeSignal.wait(isSettled ? null : reconnectDelay(failures, context.random()));
  }
}

type SendResult = {
  /** Every entry has an answer. */
  isSettled: boolean;
  /** The server answered at least once: the rest need not wait long. */
  isAnswered: boolean;
};

/** An entry that fails does not delay the ones after it. */
async function sendWaiting(context: DeliveryContext, waiting: readonly OutboxEntry[]): Promise<SendResult> {
  const result: SendResult = { isSettled: true, isAnswered: false };
  for (const entry of waiting) {
    if (context.signal.aborted) return { ...result, isSettled: true };
    const answer = await answerOf(context, entry);
    if (answer) storeAnswer(context, { ...entry, answer });
    result.isSettled &&= answer !== null;
    result.isAnswered ||= answer !== null;
  }
  return result;
}

async function answerOf(
  { storage, actor, fetch }: DeliveryContext,
  entry: OutboxEntry,
): Promise<DefiniteAnswer | null> {
  const next = nextStepOf(entry, readOwn(storage, actor));
  if (next.is === 'send') return toAnswer(await send({ ...next.post, fetching: fetch }));
  return next.is === 'answered' ? next.answer : null;
}

function storeAnswer(
  { storage, actor, refresh }: DeliveryContext,
  entry: OutboxEntry & { answer: DefiniteAnswer },
): void {
  // The entry was removed meanwhile: nobody waits for this answer.
  if (readOwn(storage, actor).every(({ key }) => key !== entry.key)) return;
  // Store the answer first: a form that is restored then finds its copy, or the answer that the server has it.
  storage.put(entry);
  if (entry.answer.ok && entry.drops !== undefined) storage.drop(entry.drops);
  refresh();
}

/** Signed out, too many requests, a server that cannot write now: these end by themselves, so the entry is sent again. */
const RETRIED_STATUSES: readonly number[] = [401, 429, 503];

function toAnswer(posted: ApiAnswer): DefiniteAnswer | null {
  if (posted.status === 'unknown') return null;
  return RETRIED_STATUSES.includes(posted.status) ? null : posted;
}

type WakeSignal = { wake(): void; reset(): void; wait(ms: number | null): Promise<void> };

/** `wake` ends a wait, and also every later wait until `reset`. `wait(null)` has no time limit. */
function createWakeSignal(): WakeSignal {
  let isAwake = false;
  let release: (() => void) | null = null;
  return {
    wake() {
      isAwake = true;
      release?.();
    },
    reset() {
      isAwake = false;
    },
    async wait(ms) {
      if (isAwake) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      await new Promise<void>((resolve) => {
        release = resolve;
        if (ms !== null) timer = setTimeout(resolve, ms);
      });
      clearTimeout(timer);
      release = null;
    },
  };
}
