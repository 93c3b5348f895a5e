'use client';

import { useSyncExternalStore } from 'react';
import type { DraftSession } from './session';
import type { DraftView } from './state';

/** The view of the draft now. */
export function useDraft({ subscribe, view }: DraftSession): DraftView {
  return useSyncExternalStore(subscribe, view, view);
}
