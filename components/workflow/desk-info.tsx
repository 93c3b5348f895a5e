'use client';

import { createContext, type ReactNode, use } from 'react';
import type { PlaceCode } from '@/domain/places';

/** Who works here, and what this person may do. The page sets it. The server decides what is allowed. */
export type DeskInfo = {
  me: { id: string; name: string };
  may: {
    write: boolean;
    approve: boolean;
    publish: boolean;
    correct: boolean;
    withdraw: boolean;
    review: boolean;
    promise: boolean;
  };
  /** The provinces that this person may write of; null = everywhere. */
  provinces: PlaceCode[] | null;
  /** A second person has to approve. */
  approval: boolean;
  /** May publish before the approval; then a review is pending. */
  mayPublishFirst: boolean;
};

const Info = createContext<DeskInfo | null>(null);

export function DeskInfoProvider({ value, children }: { value: DeskInfo; children: ReactNode }) {
  return <Info value={value}>{children}</Info>;
}

export function useDeskInfo(): DeskInfo {
  const info = use(Info);
  if (!info) throw new Error('useDeskFacts needs a DeskFactsProvider.');
  return info;
}
