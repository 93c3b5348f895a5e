'use client';

import { createContext, type ReactNode, use, useMemo, useState } from 'react';

/** The key of the figure that the pointer or the cursor is on, in the text or in the list; null = none. */
type Highlight = { highlighted: string | null; highlight: (key: string | null) => void };

const HighlightedFigure = createContext<Highlight>({ highlighted: null, highlight: () => undefined });

export function HighlightProvider({ children }: { children: ReactNode }) {
  const [highlighted, highlight] = useState<string | null>(null);
  const value = useMemo(() => ({ highlighted, highlight }), [highlighted]);
  return <HighlightedFigure value={value}>{children}</HighlightedFigure>;
}

export function useHighlight(): Highlight {
  return use(HighlightedFigure);
}
