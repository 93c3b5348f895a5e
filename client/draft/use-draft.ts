'use client';

import { useSyncExternalStore } from 'react';
import type { DraftSession } from './session';
import type { DraftView } from './state';

/** Where the draft stands now. */
export function useDraft({ subscribe, view }: DraftSession): DraftView {
  return useSyncExternalStore(subscribe, view, view);
}
