'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { type Desk, owedItems } from '@/domain/workflow/desk';

// The header is drawn once for many pages; a page that follows the desk knows the count of this moment.
let live: number | null = null;
const listeners = new Set<() => void>();

/** Says how many reviews are owed now; null when no page follows the desk any more. */
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

/** Keeps the count in the header at what the desk says now. */
export function useLiveReviews(desk: Desk): void {
  const count = owedItems(desk).length;
  useEffect(() => setLiveCount(count), [count]);
  useEffect(() => () => setLiveCount(null), []);
}
