'use client';

import { createContext, type ReactNode, use } from 'react';
import { type Live, useLiveBoard } from '@/client/use-live-board';
import type { Snapshot } from '@/domain/protocol/frames';

type Start = { snapshot: Snapshot; serverNow: number };

const Wall = createContext<Start | null>(null);

/** What stands on the screens, for forms that write the next report; set by the page. */
export function WallBoardProvider({ value, children }: { value: Start; children: ReactNode }) {
  return <Wall value={value}>{children}</Wall>;
}

/** The board as it is now: earlier values, what adds up, what a report would change. */
export function useWallBoard(): Live {
  const start = use(Wall);
  if (!start) throw new Error('useWallBoard needs a WallBoardProvider.');
  return useLiveBoard(start.snapshot, start.serverNow);
}
