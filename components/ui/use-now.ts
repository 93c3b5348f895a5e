'use client';

import { useEffect, useState } from 'react';

/** The server's time from `now`, read again every `everyMs`, so that ages continue to count while nothing arrives. */
export function useNow(now: () => number, everyMs = 15_000): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), everyMs);
    return () => clearInterval(timer);
  }, [now, everyMs]);
  return at;
}
