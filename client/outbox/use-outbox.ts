'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { lastOfChains } from './entry-chain';
import { createOutbox, type Outbox, type OutboxEntry } from './outbox';
import { outboxEnvironment } from './outbox-environment';

const EMPTY: readonly OutboxEntry[] = [];

export type UsedOutbox = {
  /** Oldest first; an `answer` of null is "not yet confirmed". */
  entries: readonly OutboxEntry[];
  /** How many are not yet confirmed. */
  waiting: number;
  /** null until the page runs, and where the browser stores nothing: then a form sends by itself and says so. */
  outbox: Pick<Outbox, 'entries' | 'put' | 'settled' | 'forget'> | null;
};

type SharedOutbox = { actor: string; outbox: Outbox; users: number };

// One outbox for each page; a lock of the browser lets only one page send.
let shared: SharedOutbox | null = null;

/** What this person sent and the answers. `actor`: the id of the person who is signed in. */
export function useOutbox(actor: string): UsedOutbox {
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  useEffect(() => {
    const joined = joinOutbox(actor);
    setOutbox(joined?.outbox ?? null);
    return joined?.leave;
  }, [actor]);
  const subscribe = useCallback((listener: () => void) => outbox?.subscribe(listener) ?? (() => undefined), [outbox]);
  const entries = useSyncExternalStore(
    subscribe,
    () => outbox?.entries() ?? EMPTY,
    () => EMPTY,
  );
  return { entries, waiting: lastOfChains(entries).filter(({ answer }) => answer === null).length, outbox };
}

/** Joins the page's outbox of a person, which runs until the last user has left. Null where the browser stores nothing. */
export function joinOutbox(actor: string): { outbox: Outbox; leave(): void } | null {
  const joined = shared?.actor === actor ? shared : open(actor);
  if (joined === null) return null;
  joined.users += 1;
  return { outbox: joined.outbox, leave: () => leave(joined) };
}

function open(actor: string): SharedOutbox | null {
  const environment = outboxEnvironment();
  if (environment === null) return null;
  const outbox = createOutbox({ ...environment, actor });
  outbox.start();
  shared = { actor, outbox, users: 0 };
  return shared;
}

function leave(joined: SharedOutbox): void {
  joined.users -= 1;
  if (joined.users > 0) return;
  joined.outbox.stop();
  if (shared === joined) shared = null;
}
