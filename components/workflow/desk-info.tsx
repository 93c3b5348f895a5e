'use client';

import { createContext, type ReactNode, use } from 'react';

/** Who works here, what the person may, and by which rule; set by the page. What is refused is the server's question. */
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
  /** A second person has to approve. */
  approval: boolean;
  /** May publish before that; a review is owed then. */
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
