'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { type Desk, owedItems } from '@/domain/workflow/desk';

// The header is drawn once for many pages. A page that follows the desk knows the newest count.
let live: number | null = null;
const listeners = new Set<() => void>();

/** Sets how many reviews are pending now; null when no page follows the desk any more. */
function setLiveCount(count: number | null): void {
  if (count === live) return;
  live = count;
  for (const listener of listeners) listener();
}

/** The live count where there is one, else what the page was rendered with. */
export function usePendingReviews(rendered: number): number {
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

/** Keeps the count in the header equal to the desk's. */
export function useLiveReviews(desk: Desk): void {
  const count = owedItems(desk).length;
  useEffect(() => setLiveCount(count), [count]);
  useEffect(() => () => setLiveCount(null), []);
}
