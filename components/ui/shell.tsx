'use client';

import { createContext, type ReactNode, use } from 'react';

/** What the frame of every page needs from the request. The root layout sets it once. */
export type ShellInfo = {
  language: 'km' | 'en';
  theme: 'light' | 'dark';
  /** A practice database: every page says so. */
  exercise: boolean;
  /** The ministry that runs this installation, from its settings. */
  ministry: { name: string | null; emblem: string | null; contact: string | null };
  /** When the server answered the request, ms. */
  servedAt: number;
  /** Which links are shown. The server decides what is allowed. */
  may: { desk: boolean; brief: boolean; manage: boolean; say: boolean };
  /** How many reviews are pending, for people who work at the desk. */
  pendingReviews: number;
  /** How many corrections are owed to those who heard a figure, for people who note what was said; null = not known. */
  owedCorrections: number | null;
  /** The name of the person who is signed in. */
  person: string | null;
};

const Shell = createContext<ShellInfo | null>(null);

export function ShellProvider({ value, children }: { value: ShellInfo; children: ReactNode }) {
  return <Shell value={value}>{children}</Shell>;
}

export function useShell(): ShellInfo {
  const shell = use(Shell);
  if (!shell) throw new Error('useShell needs the ShellProvider of the root layout.');
  return shell;
}

/** The language of the page, for words of `domain/wording`. */
export function useLanguage(): ShellInfo['language'] {
  return useShell().language;
}
