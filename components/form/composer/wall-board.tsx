'use client';

import type { AbstractIntlMessages } from 'next-intl';
import { createContext, type ReactNode, use } from 'react';
import { type Live, useLiveBoard } from '@/client/use-live-board';
import type { Snapshot } from '@/domain/protocol/frames';
import type { Language } from '@/domain/wording/language';

type Start = {
  snapshot: Snapshot;
  serverNow: number;
  /** The words of the screens in both languages, for a preview. */
  messages: Record<Language, AbstractIntlMessages>;
};

const Wall = createContext<Start | null>(null);

/** What stands on the screens, for forms that write the next report; set by the page. */
export function WallBoardProvider({ value, children }: { value: Start; children: ReactNode }) {
  return <Wall value={value}>{children}</Wall>;
}

/** The board as it is now: earlier values, what adds up, what a report would change. */
export function useWallBoard(): Live {
  const { snapshot, serverNow } = useStart();
  return useLiveBoard(snapshot, serverNow);
}

export function useBothMessages(): Start['messages'] {
  return useStart().messages;
}

function useStart(): Start {
  const start = use(Wall);
  if (!start) throw new Error('A form of a report needs a WallBoardProvider.');
  return start;
}
