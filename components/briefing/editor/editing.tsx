'use client';

import { createContext, type ReactNode, use, useMemo } from 'react';
import { useWordingIn } from '@/components/ui/wording';
import type { CitedFigure, FlagSeverity } from '@/domain/briefing/flags';
import { type Citation, citationKey } from '@/domain/briefing/spoken-text';
import type { ReleasedFigure } from '@/domain/figures';
import type { Language, Style } from '@/domain/wording/language';

/** What a page knows of the figures that its texts quote. */
export type Citeds = {
  cited: ReadonlyMap<string, CitedFigure>;
  /** The worst that is to be looked at, by figure. */
  severities: ReadonlyMap<string, FlagSeverity>;
};

type TextContext = Citeds & { language: Language; style: Style };

const NONE: Citeds = { cited: new Map(), severities: new Map() };
const Known = createContext<Citeds>(NONE);
const In = createContext<Language>('en');

export function CitedFigures({ value, children }: { value: Citeds; children: ReactNode }) {
  return <Known value={value}>{children}</Known>;
}

/** Figures within are worded in the language of their text, not of the page. */
export function TextLanguage({ language, children }: { language: Language; children: ReactNode }) {
  return <In value={language}>{children}</In>;
}

export function useEditing(): TextContext {
  const known = use(Known);
  const language = use(In);
  const style = useWordingIn(language);
  return useMemo(() => ({ ...known, language, style }), [known, language, style]);
}

/** The quoted figure as its revision has it; null while nobody knows it. */
export function figureOf({ cited }: Pick<Citeds, 'cited'>, citation: Citation): ReleasedFigure | null {
  return cited.get(citationKey(citation))?.pinned ?? null;
}
