'use client';

import { createContext, type ReactNode, use, useMemo, useState } from 'react';

/** The figure that is pointed at, in the text or in the list, by its key; null = none. */
type Lit = { lit: string | null; light: (key: string | null) => void };

const LitFigure = createContext<Lit>({ lit: null, light: () => undefined });

export function LitProvider({ children }: { children: ReactNode }) {
  const [lit, light] = useState<string | null>(null);
  const value = useMemo(() => ({ lit, light }), [lit]);
  return <LitFigure value={value}>{children}</LitFigure>;
}

export function useLit(): Lit {
  return use(LitFigure);
}
