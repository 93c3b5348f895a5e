import type { Alone, OutboxOptions } from './outbox';
import { createShelf, isShelfKey } from './shelf';

const LOCK = 'outbox';

/** The outbox's surroundings in a browser. Without web storage there is no promise to keep, and `null` says so. */
export function browserOutbox(): Omit<OutboxOptions, 'actor'> | null {
  const storage = findStorage();
  if (storage === null) return null;
  return {
    shelf: createShelf(storage),
    fetch: (input, init) => window.fetch(input, init),
    random: Math.random,
    alone: navigator.locks ? aloneByLock : aloneHere,
    onStir,
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
const aloneByLock: Alone = async (work, signal) => {
  try {
    await navigator.locks.request(LOCK, { signal }, () => work(signal));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};

/** Plain HTTP has no locks: two tabs may send the same intent, and its key keeps it one. */
const aloneHere: Alone = (work, signal) => work(signal);

function onStir(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => isShelfKey(key) && listener();
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
