import type { OutboxOptions, RunExclusively } from './outbox';
import { createOutboxStorage, isOutboxKey } from './storage';

const LOCK = 'outbox';

/** What the outbox needs from the browser. Null without web storage: then nothing can be kept for later. */
export function outboxEnvironment(): Omit<OutboxOptions, 'actor'> | null {
  const storage = findStorage();
  if (storage === null) return null;
  return {
    storage: createOutboxStorage(storage),
    fetch: (input, init) => window.fetch(input, init),
    random: Math.random,
    runExclusively: navigator.locks ? underLock : withoutLock,
    onWake,
  };
}

function findStorage(): Storage | null {
  try {
    const probe = 'outbox-probe';
    window.localStorage.setItem(probe, '');
    window.localStorage.removeItem(probe);
    return window.localStorage;
  } catch {
    return null;
  }
}

/** The browser gives the lock to one tab at a time. A closed tab releases it. */
const underLock: RunExclusively = async (work, signal) => {
  try {
    await navigator.locks.request(LOCK, { signal }, () => work(signal));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};

/** Plain HTTP has no locks. Two tabs may send the same request; its key makes sure that it is written once. */
const withoutLock: RunExclusively = (work, signal) => work(signal);

function onWake(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => isOutboxKey(key) && listener();
  const onVisible = () => document.visibilityState === 'visible' && listener();
  window.addEventListener('storage', onStorage);
  window.addEventListener('online', listener);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    window.removeEventListener('storage', onStorage);
    window.removeEventListener('online', listener);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
