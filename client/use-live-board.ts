'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Snapshot } from '@/domain/protocol/frames';
import { createLiveBoard, type LiveBoard } from './live-board';
import { firstView, type LiveView } from './screen';
import { browserSurroundings } from './surroundings';

export type { LiveView } from './screen';
export type { ConnectionStatus } from './staleness';

/** `now` gives server time in ms (C8); until the page runs, the moment at which the server rendered it. */
export type Live = LiveView & { now: () => number };

/** From one page to the next, or between the two mountings of React's strict mode, the connection stays. */
const LINGER_MS = 1_000;

// One connection for all boards of a page.
let shared: LiveBoard | null = null;
let users = 0;

/** The board as it is now: goes on from the snapshot that the page was rendered with. */
export function useLiveBoard(initial: Snapshot, serverNow: number): Live {
  const [live, setLive] = useState<LiveBoard | null>(null);
  const [first] = useState(() => firstView(initial, serverNow));
  useEffect(() => {
    const board = join(initial, serverNow);
    setLive(board);
    return leave;
  }, [initial, serverNow]);
  const subscribe = useCallback((listener: () => void) => live?.subscribe(listener) ?? (() => undefined), [live]);
  const view = useSyncExternalStore(
    subscribe,
    () => live?.view() ?? first,
    () => first,
  );
  const now = useCallback(() => live?.now() ?? serverNow, [live, serverNow]);
  return { ...view, now };
}

function join(initial: Snapshot, serverNow: number): LiveBoard {
  users += 1;
  if (shared) {
    shared.offer(initial);
    return shared;
  }
  shared = createLiveBoard(initial, serverNow, browserSurroundings());
  shared.start();
  return shared;
}

function leave(): void {
  users -= 1;
  setTimeout(() => {
    if (users > 0) return;
    shared?.stop();
    shared = null;
  }, LINGER_MS);
}
