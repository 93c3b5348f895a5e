'use client';

import { createContext, type ReactNode, use } from 'react';
import type { LogMoment } from '@/domain/past/moments';
import type { KnownMoment } from '@/domain/wording/past-words';

/** The moment that a page shows in place of the present. */
export type PastOnPage = KnownMoment & {
  /** The moments of the log, oldest first. */
  moments: readonly LogMoment[];
  /** Nothing is known of it. */
  isEmpty: boolean;
};

const PastContext = createContext<PastOnPage | null>(null);

export function PastProvider({ past, children }: { past: PastOnPage; children: ReactNode }) {
  return <PastContext value={past}>{children}</PastContext>;
}

/** null: the page shows the present. */
export function usePast(): PastOnPage | null {
  return use(PastContext);
}
