import { useCallback, useEffect, useRef, useState } from 'react';
import { podiumClock } from '@/client/podium/podium-clock';

/** The podium shows whole minutes. */
const EVERY_MS = 5_000;

/** The server's time. Until the page runs, it is the moment when the server drew it. */
export function usePodiumClock(servedAt: number): { now: number; clock(): number } {
  const running = useRef(() => servedAt);
  const [now, setNow] = useState(servedAt);
  useEffect(() => {
    running.current = podiumClock(servedAt);
    const tick = () => setNow(running.current());
    tick();
    const timer = setInterval(tick, EVERY_MS);
    return () => clearInterval(timer);
  }, [servedAt]);
  return { now, clock: useCallback(() => running.current(), []) };
}
