'use client';

import { useEffect } from 'react';
import { ASK_EVERY_MS, leaveBoard } from './leave-board';

/** An empty screen, at the moment at which its access ended (C6): the page takes away what its source has, and leaves. */
export function WipedWall({ theme }: { theme: 'dark' | 'light' }) {
  useEffect(() => {
    for (const script of document.querySelectorAll('script:not([src])')) script.remove();
    void import('@/client/kept/keeping').then(({ wipeKept }) => wipeKept()).finally(() => void leaveBoard());
    const timer = setInterval(() => void leaveBoard(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return <div className="wall" data-theme={theme} data-size="wall" />;
}
