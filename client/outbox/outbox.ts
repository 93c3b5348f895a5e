import { reconnectDelay } from '@/domain/protocol/delays';
import { chainOf, turnOf } from './chain';
import { newKey, type Posted, postIntent } from './post-intent';
import type { Answer, Parcel, Shelf } from './shelf';

export type { Answer, Parcel } from './shelf';

/** Runs the work while no other tab of this browser does the same; one that ends lets the next one begin. */
export type Alone = (work: (signal: AbortSignal) => Promise<void>, signal: AbortSignal) => Promise<void>;

export type OutboxOptions = {
  /** Who is signed in: only their parcels are sent and shown. */
  actor: string;
  shelf: Shelf;
  fetch: typeof fetch;
  random(): number;
  alone: Alone;
  /** The network is back, or another tab changed the shelf. Gives back how to stop listening. */
  onStir(listener: () => void): () => void;
};

/** `key`: made before for a form that keeps its own, else a fresh one. */
export type Wish = Omit<Parcel, 'key' | 'actor' | 'order' | 'answer'> & { key?: string };

/** W1: intents are on the shelf before they are sent, and stay until there is a definite answer and it was seen. */
export type Outbox = {
  /** Oldest first; the same list until something changed. */
  parcels(): readonly Parcel[];
  subscribe(listener: () => void): () => void;
  /** Gives the key back. @throws when the browser has no room to keep it: nothing is sent then. */
  put(wish: Wish): string;
  /** Its definite answer, whenever it comes, from whatever tab; null when it was given up. */
  settled(key: string): Promise<Answer | null>;
  /** The answer was seen, or somebody gave a parcel up; with it goes all that it went out behind. */
  forget(key: string): void;
  start(): void;
  stop(): void;
};

export function createOutbox(options: OutboxOptions): Outbox {
  const { actor, shelf, alone, onStir } = options;
  const listeners = new Set<() => void>();
  const halt = new AbortController();
  const bell = createBell();
  let seen = readOwn(shelf, actor);
  const look = () => {
    const now = readOwn(shelf, actor);
    if (JSON.stringify(now) !== JSON.stringify(seen)) seen = now;
    for (const listener of [...listeners]) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const stir = () => {
    look();
    bell.ring();
  };
  return {
    parcels: () => seen,
    subscribe,
    put({ key = newKey(), ...wish }) {
      const order = 1 + Math.max(0, ...shelf.all().map((parcel) => parcel.order));
      shelf.put({ ...wish, key, actor, order, answer: null });
      stir();
      return key;
    },
    settled(key) {
      return new Promise((resolve) => {
        const check = () => {
          const parcel = seen.find((known) => known.key === key);
          if (parcel?.answer === null) return;
          unsubscribe();
          resolve(parcel?.answer ?? null);
        };
        const unsubscribe = subscribe(check);
        check();
      });
    },
    forget(key) {
      for (const parcel of chainOf(shelf.all(), key)) shelf.remove(parcel.key);
      look();
    },
    start() {
      halt.signal.addEventListener('abort', onStir(stir));
      halt.signal.addEventListener('abort', bell.ring);
      void alone((signal) => deliver({ ...options, look, bell, signal }), halt.signal);
    },
    stop: () => halt.abort(),
  };
}

function readOwn(shelf: Shelf, actor: string): Parcel[] {
  return shelf.all().filter((parcel) => parcel.actor === actor);
}

type Round = Pick<OutboxOptions, 'actor' | 'shelf' | 'fetch' | 'random'> & {
  look(): void;
  bell: Bell;
  signal: AbortSignal;
};

/** Sends all that waits, round after round; while nothing answers ever later, drawn over the whole span (full jitter). */
async function deliver(round: Round): Promise<void> {
  let failures = 0;
  while (!round.signal.aborted) {
    round.bell.hush();
    const waiting = readOwn(round.shelf, round.actor).filter(({ answer }) => answer === null);
    const { isSettled, isAnswered } = await sendAll(round, waiting);
    failures = isSettled || isAnswered ? 0 : failures + 1;
    round.look();
    // What came since the shelf was looked at has rung already.
    await round.bell.wait(isSettled ? null : reconnectDelay(failures, round.random()));
  }
}

type Sent = {
  /** Nothing is left open. */
  isSettled: boolean;
  /** The server is there: what is left open need not wait long. */
  isAnswered: boolean;
};

/** One that fails does not hold up those behind it. */
async function sendAll(round: Round, waiting: readonly Parcel[]): Promise<Sent> {
  const sent: Sent = { isSettled: true, isAnswered: false };
  for (const parcel of waiting) {
    if (round.signal.aborted) return { ...sent, isSettled: true };
    const answer = await answerOf(round, parcel);
    if (answer) keep(round, { ...parcel, answer });
    sent.isSettled &&= answer !== null;
    sent.isAnswered ||= answer !== null;
  }
  return sent;
}

async function answerOf({ shelf, actor, fetch }: Round, parcel: Parcel): Promise<Answer | null> {
  const turn = turnOf(parcel, readOwn(shelf, actor));
  if (turn.is === 'sent') return toAnswer(await postIntent({ ...turn.post, fetching: fetch }));
  return turn.is === 'answered' ? turn.answer : null;
}

function keep({ shelf, actor, look }: Round, parcel: Parcel & { answer: Answer }): void {
  // Given up meanwhile: what was sent cannot be called back, and nobody waits for the answer.
  if (readOwn(shelf, actor).every(({ key }) => key !== parcel.key)) return;
  // The answer comes first: a form that is put back finds either its own copy or the word that the server has it.
  shelf.put(parcel);
  if (parcel.answer.ok && parcel.drops !== undefined) shelf.drop(parcel.drops);
  look();
}

/** Signed out, too many at once, a server that cannot write now: all of that passes, and the intent stands. */
const PASSING: readonly number[] = [401, 429, 503];

function toAnswer(posted: Posted): Answer | null {
  if (posted.status === 'unknown') return null;
  return PASSING.includes(posted.status) ? null : posted;
}

type Bell = { ring(): void; hush(): void; wait(ms: number | null): Promise<void> };

/** Wakes who waits; rung and not hushed since, it lets nobody wait. `null` = however long it takes. */
function createBell(): Bell {
  let isRung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      isRung = true;
      wake?.();
    },
    hush() {
      isRung = false;
    },
    async wait(ms) {
      if (isRung) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (ms !== null) timer = setTimeout(resolve, ms);
      });
      clearTimeout(timer);
      wake = null;
    },
  };
}
