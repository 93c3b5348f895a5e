'use client';

import { useEffect, useState } from 'react';
import { get } from '@/client/api';
import type { FleetRow } from '@/domain/displays/fleet';

/** `now`: server time, ms. */
export type FleetView = { now: number; displays: FleetRow[]; head: number; headSince: number };

const EVERY_MS = 3_000;

/** The list as it is now; the last one while the server does not answer. */
export function useFleet(first: FleetView): FleetView {
  const [fleet, setFleet] = useState(first);
  useEffect(() => setFleet(first), [first]);
  useEffect(() => {
    const stopped = new AbortController();
    const timer = setInterval(async () => {
      const next = await get<FleetView>('/api/v1/displays', stopped.signal);
      if (next && !stopped.signal.aborted) setFleet(next);
    }, EVERY_MS);
    return () => {
      stopped.abort();
      clearInterval(timer);
    };
  }, []);
  return fleet;
}
