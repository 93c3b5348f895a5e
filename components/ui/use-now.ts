'use client';

import { useEffect, useState } from 'react';

/** The server's time as `now` tells it, read again every `everyMs`: ages go on counting while nothing arrives. */
export function useNow(now: () => number, everyMs = 15_000): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), everyMs);
    return () => clearInterval(timer);
  }, [now, everyMs]);
  return at;
}
