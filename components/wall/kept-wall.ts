'use client';

import { useEffect, useRef } from 'react';
import { afterPaint } from '@/client/kept/after-paint';
import { tellWorker } from '@/client/kept/worker-message';
import type { Live } from '@/client/use-live-board';

/**
 * Says when this wall is on the screen, and keeps it for a time without a server. `build`: what made this page; `live`: the board
 * that is for all, without what a screen may show of the stream for people inside. `isKept`: false of a moment of the past, which
 * must never stand in for the present.
 */
export function KeptWall({ build, live, isKept }: { build: string; live: Live; isKept: boolean }): null {
  const newest = useRef(live);
  useEffect(() => {
    newest.current = live;
  });
  useEffect(() => afterPaint(() => tellWorker({ type: 'painted' })), []);
  useEffect(() => {
    if (!isKept) return;
    let isLeft = false;
    let stop = () => {
      isLeft = true;
    };
    // The first figures do not wait for it.
    void import('@/client/kept/keeping').then(({ startKeeping }) => {
      if (!isLeft) stop = startKeeping({ build, view: () => newest.current, now: () => newest.current.now() });
    });
    return () => stop();
  }, [build, isKept]);
  return null;
}
