'use client';

import { useSyncExternalStore } from 'react';

// The header is drawn once for many pages; a page that follows the desk knows the count of this moment.
let live: number | null = null;
const listeners = new Set<() => void>();

/** Says how many reviews are owed now; null when no page follows the desk any more. */
export function tellOwed(count: number | null): void {
  if (count === live) return;
  live = count;
  for (const listener of listeners) listener();
}

/** The live count where there is one, else what the page was rendered with. */
export function useOwed(rendered: number): number {
  const count = useSyncExternalStore(
    subscribe,
    () => live,
    () => null,
  );
  return count ?? rendered;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
