'use client';

import { useEffect, useRef, useState } from 'react';

/** How long a changed figure keeps its mark. */
const NEW_FOR_MS = 10 * 60_000;

/**
 * When `identity` last changed while this screen was looking, by the server's time; null once the mark has had
 * its time, or when nothing changed: a page that was just opened marks nothing as new.
 */
export function useChanged(identity: string, now: number): number | null {
  const before = useRef(identity);
  const [changedAt, setChangedAt] = useState<number | null>(null);
  useEffect(() => {
    if (before.current === identity) return;
    before.current = identity;
    setChangedAt(now);
  }, [identity, now]);
  return changedAt !== null && now - changedAt < NEW_FOR_MS ? changedAt : null;
}
