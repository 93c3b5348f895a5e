'use client';

import { createContext, use } from 'react';
import type { PlaceCode } from '@/domain/places';

/** The provinces that this person may write of; null = everywhere. */
const OwnProvinces = createContext<readonly PlaceCode[] | null>(null);

export const OwnProvincesProvider = OwnProvinces.Provider;

export function useOwnProvinces(): readonly PlaceCode[] | null {
  return use(OwnProvinces);
}
