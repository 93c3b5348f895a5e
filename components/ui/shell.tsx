'use client';

import { createContext, type ReactNode, use } from 'react';

/** What every page's frame needs of the request; set once by the root layout. */
export type ShellFacts = {
  language: 'km' | 'en';
  theme: 'light' | 'dark';
  /** A practice database: every page says so. */
  exercise: boolean;
  /** Whom this installation belongs to, as its settings say. */
  ministry: { name: string | null; emblem: string | null };
  /** Which ways are shown; what is refused is the server's question. */
  may: { desk: boolean; manage: boolean };
  /** Reviews that are owed, for those who work at the desk. */
  owed: number;
  /** The name of the person who is signed in. */
  person: string | null;
};

const Shell = createContext<ShellFacts | null>(null);

export function ShellProvider({ value, children }: { value: ShellFacts; children: ReactNode }) {
  return <Shell value={value}>{children}</Shell>;
}

export function useShell(): ShellFacts {
  const facts = use(Shell);
  if (!facts) throw new Error('useShell needs the ShellProvider of the root layout.');
  return facts;
}

/** The language of the page, for words of `domain/wording`. */
export function useLanguage(): ShellFacts['language'] {
  return useShell().language;
}
