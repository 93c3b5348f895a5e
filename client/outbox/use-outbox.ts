'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { browserOutbox } from './browser';
import { lastOnes } from './chain';
import { createOutbox, type Outbox, type Parcel } from './outbox';

const EMPTY: readonly Parcel[] = [];

export type UsedOutbox = {
  /** Oldest first; an `answer` of null is "not yet confirmed". */
  parcels: readonly Parcel[];
  /** How many are not yet confirmed. */
  waiting: number;
  /** null until the page runs, and where the browser keeps nothing: then a form has to send by itself, and say so. */
  outbox: Pick<Outbox, 'parcels' | 'put' | 'settled' | 'forget'> | null;
  /** False until the page runs: nobody knows yet what waits. */
  isKnown: boolean;
};

type Shared = { actor: string; outbox: Outbox; users: number };

// One sender a page; the browser sees to it that there is one for all its pages.
let shared: Shared | null = null;

/** What this person wrote and what became of it. `actor`: the id of who is signed in. */
export function useOutbox(actor: string): UsedOutbox {
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  const [isKnown, setKnown] = useState(false);
  useEffect(() => {
    const joined = join(actor);
    setOutbox(joined?.outbox ?? null);
    setKnown(true);
    return () => leave(joined);
  }, [actor]);
  const subscribe = useCallback((listener: () => void) => outbox?.subscribe(listener) ?? (() => undefined), [outbox]);
  const parcels = useSyncExternalStore(
    subscribe,
    () => outbox?.parcels() ?? EMPTY,
    () => EMPTY,
  );
  return { parcels, waiting: lastOnes(parcels).filter(({ answer }) => answer === null).length, outbox, isKnown };
}

function join(actor: string): Shared | null {
  if (shared?.actor === actor) {
    shared.users += 1;
    return shared;
  }
  const around = browserOutbox();
  if (around === null) return null;
  const outbox = createOutbox({ ...around, actor });
  outbox.start();
  shared = { actor, outbox, users: 1 };
  return shared;
}

function leave(joined: Shared | null): void {
  if (joined === null) return;
  joined.users -= 1;
  if (joined.users > 0) return;
  joined.outbox.stop();
  if (shared === joined) shared = null;
}
