'use client';

import { useEffect } from 'react';
import { tellWorker } from '@/client/kept/worker-message';

/** On pages of a browser that may not read the board, or not any more: nothing of it may remain there (C6). */
export function ForgetBoard() {
  useEffect(() => {
    tellWorker({ type: 'painted' });
    void import('@/client/kept/keeping').then(({ wipeKept }) => wipeKept());
  }, []);
  return null;
}
