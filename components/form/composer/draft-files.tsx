'use client';

import { createContext, type ReactNode, use } from 'react';

/** The draft that a file belongs to: saved now where it was not yet; null when it cannot be. */
export type DraftFiles = { draftId(): Promise<string | null> };

const Files = createContext<DraftFiles | null>(null);

export function DraftFilesProvider({ value, children }: { value: DraftFiles; children: ReactNode }) {
  return <Files value={value}>{children}</Files>;
}

/** null where no draft is kept on the server: then no file is either. */
export function useDraftFiles(): DraftFiles | null {
  return use(Files);
}
