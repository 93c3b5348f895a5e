import type { OutboxOptions, RunExclusively } from './outbox';
import { createOutboxStorage, isOutboxKey } from './storage';

const LOCK = 'outbox';

/** The outbox's surroundings in a browser. Without web storage there is no promise to keep, and `null` says so. */
export function browserOutbox(): Omit<OutboxOptions, 'actor'> | null {
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

/** The browser lets one tab in after the other; a tab that is closed leaves by itself. */
const underLock: RunExclusively = async (work, signal) => {
  try {
    await navigator.locks.request(LOCK, { signal }, () => work(signal));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};

/** Plain HTTP has no locks: two tabs may send the same intent, and its key keeps it one. */
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
