'use client';

import { useEffect, useRef, useState } from 'react';

/** How long a changed figure keeps its mark. */
const NEW_FOR_MS = 10 * 60_000;

/**
 * When `identity` last changed on this open page, in server time. Null after the mark's time is over, or when nothing
 * changed: a page that was just opened marks nothing as new.
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
