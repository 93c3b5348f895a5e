'use client';

import { createContext, type ReactNode, use } from 'react';

/** Who works here, what the person may, and by which rule; set by the page. What is refused is the server's question. */
export type DeskFacts = {
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

const Facts = createContext<DeskFacts | null>(null);

export function DeskFactsProvider({ value, children }: { value: DeskFacts; children: ReactNode }) {
  return <Facts value={value}>{children}</Facts>;
}

export function useDeskFacts(): DeskFacts {
  const facts = use(Facts);
  if (!facts) throw new Error('useDeskFacts needs a DeskFactsProvider.');
  return facts;
}
