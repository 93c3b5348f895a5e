'use client';

import { useEffect, useRef } from 'react';
import { isKeptPage } from '@/client/kept/worker-message';
import { isAnswered } from '@/client/reload-when-answered';
import { createAcrossReload } from '@/client/upkeep/across-reload';
import { keepAwake } from '@/client/upkeep/keep-awake';
import { startUpkeep, type WallFacts } from '@/client/upkeep/upkeep';
import { watchVitals } from '@/client/upkeep/vitals';

/** Keeps the wall awake, well and of the server's release (docs/displays.md). `release`: the build of this page. */
export function useUpkeep(release: string, showing: WallFacts): void {
  const newest = useRef(showing);
  useEffect(() => {
    newest.current = showing;
  });
  useEffect(() => keepAwake(), []);
  useEffect(() => {
    const vitals = { heapBytes: [], framesPerSecond: [] };
    const stopVitals = watchVitals(vitals);
    const stop = startUpkeep(release, () => newest.current, {
      monotonic: () => performance.now(),
      calendar: Date.now,
      random: Math.random,
      vitals,
      isKept: isKeptPage(),
      across: createAcrossReload(window.sessionStorage, Date.now),
      isAnswered,
      reload: () => window.location.reload(),
    });
    return () => {
      stopVitals();
      stop();
    };
  }, [release]);
}
