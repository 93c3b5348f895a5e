'use client';

import { type Live, useLiveBoard } from '@/client/use-live-board';
import { usePast } from '@/components/ui/past';
import { useNow } from '@/components/ui/use-now';
import type { Snapshot } from '@/domain/protocol/frames';

/**
 * The board of this page and its time, read every `everyMs`: as it is now, and live; or as it stood at the moment of a page of
 * the past, which nothing moves.
 */
export function usePageBoard(snapshot: Snapshot, serverNow: number, everyMs: number): Live & { time: number } {
  const past = usePast();
  const live = useLiveBoard(snapshot, serverNow, { isStill: past !== null });
  const time = useNow(live.now, everyMs);
  return { ...live, time: past?.at ?? time };
}
