import { type ApiAnswer, newKey, send } from '@/client/api';
import { reconnectDelay } from '@/domain/protocol/delays';
import { chainOf, nextStepOf } from './chain';
import type { DefiniteAnswer, OutboxEntry, OutboxStorage } from './storage';

export type { OutboxEntry } from './storage';

/** Runs the work while no other tab of this browser does the same; one that ends lets the next one begin. */
export type RunExclusively = (work: (signal: AbortSignal) => Promise<void>, signal: AbortSignal) => Promise<void>;

export type OutboxOptions = {
  /** Who is signed in: only their entries are sent and shown. */
  actor: string;
  storage: OutboxStorage;
  fetch: typeof fetch;
  random(): number;
  runExclusively: RunExclusively;
  /** The network is back, or another tab changed the storage. Gives back how to stop listening. */
  onWake(listener: () => void): () => void;
};

/** `key`: made before for a form that keeps its own, else a fresh one. */
export type OutboxRequest = Omit<OutboxEntry, 'key' | 'actor' | 'order' | 'answer'> & { key?: string };

/** W1: intents are in the storage before they are sent, and stay until there is a definite answer and it was seen. */
export type Outbox = {
  /** Oldest first; the same list until something changed. */
  entries(): readonly OutboxEntry[];
  subscribe(listener: () => void): () => void;
  /** Gives the key back. @throws when the browser has no room to keep it: nothing is sent then. */
  put(request: OutboxRequest): string;
  /** Its definite answer, whenever it comes, from whatever tab; null when it was given up. */
  settled(key: string): Promise<DefiniteAnswer | null>;
  /** The answer was seen, or somebody gave an entry up; with it goes all that it went out behind. */
  forget(key: string): void;
  start(): void;
  stop(): void;
};

export function createOutbox(options: OutboxOptions): Outbox {
  const { actor, storage, runExclusively, onWake } = options;
  const listeners = new Set<() => void>();
  const halt = new AbortController();
  const wakeSignal = createWakeSignal();
  let seen = readOwn(storage, actor);
  const refresh = () => {
    const now = readOwn(storage, actor);
    if (JSON.stringify(now) !== JSON.stringify(seen)) seen = now;
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
    entries: () => seen,
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
          const entry = seen.find((known) => known.key === key);
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
      halt.signal.addEventListener('abort', onWake(wake));
      halt.signal.addEventListener('abort', wakeSignal.wake);
      void runExclusively((signal) => deliver({ ...options, refresh, wakeSignal, signal }), halt.signal);
    },
    stop: () => halt.abort(),
  };
}

function readOwn(storage: OutboxStorage, actor: string): OutboxEntry[] {
  return storage.all().filter((entry) => entry.actor === actor);
}

type Round = Pick<OutboxOptions, 'actor' | 'storage' | 'fetch' | 'random'> & {
  refresh(): void;
  wakeSignal: WakeSignal;
  signal: AbortSignal;
};

/** Sends all that waits, round after round; while nothing answers ever later, drawn over the whole span (full jitter). */
async function deliver(round: Round): Promise<void> {
  let failures = 0;
  while (!round.signal.aborted) {
    round.wakeSignal.reset();
    const waiting = readOwn(round.storage, round.actor).filter(({ answer }) => answer === null);
    const { isSettled, isAnswered } = await sendWaiting(round, waiting);
    failures = isSettled || isAnswered ? 0 : failures + 1;
    round.refresh();
    // What came since the storage was looked at has rung already.
    await round.wakeSignal.wait(isSettled ? null : reconnectDelay(failures, round.random()));
  }
}

type SendResult = {
  /** Nothing is left open. */
  isSettled: boolean;
  /** The server is there: what is left open need not wait long. */
  isAnswered: boolean;
};

/** One that fails does not hold up those behind it. */
async function sendWaiting(round: Round, waiting: readonly OutboxEntry[]): Promise<SendResult> {
  const sent: SendResult = { isSettled: true, isAnswered: false };
  for (const entry of waiting) {
    if (round.signal.aborted) return { ...sent, isSettled: true };
    const answer = await answerOf(round, entry);
    if (answer) keep(round, { ...entry, answer });
    sent.isSettled &&= answer !== null;
    sent.isAnswered ||= answer !== null;
  }
  return sent;
}

async function answerOf({ storage, actor, fetch }: Round, entry: OutboxEntry): Promise<DefiniteAnswer | null> {
  const next = nextStepOf(entry, readOwn(storage, actor));
  if (next.is === 'sent') return toAnswer(await send({ ...next.post, fetching: fetch }));
  return next.is === 'answered' ? next.answer : null;
}

function keep({ storage, actor, refresh }: Round, entry: OutboxEntry & { answer: DefiniteAnswer }): void {
  // Given up meanwhile: what was sent cannot be called back, and nobody waits for the answer.
  if (readOwn(storage, actor).every(({ key }) => key !== entry.key)) return;
  // The answer comes first: a form that is put back finds either its own copy or the word that the server has it.
  storage.put(entry);
  if (entry.answer.ok && entry.drops !== undefined) storage.drop(entry.drops);
  refresh();
}

/** Signed out, too many at once, a server that cannot write now: all of that passes, and the intent stands. */
const PASSING: readonly number[] = [401, 429, 503];

function toAnswer(posted: ApiAnswer): DefiniteAnswer | null {
  if (posted.status === 'unknown') return null;
  return PASSING.includes(posted.status) ? null : posted;
}

type WakeSignal = { wake(): void; reset(): void; wait(ms: number | null): Promise<void> };

/** Wakes who waits; rung and not hushed since, it lets nobody wait. `null` = however long it takes. */
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
