'use client';

import { useCallback, useState } from 'react';

/** The server's time, carried on by the browser's own steady clock. */
export function useServerTime(serverNow: number): () => number {
  const [started] = useState(() => performance.now());
  return useCallback(() => serverNow + performance.now() - started, [serverNow, started]);
}
